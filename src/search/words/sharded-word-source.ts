import { decodeIndexCounts, unpackIndexTotals, type IndexedWordTotals, type PackedWordTotals } from '../index/count-files.ts';
import { firstShardInCounts, nameIndexShards, wordTotalsFile, type ShardedFile } from '../index/index-files.ts';
import { kindsOfIndexTerms } from '../index/index-parts.ts';
import type { IndexStore } from '../index/index-store.ts';
import { firstPostingFrom } from '../index/posting-list.ts';
import { openPlacesOfTerms, type PlacedTerm } from '../index/sharded-postings.ts';
import { fetchIndexShardsOnce, fetchPositionsOfPair, type FetchShardText } from '../index/sharded-store.ts';
import type { WordCounts, WordSource } from './word-source.ts';

/** The counts of an index in shards: of terms from its count files, of words that follow one another from its pairs. */
export function openShardedWordCounts(
  file: ShardedFile,
  store: IndexStore,
  fetchText: FetchShardText,
): Pick<WordSource, 'countTerms' | 'countSequence' | 'totals'> {
  const fetchShard = fetchIndexShardsOnce(file, fetchText);
  const placesOf = openPlacesOfTerms(file, { ...store, kinds: kindsOfIndexTerms(file.frequencies) });

  async function countTerm(term: number): Promise<WordCounts> {
    const [ofParts] = await Promise.all([Promise.all(placesOf(term).map(countInPart)), store.load({ terms: [term] })]);
    const { paragraphs } = store.postings(term);
    const lengths = ofParts.map(
      ({ start }, at) => firstPostingFrom(paragraphs, ofParts[at + 1]?.start ?? Infinity) - firstPostingFrom(paragraphs, start),
    );
    return { paragraphs: [...paragraphs], counts: ofParts.flatMap(({ encoded }, at) => [...decodeIndexCounts(encoded, lengths[at] ?? 0)]) };
  }

  /** The encoded counts of a term in a part, and the part's first paragraph. */
  async function countInPart({ part, shard, place }: PlacedTerm): Promise<{ start: number; encoded: string }> {
    const counts = (await fetchShard(nameIndexShards(part).counts(shard))) as string[];
    const { lists = [], start = 0 } = file.parts[part] ?? {};
    const before = (lists[shard] ?? 0) - (lists[firstShardInCounts(shard)] ?? 0);
    return { start, encoded: counts[before + place] ?? '' };
  }

  async function positionsOfPair(pair: string): Promise<number[]> {
    const positions = await fetchPositionsOfPair(pair, file.parts, fetchShard);
    return positions.flatMap((paragraph, index) => (index % 2 === 0 ? paragraph * positionsInParagraph + (positions[index + 1] ?? 0) : []));
  }

  return {
    countTerms: (terms) => Promise.all(terms.map(countTerm)),
    countSequence: async (words) => countByParagraph(await endsOfSequence(words, positionsOfPair)),
    totals: async (): Promise<IndexedWordTotals> => unpackIndexTotals((await fetchShard(wordTotalsFile)) as PackedWordTotals),
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
