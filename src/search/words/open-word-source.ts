import { countIndexedTerms, totalIndexedWords } from '../index/count-files.ts';
import type { ShardedFile, WholeFile } from '../index/index-files.ts';
import type { IndexStore } from '../index/index-store.ts';
import { openIndexShards, type FetchShardText } from '../index/sharded-store.ts';
import { openWholeIndex } from '../index/whole-store.ts';
import { exactTextWords } from '../text/exact-words.ts';
import { openShardedWordCounts } from './sharded-word-source.ts';
import { findWordSequences } from './word-sequences.ts';
import type { WordSource } from './word-source.ts';

/** The source of an index, opened from the text of its first file; `fetchText` returns the text of another file, given its name and the start of its hash. */
export function openWordSource(first: string, fetchText: FetchShardText): WordSource {
  const file = JSON.parse(first) as WholeFile | ShardedFile;
  if (file.form === 'whole') return countInTexts(openWholeIndex(file));
  const store = openIndexShards(file, fetchText);
  return { store, hasAllTexts: false, ...openShardedWordCounts(file, store, fetchText) };
}

function countInTexts(store: IndexStore): WordSource {
  const { catalogue, terms } = store;
  const paragraphs = Array.from({ length: catalogue.count }, (_, paragraph) => store.paragraph(paragraph));
  const countsOfTerms = once(() =>
    countIndexedTerms(
      paragraphs.map(({ tokens }) => tokens),
      terms.length,
    ),
  );
  const exact = once(() => paragraphs.map(({ text }) => exactTextWords(text)));
  const totals = once(() => {
    // Spellings are numbered by the index alone: here each token's own text is its spelling.
    const spellings = new Map<string, number>();
    const texts = paragraphs.map(({ text, tokens }) => ({
      ...tokens,
      spellings: Uint32Array.from(tokens.starts, (start, at) => {
        const word = text.slice(start, tokens.ends[at]);
        if (!spellings.has(word)) spellings.set(word, spellings.size);
        return spellings.get(word) ?? 0;
      }),
    }));
    return totalIndexedWords(catalogue, texts, [...spellings.keys()], terms.length);
  });
  return {
    store,
    hasAllTexts: true,
    countTerms: (wanted) =>
      Promise.resolve(wanted.map((term) => ({ paragraphs: [...store.postings(term).paragraphs], counts: countsOfTerms()[term] ?? [] }))),
    countSequence: (words) => {
      const found = exact().map((own) => findWordSequences(own, words).length);
      const having = found.flatMap((count, paragraph) => (count > 0 ? [paragraph] : []));
      return Promise.resolve({ paragraphs: having, counts: having.map((paragraph) => found[paragraph] ?? 0) });
    },
    totals: () => Promise.resolve(totals()),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
