import { phrasesOfQueryGlossary } from '../query/glossary.ts';
import { maxImpact } from '../rank/ranking.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';
import type { PlacedPostingList } from './posting-list.ts';
import type { SearchCatalogue } from './records.ts';

/** The order of terms: by their characters' codes, whatever the language of the machine. */
export function compareIndexTerms(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The terms that the catalogue alone gives, sorted: phrases of the glossary, themes, words of section headings. They come before the words
 * of the texts, and no file lists them.
 */
export function listIndexMetadataTerms(catalogue: SearchCatalogue, phrases = phrasesOfQueryGlossary(catalogue)): string[] {
  return [...phrases.keys(), ...new Set(catalogue.themes.map(({ id }) => `#${id}`)), ...indexHeadingWords(catalogue).terms].sort(
    compareIndexTerms,
  );
}

/** The terms of the words of section headings, and their postings: every paragraph below such a heading. They need no file. */
export function indexHeadingWords({ sections, count }: Pick<SearchCatalogue, 'sections' | 'count'>) {
  const sectionsOf = new Map<string, number[]>();
  const termsOfName = new Map<string, Set<string>>();
  sections.forEach(({ name }, section) => {
    let terms = termsOfName.get(name);
    if (!terms) termsOfName.set(name, (terms = headingTerms(name)));
    for (const term of terms) {
      const known = sectionsOf.get(term);
      if (known) known.push(section);
      else sectionsOf.set(term, [section]);
    }
  });
  const endOf = (section: number) => sections[section + 1]?.first ?? count;
  return {
    terms: [...sectionsOf.keys()],
    postings: (term: string): PlacedPostingList | undefined => {
      const own = sectionsOf.get(term);
      if (!own) return undefined;
      const paragraphs: number[] = [];
      for (const section of own)
        for (let paragraph = sections[section]?.first ?? 0; paragraph < endOf(section); paragraph += 1) paragraphs.push(paragraph);
      const { length } = paragraphs;
      return { paragraphs: Uint32Array.from(paragraphs), impacts: new Uint8Array(length).fill(maxImpact), places: new Uint8Array(length) };
    },
  };
}

function headingTerms(name: string): Set<string> {
  const words = tokenizeText(name).flatMap(({ parts, joined }) => (joined ? [...parts, joined] : parts));
  return new Set(words.filter((word) => !stopWords.has(word)).map((word) => `/${word}`));
}
