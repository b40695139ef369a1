import { phrasesOfQueryGlossary, wordsOfQueryGlossary } from '../query/glossary.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { compareIndexTerms } from './metadata-terms.ts';
import type { SearchCatalogue } from './records.ts';

/** Terms that are fetched together: the forms of a stem. */
export interface TermGroup {
  terms: number[];
  /** Groups of one tier share shards; a shard has no groups of two tiers. */
  tier: number;
}

/** A stem in at least this share of paragraphs is common (2 to the power of -4): its postings are long. */
const commonFromLog2 = 4;
const tiers = { themes: 0, common: 1, glossary: 2, others: 3 };

/**
 * The terms whose postings are in files, in the order in which files have them, so that those asked for together are in one file: themes, then
 * common stems, then the phrases and rarer stems of each glossary entry, then all others. Words of headings need no file. The build and the
 * browser find the same order from terms, frequencies and catalogue.
 */
export function orderIndexTerms(terms: readonly string[], frequencies: Uint8Array, catalogue: SearchCatalogue): TermGroup[] {
  const entryOfStem = new Map<string, number>();
  const entryOfPhrase = new Map<string, number>();
  [
    ...catalogue.terms.map((term) => ({ terms: [term], themes: [] })),
    ...catalogue.themes.map((theme) => ({ terms: [], themes: [theme] })),
  ].forEach((entry, at) => {
    for (const word of wordsOfQueryGlossary(entry)) if (!entryOfStem.has(word)) entryOfStem.set(word, at);
    for (const phrase of phrasesOfQueryGlossary(entry).keys()) if (!entryOfPhrase.has(phrase)) entryOfPhrase.set(phrase, at);
  });
  const common = Math.log2(Math.max(1, catalogue.count)) - commonFromLog2;
  const byKey = new Map<string, TermGroup & { key: string; entry: number; log2: number }>();
  terms.forEach((term, id) => {
    if (term.startsWith('/')) return;
    const key = /^[!#]/.test(term) ? term : stemOfTextWord(term);
    let group = byKey.get(key);
    if (!group) byKey.set(key, (group = { key, terms: [], tier: 0, entry: entryOfPhrase.get(key) ?? entryOfStem.get(key) ?? -1, log2: 0 }));
    group.terms.push(id);
    group.log2 = Math.max(group.log2, frequencies[id] ?? 0);
  });
  const groups = [...byKey.values()];
  for (const group of groups) {
    const { key, entry, log2 } = group;
    if (key.startsWith('#')) group.tier = tiers.themes;
    else if (!key.startsWith('!') && log2 >= common) group.tier = tiers.common;
    else group.tier = entry >= 0 ? tiers.glossary : tiers.others;
  }
  const entryIn = ({ tier, entry }: { tier: number; entry: number }) => (tier === tiers.glossary ? entry : 0);
  return groups.sort((a, b) => a.tier - b.tier || entryIn(a) - entryIn(b) || compareIndexTerms(a.key, b.key));
}
