import { lengthNormalisation, maxImpact, termSaturation, themeImpact } from '../rank/ranking.ts';
import type { SearchRecord } from './records.ts';
import { stopWords } from '../text/stop-words.ts';
import { makeTextTokenizer, type TokenizedText } from '../text/tokenized-text.ts';
import { tokenize } from '../text/tokens.ts';
import { noPostings, type PostingList } from './posting-list.ts';

/** The terms of a record, sorted, with the postings of each. `#neglect` is the term of a theme, `/plans` the term of a word in section headings. */
export interface InvertedIndex {
  terms: string[];
  postings: PostingList[];
  /** The tokens of each paragraph, and all different spellings. */
  texts: TokenizedText[];
  spellings: readonly string[];
}

/** The inverted index of a record: the same in the build and in a browser that was given the paragraphs whole. */
export function buildInvertedIndex(record: SearchRecord): InvertedIndex {
  const { texts, spellings, occurrences } = countTerms(record);
  const postings = new Map<string, PostingList>();
  const impactsOf = prepareImpacts(texts.map(({ starts }) => starts.length));
  for (const [term, { paragraphs, counts }] of occurrences)
    postings.set(term, { paragraphs: Uint32Array.from(paragraphs), impacts: impactsOf(paragraphs, counts) });
  for (const [term, list] of metadataPostings(record)) postings.set(term, list);

  const terms = [...postings.keys()].sort(compareIndexTerms);
  // Terms were numbered as they came; from here on a term's id is its index among the sorted terms.
  const idOf = new Map(terms.map((term, id) => [term, id]));
  const sortedId = Uint32Array.from(occurrences.keys(), (term) => idOf.get(term) ?? 0);
  for (const { terms: own } of texts) for (let at = 0; at < own.length; at += 1) own[at] = sortedId[own[at] ?? 0] ?? 0;
  return { terms, postings: terms.map((term) => postings.get(term) ?? noPostings), texts, spellings };
}

/** The paragraphs that a term occurs in, and how often. */
interface Occurrences {
  paragraphs: number[];
  counts: number[];
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
      byId.push({ paragraphs: [], counts: [] });
    }
    return id;
  });
  const texts = paragraphs.map(({ text }, paragraph) => {
    const tokenized = read(text);
    for (const id of tokenized.terms) {
      const own = byId[id];
      if (!own) continue;
      const last = own.paragraphs.length - 1;
      if (own.paragraphs[last] === paragraph) own.counts[last] = (own.counts[last] ?? 0) + 1;
      else {
        own.paragraphs.push(paragraph);
        own.counts.push(1);
      }
    }
    return tokenized;
  });
  return { texts, spellings, occurrences: new Map([...ids].map(([term, id]) => [term, byId[id] as Occurrences])) };
}

/** Returns the impacts of a term from its counts: BM25's part of a term, without its rarity, as whole numbers up to `maxImpact`. */
function prepareImpacts(lengths: readonly number[]) {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const damping = Float32Array.from(
    lengths,
    (length) => termSaturation * (1 - lengthNormalisation + (lengthNormalisation * length) / Math.max(1, average)),
  );
  return (paragraphs: readonly number[], counts: readonly number[]): Uint8Array => {
    const impacts = new Uint8Array(paragraphs.length);
    for (let at = 0; at < paragraphs.length; at += 1) {
      const count = counts[at] ?? 0;
      impacts[at] = Math.max(1, Math.round((count / (count + (damping[paragraphs[at] ?? 0] ?? 0))) * maxImpact));
    }
    return impacts;
  };
}

/** The order of terms: by their characters' codes, whatever the language of the machine. */
export function compareIndexTerms(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The postings of themes (`#neglect`) and of words of section headings (`/plans`). */
function metadataPostings({ catalogue, paragraphs }: SearchRecord): Map<string, PostingList> {
  const lists = new Map<string, { paragraphs: number[]; impacts: number[] }>();
  const add = (term: string, paragraph: number, impact: number) => {
    let list = lists.get(term);
    if (!list) lists.set(term, (list = { paragraphs: [], impacts: [] }));
    if (list.paragraphs.at(-1) === paragraph) return;
    list.paragraphs.push(paragraph);
    list.impacts.push(impact);
  };
  paragraphs.forEach(({ themes }, paragraph) =>
    themes.forEach((theme, at) => add(`#${catalogue.themes[theme]?.id}`, paragraph, at === 0 ? themeImpact.first : themeImpact.other)),
  );
  catalogue.sections.forEach(({ name, first }, at) => {
    const end = catalogue.sections[at + 1]?.first ?? paragraphs.length;
    const words = new Set(tokenize(name).flatMap(({ parts, joined }) => (joined ? [...parts, joined] : parts)));
    for (const word of words) {
      if (stopWords.has(word)) continue;
      for (let paragraph = first; paragraph < end; paragraph += 1) add(`/${word}`, paragraph, maxImpact);
    }
  });
  return new Map(
    [...lists].map(([term, list]) => [term, { paragraphs: Uint32Array.from(list.paragraphs), impacts: Uint8Array.from(list.impacts) }]),
  );
}
