/* Which paragraphs a quotation may be from: those that have the most of its rarer words. Only postings are loaded, no texts. */
import type { IndexStore } from '../../search/index/index-store.ts';
import { indexInPostings } from '../../search/index/posting-list.ts';
import { formsOfTextWord } from '../../search/text/tokens.ts';
import type { QuotedWord } from '../reading/quoted-words.ts';

/** The most words of a chunk that are looked up, the rarest first, and the words of a chunk. */
const maxTerms = 14;
const chunkWords = 26;
/** A word in more than this share of paragraphs is looked up only where a chunk has few others. */
const commonShare = 1 / 8;
const enoughTerms = 5;
/** The least share of the weight of a chunk's words that a paragraph must have. */
const leastShare = 0.4;
/** How many paragraphs are candidates of one chunk, the least share of the best one's weight that they have, and how many are the likeliest. */
const maxOfChunk = 8;
const leastOfBest = 0.6;
const likeliestOfChunk = 3;
/** How many paragraphs of a chunk are compared with those of the next one, and how many are taken that have both. */
const maxJoined = 500;
const joinedOfChunks = 4;
/** Where more paragraphs have all words that were looked up, the common words are looked up too: postings are smaller than texts. */
const manyWhole = 8;

/** The candidates of a quotation. */
export interface QuoteCandidates {
  /** Paragraphs that may have its words, and the likeliest of them; first those that many parts of it may be from. */
  likely: number[];
  likeliest: number[];
  /** Paragraphs that have all words of the quotation, as far as they are indexed; empty where only some chunks have such. */
  whole: number[];
}

/** The terms of a chunk: those that are looked up, the others, whether the record has all, and the weight that a paragraph with all has. */
interface ChosenTerms {
  terms: number[];
  others: number[];
  isKnown: boolean;
  total: number;
}

/** Chunks of a quotation: it may join sentences of several places. They end at an ellipsis, at the end of a sentence or after some words. */
function chunksOf(quoted: readonly QuotedWord[]): QuotedWord[][] {
  const chunks: QuotedWord[][] = [];
  for (const word of quoted) {
    const last = chunks.at(-1);
    if (!last || ((word.afterCut || word.afterSentence) && last.length > 3) || last.length >= chunkWords) chunks.push([word]);
    else last.push(word);
  }
  const [last, before] = [chunks.at(-1), chunks.at(-2)];
  if (last && before && last.length < 6 && !last[0]?.afterCut && !last[0]?.afterSentence) before.push(...(chunks.pop() ?? []));
  return chunks;
}

/**
 * The paragraphs that are the likeliest for two chunks that follow one another, given the shares of weight that each has of them: both chunks
 * are in one paragraph, or the second in the next. Reports repeat sentences, so the likeliest for each chunk alone can be another.
 */
function withBothChunks(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number[] {
  return [...before]
    .flatMap(([paragraph, share]) =>
      [0, 1].flatMap((step) => {
        const other = after.get(paragraph + step);
        return other === undefined ? [] : [{ paragraphs: step === 0 ? [paragraph] : [paragraph, paragraph + 1], share: share + other }];
      }),
    )
    .sort((a, b) => b.share - a.share)
    .slice(0, joinedOfChunks)
    .flatMap(({ paragraphs }) => paragraphs);
}

/** Returns a function that chooses the terms by which the paragraphs of a chunk are found, the rarest first. */
function prepareTermChoice({ catalogue, termIds, frequencies }: IndexStore, weightOf: (term: number) => number) {
  const log2 = Math.log2(Math.max(2, catalogue.count));
  const limit = log2 + Math.log2(commonShare);
  return (chunk: readonly QuotedWord[]): ChosenTerms => {
    const terms = new Set<number>();
    // The weight of words that the record lacks: a paragraph can't have it.
    let lacking = 0;
    for (const { word, bracketed } of chunk) {
      if (bracketed) continue;
      for (const part of formsOfTextWord(word).parts) {
        const term = termIds.get(part);
        if (term !== undefined) terms.add(term);
        else if (part.length > 4) lacking += log2 / 2;
      }
    }
    const rarest = [...terms].sort((a, b) => (frequencies[a] ?? 0) - (frequencies[b] ?? 0));
    const chosen = rarest.filter((term, at) => at < enoughTerms || (at < maxTerms && (frequencies[term] ?? 0) <= limit));
    return {
      terms: chosen,
      others: rarest.filter((term) => !chosen.includes(term)),
      isKnown: lacking === 0,
      total: chosen.reduce((sum, term) => sum + weightOf(term), lacking),
    };
  };
}

/** Returns a function that finds the paragraphs that a quotation may be from, once their postings are loaded. */
export function prepareQuoteCandidates(store: IndexStore): (quoted: readonly QuotedWord[]) => Promise<QuoteCandidates> {
  const { count } = store.catalogue;
  const weights = new Float32Array(count);
  const weightOf = (term: number) => Math.max(0.5, Math.log2(Math.max(2, count)) - (store.frequencies[term] ?? 0) + 0.5);
  const chooseTerms = prepareTermChoice(store, weightOf);

  /** What the postings of a chunk give; `isJoined` says whether other chunks stand beside it. */
  function rank({ terms, total, isKnown }: ChosenTerms, isJoined: boolean): RankedChunk {
    const touched: number[] = [];
    let rest = terms.reduce((sum, term) => sum + weightOf(term), 0);
    for (const term of terms) {
      const weight = weightOf(term);
      // A paragraph that has only the common words that are left can't weigh enough.
      const isEnough = rest >= leastShare * total;
      for (const paragraph of store.postings(term).paragraphs) {
        const before = weights[paragraph] ?? 0;
        if (before > 0) weights[paragraph] = before + weight;
        else if (isEnough) {
          touched.push(paragraph);
          weights[paragraph] = weight;
        }
      }
      rest -= weight;
    }
    const weighs = (paragraph: number) => weights[paragraph] ?? 0;
    const ranked = touched.filter((paragraph) => weighs(paragraph) >= leastShare * total);
    ranked.sort((a, b) => weighs(b) - weighs(a) || a - b);
    const best = weighs(ranked[0] ?? -1);
    const chunk = {
      shares: new Map(isJoined ? ranked.slice(0, maxJoined).map((paragraph) => [paragraph, weighs(paragraph) / total]) : []),
      likely: ranked.slice(0, maxOfChunk).filter((paragraph) => weighs(paragraph) >= leastOfBest * best),
      whole: new Set(isKnown ? ranked.filter((paragraph) => weighs(paragraph) >= total - 0.01) : []),
    };
    for (const paragraph of touched) weights[paragraph] = 0;
    return chunk;
  }

  /** Those of some paragraphs that have all of some terms. */
  async function withAll(paragraphs: readonly number[], terms: readonly number[]): Promise<number[]> {
    await store.load({ terms });
    return terms.reduce<number[]>(
      (left, term) => {
        const list = store.postings(term);
        return left.filter((paragraph) => indexInPostings(list, paragraph) !== undefined);
      },
      [...paragraphs],
    );
  }

  return async (quoted) => {
    const chosen = chunksOf(quoted)
      .map(chooseTerms)
      .filter(({ terms }) => terms.length > 0);
    await store.load({ terms: chosen.flatMap(({ terms }) => terms) });
    const { whole, ...candidates } = joinChunks(chosen.map((own) => rank(own, chosen.length > 1)));
    return {
      ...candidates,
      whole: whole.length > manyWhole ? await withAll(whole, [...new Set(chosen.flatMap(({ others }) => others))]) : whole,
    };
  };
}

/** The paragraphs that the postings of a chunk's terms give. */
interface RankedChunk {
  /** The share of the weight of all terms that paragraphs have, the largest first; empty where no other chunk stands beside it. */
  shares: Map<number, number>;
  likely: number[];
  whole: Set<number>;
}

/** Each of some paragraphs once, those that are named most often first. */
function oftenestFirst(paragraphs: readonly number[]): number[] {
  const times = new Map<number, number>();
  for (const paragraph of paragraphs) times.set(paragraph, (times.get(paragraph) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([paragraph]) => paragraph);
}

/** The candidates of a quotation, from those of its chunks. */
function joinChunks(ranked: readonly RankedChunk[]): QuoteCandidates {
  const joined = ranked.slice(1).flatMap(({ shares }, at) => withBothChunks(ranked[at]?.shares ?? new Map<number, number>(), shares));
  const [first, ...others] = ranked;
  return {
    likely: oftenestFirst(ranked.flatMap(({ likely }) => likely)),
    likeliest: oftenestFirst([...joined, ...ranked.flatMap(({ likely }) => likely.slice(0, likeliestOfChunk))]),
    whole: first ? [...first.whole].filter((paragraph) => others.every(({ whole }) => whole.has(paragraph))) : [],
  };
}
