/* Which paragraphs a quotation may be from: those that have the most of its rarer words. Only postings are loaded, no texts. */
import type { IndexStore } from '../../search/index/index-store.ts';
import { formsOfTextWord } from '../../search/text/tokens.ts';
import type { QuotedWord } from '../reading/quoted-words.ts';

/** The most words of a chunk that are looked up, the rarest first, and the words of a chunk. */
const maxTerms = 14;
const chunkWords = 26;
/** A word in more than this share of paragraphs is looked up only where a chunk has few others. */
const commonShare = 1 / 8;
const enoughTerms = 5;
/** The least share of the weight of a chunk's words that a paragraph must have. */
const leastShare = 0.3;
/** How many paragraphs are candidates of one chunk. */
const maxOfChunk = 8;

/** The candidates of a quotation. */
export interface QuoteCandidates {
  /** Paragraphs that may have its words, the likeliest first. */
  likely: number[];
  /** Paragraphs that have all words that were looked up; empty where only some chunks have such. */
  whole: number[];
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

/** Returns a function that finds the paragraphs that a quotation may be from; `quotation` is the text that the words are in. */
export function prepareQuoteCandidates(store: IndexStore): (quoted: readonly QuotedWord[]) => Promise<QuoteCandidates> {
  const { count } = store.catalogue;
  const weights = new Float32Array(count);
  const weightOf = (term: number) => Math.max(0.5, Math.log2(Math.max(2, count)) - (store.frequencies[term] ?? 0) + 0.5);
  const unknownWeight = Math.log2(Math.max(2, count)) / 2;

  function chooseTerms(chunk: readonly QuotedWord[]): { terms: number[]; total: number } {
    const terms = new Set<number>();
    let total = 0;
    for (const { word, bracketed } of chunk) {
      if (bracketed) continue;
      for (const part of formsOfTextWord(word).parts) {
        const term = store.termIds.get(part);
        if (term !== undefined) terms.add(term);
        else if (part.length > 4) total += unknownWeight;
      }
    }
    const rarest = [...terms].sort((a, b) => (store.frequencies[a] ?? 0) - (store.frequencies[b] ?? 0));
    const limit = Math.log2(Math.max(2, count) * commonShare);
    const chosen = rarest.filter((term, at) => at < enoughTerms || (at < maxTerms && (store.frequencies[term] ?? 0) <= limit));
    return { terms: chosen, total: chosen.reduce((sum, term) => sum + weightOf(term), total) };
  }

  function rank(terms: readonly number[], total: number) {
    const touched: number[] = [];
    for (const term of terms) {
      const weight = weightOf(term);
      for (const paragraph of store.postings(term).paragraphs) {
        if (weights[paragraph] === 0) touched.push(paragraph);
        weights[paragraph] = (weights[paragraph] ?? 0) + weight;
      }
    }
    const likely = touched
      .filter((paragraph) => (weights[paragraph] ?? 0) >= leastShare * total)
      .map((paragraph) => ({ paragraph, weight: weights[paragraph] ?? 0 }))
      .sort((a, b) => b.weight - a.weight || a.paragraph - b.paragraph);
    for (const paragraph of touched) weights[paragraph] = 0;
    return {
      likely: likely.slice(0, maxOfChunk).map(({ paragraph }) => paragraph),
      whole: new Set(likely.filter(({ weight }) => weight >= total - 0.01).map(({ paragraph }) => paragraph)),
    };
  }

  return async (quoted) => {
    const chosen = chunksOf(quoted).map(chooseTerms);
    await store.load({ terms: chosen.flatMap(({ terms }) => terms) });
    const ranked = chosen.filter(({ terms }) => terms.length > 0).map(({ terms, total }) => rank(terms, total));
    const [first, ...others] = ranked;
    return {
      likely: [...new Set(ranked.flatMap(({ likely }) => likely))],
      whole: first ? [...first.whole].filter((paragraph) => others.every(({ whole }) => whole.has(paragraph))) : [],
    };
  };
}
