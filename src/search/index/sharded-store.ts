import { depthWhileTyping } from '../rank/ranking.ts';
import { makeTextTokenizer, type TokenizedText } from '../text/tokenized-text.ts';
import { lastAtMost } from './binary-search.ts';
import { unpackIndexCatalogue, unpackIndexParagraphs, type PackedParagraphs } from './columns.ts';
import { decodeFrequencies, decodePair, decodePostings, decodeTerms } from './encoding.ts';
import { shardName, type ShardedFile } from './index-files.ts';
import type { IndexStore, StoredParagraph } from './index-store.ts';
import { indexHeadingWords, listIndexMetadataTerms } from './metadata-terms.ts';
import { orderIndexParagraphs } from './paragraph-order.ts';
import type { PackedQuestions } from '../reader-questions/pack-questions.ts';
import type { PlacedPostingList } from './posting-list.ts';
import type { SearchCatalogue } from './records.ts';
import { orderIndexTerms } from './term-order.ts';
import { indexedParagraphsWithPairs, shardOfPair, indexVariantsOfPhrase } from './word-pairs.ts';

/** Returns the parsed content of a shard, given the end of its name. */
type FetchShard = (name: string) => Promise<unknown>;

/** The store of an index in shards. */
export function openIndexShards(file: ShardedFile, fetchText: (name: string) => Promise<string>): IndexStore {
  const catalogue = unpackIndexCatalogue(file.catalogue);
  const terms = [...listIndexMetadataTerms(catalogue), ...decodeTerms(file.words)];
  const frequencies = decodeFrequencies(file.commonness);
  const termIds = new Map(terms.map((term, id) => [term, id]));
  const fetchShard = fetchIndexShardsOnce((name) => fetchText(`${file.shards}-${name}.json`));
  const postings = openPostings(file, catalogue, terms, frequencies, fetchShard);
  const paragraphs = openParagraphs(file, catalogue, fetchShard, makeTextTokenizer((form) => termIds.get(form)).read);
  return {
    catalogue,
    isInShards: true,
    terms,
    termIds,
    frequencies,
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
          if (only === undefined) return findPairs(words, file.pairs, fetchShard);
          await postings.load(postings.shardOf(only));
          return postings.get(only).paragraphs;
        }),
      );
      return new Set(found.flatMap((each) => [...each]).filter(accepts));
    },
    ...(file.needs ? { loadNeeds: async () => (await fetchShard(shardName.needs(0))) as PackedQuestions } : {}),
    depthWhileTyping: depthWhileTyping.shards,
  };
}

/** Returns a function that fetches and parses each shard once. One that failed is fetched again the next time. */
export function fetchIndexShardsOnce(fetchText: (name: string) => Promise<string>): FetchShard {
  const shards = new Map<string, Promise<unknown>>();
  return (name) => {
    let shard = shards.get(name);
    if (!shard) {
      shard = fetchText(name).then((text) => JSON.parse(text) as unknown);
      shard.catch(() => shards.delete(name));
      shards.set(name, shard);
    }
    return shard;
  };
}

function openPostings(
  file: ShardedFile,
  catalogue: SearchCatalogue,
  terms: readonly string[],
  frequencies: Uint8Array,
  fetchShard: FetchShard,
) {
  // Loaded lists stay encoded until they are read.
  const encoded = new Map<number, string>();
  const decoded = new Map<number, PlacedPostingList>();
  const headings = indexHeadingWords(catalogue);
  const ordered = orderIndexTerms(terms, frequencies, catalogue).flatMap((group) => group.terms);
  const placeOf = new Uint32Array(terms.length);
  ordered.forEach((term, place) => (placeOf[term] = place));
  const shardOf = (term: number) => lastAtMost(file.lists, placeOf[term] ?? 0);
  const isLoaded = (term: number) => encoded.has(term) || (terms[term] ?? '').startsWith('/');
  return {
    shardOf,
    missingShards: (wanted: readonly number[]) => [...new Set(wanted.filter((term) => !isLoaded(term)).map(shardOf))],
    load: async (shard: number) => {
      const first = file.lists[shard] ?? 0;
      const lists = (await fetchShard(shardName.postings(shard))) as string[];
      lists.forEach((list, at) => encoded.set(ordered[first + at] ?? 0, list));
    },
    loadableTerms: (wanted: readonly number[], maxShards: number) => {
      const shards = new Set<number>();
      return wanted.filter((term) => {
        if (isLoaded(term)) return true;
        const shard = shardOf(term);
        return shards.has(shard) || (shards.size < maxShards && shards.add(shard) !== undefined);
      });
    },
    get: (term: number) => {
      let list = decoded.get(term);
      if (!list) {
        const own = encoded.get(term);
        list = own === undefined ? headings.postings(terms[term] ?? '') : decodePostings(own);
        if (!list) throw new Error(`The postings of “${terms[term]}” are not loaded: call load() with the term before reading them.`);
        decoded.set(term, list);
      }
      return list;
    },
  };
}

function openParagraphs(
  { texts }: ShardedFile,
  catalogue: SearchCatalogue,
  fetchShard: FetchShard,
  readText: (text: string) => TokenizedText,
) {
  const paragraphs = new Map<number, StoredParagraph>();
  const ordered = orderIndexParagraphs(catalogue);
  const placeOf = new Uint32Array(ordered.length);
  ordered.forEach((paragraph, place) => (placeOf[paragraph] = place));
  const shardOf = (paragraph: number) => lastAtMost(texts, placeOf[paragraph] ?? 0);
  return {
    missingShards: (wanted: readonly number[]) => [...new Set(wanted.filter((paragraph) => !paragraphs.has(paragraph)).map(shardOf))],
    loadable: (wanted: readonly number[], maxShards: number) => {
      const shards = new Set<number>();
      const end = wanted.findIndex((paragraph) => !paragraphs.has(paragraph) && shards.add(shardOf(paragraph)).size > maxShards);
      return end < 0 ? wanted : wanted.slice(0, end);
    },
    load: async (shard: number) => {
      const packed = (await fetchShard(shardName.paragraphs(shard))) as PackedParagraphs;
      const first = texts[shard] ?? 0;
      unpackIndexParagraphs(packed).forEach((own, at) => {
        const paragraph = ordered[first + at] ?? 0;
        if (paragraphs.has(paragraph)) return;
        // Tokens are read when they are first asked for: most paragraphs of a shard are not.
        let tokens: TokenizedText | undefined;
        paragraphs.set(paragraph, {
          ...own,
          get tokens() {
            return (tokens ??= readText(own.text));
          },
        });
      });
    },
    get: (paragraph: number) => paragraphs.get(paragraph) as StoredParagraph,
  };
}

/** The paragraphs in which some words follow one another, found by their pairs. */
async function findPairs(words: readonly string[], shardCount: number, fetchShard: FetchShard): Promise<Set<number>> {
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const shards = await Promise.all(pairs.map((pair) => fetchShard(shardName.pairs(shardOfPair(pair, shardCount)))));
  return indexedParagraphsWithPairs(pairs.map((pair, at) => decodePair(positionsOf(shards[at] as string[], pair))));
}

/** The encoded positions of a pair in its shard, where pairs and positions alternate. A pair has a space in it, positions have none. */
function positionsOf(shard: readonly string[], pair: string): string {
  const at = shard.indexOf(pair);
  return at < 0 ? '' : (shard[at + 1] ?? '');
}
