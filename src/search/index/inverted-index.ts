import { phrasesOfQueryGlossary } from '../query/glossary.ts';
import { maxImpact, termSaturation, textPlaces, themeImpact } from '../rank/ranking.ts';
import type { SearchRecord } from './records.ts';
import { stopWords } from '../text/stop-words.ts';
import { makeTextTokenizer, type TokenizedText } from '../text/tokenized-text.ts';
import { roundIndexImpact } from './encoding.ts';
import { compareIndexTerms, indexHeadingWords, listIndexMetadataTerms } from './metadata-terms.ts';
import { findIndexedPhrases } from './phrase-postings.ts';
import { noPostings, type PlacedPostingList } from './posting-list.ts';

/**
 * The terms of a record, sorted, with the postings of each. `!care leaver` is the term of a phrase of the glossary, whose postings are the
 * paragraphs in which its words stand near one another, `#neglect` that of a theme, and `/plans` that of a word in section headings.
 */
export interface InvertedIndex {
  terms: string[];
  postings: PlacedPostingList[];
  /** The tokens of each paragraph, and all different spellings. */
  texts: TokenizedText[];
  spellings: readonly string[];
}

/** The inverted index of a record: the same in the build and in a browser that was given the paragraphs whole. */
export function buildInvertedIndex(record: SearchRecord): InvertedIndex {
  const { texts, spellings, occurrences } = countTerms(record);
  const words = [...occurrences.keys()];
  const phrases = phrasesOfQueryGlossary(record.catalogue);
  const postings = new Map<string, PlacedPostingList>();
  for (const [term, own] of occurrences) postings.set(term, placedPostings(own));
  for (const [term, own] of findIndexedPhrases(texts, words, phrases)) postings.set(term, placedPostings(own));
  for (const [term, list] of themePostings(record)) postings.set(term, list);
  const headings = indexHeadingWords(record.catalogue);
  const terms = [...listIndexMetadataTerms(record.catalogue, phrases), ...words.sort(compareIndexTerms)];
  // Terms were numbered as they came; from here on a term's id is its index among the sorted terms.
  const idOf = new Map(terms.map((term, id) => [term, id]));
  const sortedId = Uint32Array.from(occurrences.keys(), (term) => idOf.get(term) ?? 0);
  for (const { terms: own } of texts) for (let at = 0; at < own.length; at += 1) own[at] = sortedId[own[at] ?? 0] ?? 0;
  return { terms, postings: terms.map((term) => postings.get(term) ?? headings.postings(term) ?? noPostings), texts, spellings };
}

/** The postings of a term, from where it occurs. */
function placedPostings({ paragraphs, counts, firstTokens }: Occurrences): PlacedPostingList {
  return {
    paragraphs: new Uint32Array(paragraphs),
    impacts: impactsOfCounts(counts),
    places: new Uint8Array(firstTokens.map(placeOfToken)),
  };
}

/** The place of a term in a text that has it first at a token. */
function placeOfToken(token: number): number {
  const place = textPlaces.limits.findIndex((limit) => token < limit);
  return place < 0 ? textPlaces.limits.length : place;
}

/** The paragraphs that a term occurs in, how often, and at which token first. */
interface Occurrences {
  paragraphs: number[];
  counts: number[];
  firstTokens: number[];
}

/** The tokens of every text, and the occurrences of every term in the order in which terms first occur. */
function countTerms({ paragraphs }: SearchRecord) {
  const ids = new Map<string, number>();
  const byId: Occurrences[] = [];
  const { read, spellings } = makeTextTokenizer((form) => {
    if (stopWords.has(form)) return undefined;
    let id = ids.get(form);
    if (id === undefined) {
      ids.set(form, (id = byId.length));
      byId.push({ paragraphs: [], counts: [], firstTokens: [] });
    }
    return id;
  });
  const texts = paragraphs.map(({ text }, paragraph) => {
    const tokenized = read(text);
    for (let at = 0; at < tokenized.terms.length; at += 1) {
      const own = byId[tokenized.terms[at] ?? 0];
      if (!own) continue;
      const last = own.paragraphs.length - 1;
      if (own.paragraphs[last] === paragraph) own.counts[last] = (own.counts[last] ?? 0) + 1;
      else {
        own.paragraphs.push(paragraph);
        own.counts.push(1);
        own.firstTokens.push(tokenized.tokenOf[at] ?? 0);
      }
    }
    return tokenized;
  });
  return { texts, spellings, occurrences: new Map([...ids].map(([term, id]) => [term, byId[id] as Occurrences])) };
}

/** The impact of a term for each number of occurrences: BM25's part of a term, without its rarity, rounded to the levels of the index. */
function impactsOfCounts(counts: readonly number[]): Uint8Array {
  return new Uint8Array(counts.map((count) => roundIndexImpact((count / (count + termSaturation)) * maxImpact)));
}

/** The postings of themes: `#neglect`. */
function themePostings({ catalogue, paragraphs }: SearchRecord): Map<string, PlacedPostingList> {
  const lists = new Map<string, { paragraphs: number[]; impacts: number[] }>();
  paragraphs.forEach(({ themes }, paragraph) =>
    themes.forEach((theme, at) => {
      const term = `#${catalogue.themes[theme]?.id}`;
      let list = lists.get(term);
      if (!list) lists.set(term, (list = { paragraphs: [], impacts: [] }));
      if (list.paragraphs.at(-1) === paragraph) return;
      list.paragraphs.push(paragraph);
      list.impacts.push(at === 0 ? themeImpact.first : themeImpact.other);
    }),
  );
  return new Map(
    [...lists].map(([term, list]) => [
      term,
      {
        paragraphs: Uint32Array.from(list.paragraphs),
        impacts: Uint8Array.from(list.impacts),
        places: new Uint8Array(list.paragraphs.length),
      },
    ]),
  );
}
