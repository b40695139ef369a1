import { phrasesOfQueryGlossary, wordsOfQueryGlossary } from '../query/glossary.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { compareIndexTerms } from './metadata-terms.ts';
import type { SearchCatalogue } from './records.ts';

/** Groups of one tier share shards; a shard has no groups of two tiers. The order of tiers is that of files. */
type Tier = 'themes' | 'common' | 'glossary' | 'others';
const tiers: readonly Tier[] = ['themes', 'common', 'glossary', 'others'];

/**
 * How large the shards of a tier are beside those of the glossary. What is often asked for is in small ones: nearly each query needs a theme,
 * and one in four any of the many other stems.
 */
export const shareOfIndexTier: Record<Tier, number> = { themes: 0.5, common: 1, glossary: 1, others: 2 };

/** Terms that are fetched together: the forms of a stem. */
export interface TermGroup {
  terms: number[];
  tier: Tier;
}

/** A term with its id, and whether so many paragraphs have it that its postings are long. */
interface OrderedTerm {
  term: string;
  id: number;
  isCommon: boolean;
}

/** Returns the first glossary entry or theme that has a stem or phrase, by its place among all of them; -1 where none has it. */
export function prepareEntriesOfTerms(catalogue: Pick<SearchCatalogue, 'terms' | 'themes'>): (key: string) => number {
  const entryOfStem = new Map<string, number>();
  const entryOfPhrase = new Map<string, number>();
  [
    ...catalogue.terms.map((term) => ({ terms: [term], themes: [] })),
    ...catalogue.themes.map((theme) => ({ terms: [], themes: [theme] })),
  ].forEach((entry, at) => {
    for (const word of wordsOfQueryGlossary(entry)) if (!entryOfStem.has(word)) entryOfStem.set(word, at);
    for (const phrase of phrasesOfQueryGlossary(entry).keys()) if (!entryOfPhrase.has(phrase)) entryOfPhrase.set(phrase, at);
  });
  return (key) => entryOfPhrase.get(key) ?? entryOfStem.get(key) ?? -1;
}

/**
 * The terms whose postings are in files, in the order in which files have them, so that those asked for together are in one file: themes, then
 * common stems, then the phrases and rarer stems of each glossary entry, then all others. Words of headings need no file. The build and the
 * browser find the same order from terms and catalogue.
 */
export function orderIndexTerms(terms: readonly OrderedTerm[], entryOf: (key: string) => number): TermGroup[] {
  const byKey = new Map<string, TermGroup & { key: string; entry: number }>();
  for (const { term, id, isCommon } of terms) {
    if (term.startsWith('/')) continue;
    const key = /^[!#]/.test(term) ? term : stemOfTextWord(term);
    const entry = entryOf(key);
    let group = byKey.get(key);
    if (!group) byKey.set(key, (group = { key, terms: [], tier: entry >= 0 ? 'glossary' : 'others', entry }));
    group.terms.push(id);
    if (key.startsWith('#')) group.tier = 'themes';
    else if (isCommon && !key.startsWith('!')) group.tier = 'common';
  }
  const entryIn = ({ tier, entry }: { tier: Tier; entry: number }) => (tier === 'glossary' ? entry : 0);
  return [...byKey.values()].sort(
    (a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || entryIn(a) - entryIn(b) || compareIndexTerms(a.key, b.key),
  );
}
