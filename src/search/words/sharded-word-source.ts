import { lastAtMost } from '../index/binary-search.ts';
import { decodeIndexCounts, unpackIndexTotals, type IndexedWordTotals, type PackedWordTotals } from '../index/count-files.ts';
import { decodePair } from '../index/encoding.ts';
import { shardName, type ShardedFile } from '../index/index-files.ts';
import type { IndexStore } from '../index/index-store.ts';
import { fetchIndexShardsOnce } from '../index/sharded-store.ts';
import { orderIndexTerms } from '../index/term-order.ts';
import { shardOfPair } from '../index/word-pairs.ts';
import type { WordCounts, WordSource } from './word-source.ts';

/** The counts of an index in shards: of terms from its count files, of words that follow one another from its pairs. */
export function openShardedWordCounts(
  file: ShardedFile,
  store: IndexStore,
  fetchText: (name: string) => Promise<string>,
): Pick<WordSource, 'countTerms' | 'countSequence' | 'totals'> {
  const fetchShard = fetchIndexShardsOnce((name) => fetchText(`${file.shards}-${name}.json`));
  const placeOf = new Uint32Array(store.terms.length);
  orderIndexTerms(store.terms, store.frequencies, store.catalogue)
    .flatMap(({ terms }) => terms)
    .forEach((term, place) => (placeOf[term] = place));

  async function countTerm(term: number): Promise<WordCounts> {
    const place = placeOf[term] ?? 0;
    const shard = lastAtMost(file.lists, place);
    const [encoded] = await Promise.all([fetchShard(shardName.counts(shard)) as Promise<string[]>, store.load({ terms: [term] })]);
    const { paragraphs } = store.postings(term);
    const counts = decodeIndexCounts(encoded[place - (file.lists[shard] ?? 0)] ?? '', paragraphs.length);
    return { paragraphs: [...paragraphs], counts: [...counts] };
  }

  async function positionsOfPair(pair: string): Promise<number[]> {
    const shard = (await fetchShard(shardName.pairs(shardOfPair(pair, file.pairs)))) as string[];
    // Pairs and positions alternate. A pair has a space in it, positions have none.
    const at = shard.indexOf(pair);
    const positions = decodePair(at < 0 ? '' : (shard[at + 1] ?? ''));
    return positions.flatMap((paragraph, index) => (index % 2 === 0 ? paragraph * positionsInParagraph + (positions[index + 1] ?? 0) : []));
  }

  return {
    countTerms: (terms) => Promise.all(terms.map(countTerm)),
    countSequence: async (words) => countByParagraph(await endsOfSequence(words, positionsOfPair)),
    totals: async (): Promise<IndexedWordTotals> => unpackIndexTotals((await fetchShard(shardName.words(0))) as PackedWordTotals),
  };
}

/** A paragraph and a position in it are one number: this many times the paragraph, plus the position. */
const positionsInParagraph = 2 ** 16;

/**
 * Where each occurrence of two or more words ends, from the positions of their pairs. The next word is one position on, or two where a hyphenated
 * word counts as one; a word that is said twice ("very very") must not be taken for the latter.
 */
async function endsOfSequence(words: readonly string[], positionsOf: (pair: string) => Promise<number[]>): Promise<number[]> {
  const pairs = await Promise.all(words.slice(1).map((word, at) => positionsOf(`${words[at]} ${word}`)));
  let ends = pairs[0] ?? [];
  for (let at = 1; at < pairs.length; at += 1) {
    const before = new Set(ends);
    const word = words[at] ?? '';
    let twice: Set<number> | undefined;
    const next: number[] = [];
    for (const end of pairs[at] ?? []) {
      if (before.has(end - 1)) next.push(end);
      else if (before.has(end - 2)) {
        twice ??= new Set(await positionsOf(`${word} ${word}`));
        if (!twice.has(end - 1)) next.push(end);
      }
    }
    ends = next;
  }
  return ends;
}

function countByParagraph(ends: readonly number[]): WordCounts {
  const counts = new Map<number, number>();
  for (const end of ends) {
    const paragraph = Math.floor(end / positionsInParagraph);
    counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  }
  return { paragraphs: [...counts.keys()], counts: [...counts.values()] };
}
