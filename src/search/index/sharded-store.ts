import { depthWhileTyping } from '../rank/ranking.ts';
import { makeTextTokenizer } from '../text/tokenized-text.ts';
import { unpackIndexCatalogue } from './columns.ts';
import { decodePair, decodeTerms, findEncodedPair, type EncodedPairs } from './encoding.ts';
import { nameIndexShards, needsFile, readIndexSeals, type IndexPart, type ShardedFile } from './index-files.ts';
import { frequenciesOfIndexTerms, kindsOfIndexTerms } from './index-parts.ts';
import type { IndexStore } from './index-store.ts';
import { listIndexMetadataTerms } from './metadata-terms.ts';
import type { PackedQuestions } from '../reader-questions/pack-questions.ts';
import { openShardedParagraphs } from './sharded-paragraphs.ts';
import { openShardedPostings } from './sharded-postings.ts';
import { shardOfPair, indexedParagraphsWithPairs, indexVariantsOfPhrase } from './word-pairs.ts';

/** Returns the text of a shard, given its name and the start of its hash. */
export type FetchShardText = (name: string, seal: string) => Promise<string>;

/** Returns the parsed content of a shard, given its name. */
type FetchShard = (name: string) => Promise<unknown>;

/** The store of an index in shards. */
export function openIndexShards(file: ShardedFile, fetchText: FetchShardText): IndexStore {
  const catalogue = unpackIndexCatalogue(file.catalogue);
  const terms = [...listIndexMetadataTerms(catalogue), ...decodeTerms(file.words)];
  const kinds = kindsOfIndexTerms(file.frequencies);
  const termIds = new Map(terms.map((term, id) => [term, id]));
  const fetchShard = fetchIndexShardsOnce(file, fetchText);
  const postings = openShardedPostings(file, { catalogue, terms, kinds }, fetchShard);
  const paragraphs = openShardedParagraphs(file, catalogue, fetchShard, makeTextTokenizer((form) => termIds.get(form)).read);
  return {
    catalogue,
    isInShards: true,
    terms,
    termIds,
    frequencies: frequenciesOfIndexTerms(kinds),
    load: (wanted) => {
      const postingShards = postings.missingShards(wanted.terms ?? []);
      const paragraphShards = paragraphs.missingShards(wanted.paragraphs ?? []);
      if (postingShards.length + paragraphShards.length === 0) return undefined;
      return Promise.all([...postingShards.map(postings.load), ...paragraphShards.map(paragraphs.load)]).then(() => undefined);
    },
    loadableTerms: postings.loadableTerms,
    loadableParagraphs: paragraphs.loadable,
    postings: postings.get,
    paragraph: paragraphs.get,
    paragraphsWithPhrase: async (phrase, accepts) => {
      const variants = indexVariantsOfPhrase(phrase, (word) => termIds.has(word));
      const found = await Promise.all(
        variants.map(async (words): Promise<Iterable<number>> => {
          const only = words.length === 1 ? termIds.get(words[0] ?? '') : undefined;
          if (only === undefined) return findPairs(words, file.parts, fetchShard);
          await Promise.all(postings.missingShards([only]).map(postings.load));
          return postings.get(only).paragraphs;
        }),
      );
      return new Set(found.flatMap((each) => [...each]).filter(accepts));
    },
    ...(file.needs ? { loadNeeds: async () => (await fetchShard(needsFile)) as PackedQuestions } : {}),
    depthWhileTyping: depthWhileTyping.shards,
  };
}

/** Returns a function that fetches and parses each shard of an index once. One that failed is fetched again the next time. */
export function fetchIndexShardsOnce(file: ShardedFile, fetchText: FetchShardText): FetchShard {
  const sealOf = readIndexSeals(file);
  const shards = new Map<string, Promise<unknown>>();
  return (name) => {
    let shard = shards.get(name);
    if (!shard) {
      shard = fetchText(name, sealOf(name) ?? '').then((text) => JSON.parse(text) as unknown);
      shard.catch(() => shards.delete(name));
      shards.set(name, shard);
    }
    return shard;
  };
}

/** The paragraphs in which some words follow one another, found by their pairs in each part. */
async function findPairs(words: readonly string[], parts: readonly IndexPart[], fetchShard: FetchShard): Promise<Set<number>> {
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const found = await Promise.all(pairs.map((pair) => fetchPositionsOfPair(pair, parts, fetchShard)));
  return indexedParagraphsWithPairs(found);
}

/** The positions of a pair of words in all parts: a paragraph of the record and the place of the second word in it, then the next. */
export async function fetchPositionsOfPair(pair: string, parts: readonly IndexPart[], fetchShard: FetchShard): Promise<number[]> {
  const shards = await Promise.all(
    parts.map(({ pairs }, part) => fetchShard(nameIndexShards(part).pairs(shardOfPair(pair, pairs))) as Promise<EncodedPairs>),
  );
  return shards.flatMap((shard, part) => {
    const start = parts[part]?.start ?? 0;
    return decodePair(findEncodedPair(shard, pair)).map((number, index) => (index % 2 === 0 ? number + start : number));
  });
}
