import { lastAtMost } from './binary-search.ts';
import { decodePostings, splitEncodedPostings, type EncodedPostings } from './encoding.ts';
import { nameIndexShards, type ShardedFile } from './index-files.ts';
import { prepareOrderOfTerms } from './index-parts.ts';
import { indexHeadingWords } from './metadata-terms.ts';
import { joinPostings, noPostings, type PlacedPostingList } from './posting-list.ts';
import type { SearchCatalogue } from './records.ts';

/** What an index knows of its terms before any shard is loaded. */
export interface IndexedTerms {
  catalogue: SearchCatalogue;
  terms: readonly string[];
  /** The kind of each term. */
  kinds: readonly string[];
}

/** Where the postings of a term are in a part: its shard, and its place there. */
export interface PlacedTerm {
  part: number;
  shard: number;
  place: number;
}

/** Returns the places of a term's postings, one in each part that has it. */
export function openPlacesOfTerms({ parts }: Pick<ShardedFile, 'parts'>, indexed: IndexedTerms): (term: number) => PlacedTerm[] {
  const orderOf = prepareOrderOfTerms(indexed);
  const ordered = parts.map((_, part) => orderOf(part).flatMap(({ terms }) => terms));
  const placesOf = ordered.map((own) => {
    // One more than the place: 0 is for terms that the part lacks.
    const places = new Uint32Array(indexed.terms.length);
    own.forEach((term, place) => (places[term] = place + 1));
    return places;
  });
  return (term) =>
    parts.flatMap(({ lists }, part) => {
      const place = (placesOf[part]?.[term] ?? 0) - 1;
      if (place < 0) return [];
      const shard = lastAtMost(lists, place);
      return [{ part, shard, place: place - (lists[shard] ?? 0) }];
    });
}

/** The postings of an index in shards. A shard is asked for by its name. */
export function openShardedPostings(
  file: Pick<ShardedFile, 'parts'>,
  indexed: IndexedTerms,
  fetchShard: (name: string) => Promise<unknown>,
) {
  const { terms } = indexed;
  const placesOf = openPlacesOfTerms(file, indexed);
  // Loaded lists stay encoded until they are read.
  const loaded = new Map<string, readonly EncodedPostings[]>();
  const decoded = new Map<number, PlacedPostingList>();
  const headings = indexHeadingWords(indexed.catalogue);
  const nameOf = ({ part, shard }: PlacedTerm) => nameIndexShards(part).postings(shard);
  const missingOf = (term: number) =>
    terms[term]?.startsWith('/')
      ? []
      : placesOf(term)
          .map(nameOf)
          .filter((name) => !loaded.has(name));
  const encodedOf = (place: PlacedTerm) => loaded.get(nameOf(place))?.[place.place];
  const decode = (term: number): PlacedPostingList | undefined => {
    const places = placesOf(term);
    const encoded = places.map(encodedOf);
    if (places.length === 0) return headings.postings(terms[term] ?? '') ?? noPostings;
    if (encoded.some((own) => own === undefined)) return undefined;
    return joinPostings(
      encoded.map((own, at) => ({
        list: own ? decodePostings(own) : noPostings,
        start: file.parts[places[at]?.part ?? 0]?.start ?? 0,
      })),
    );
  };
  return {
    missingShards: (wanted: readonly number[]) => [...new Set(wanted.flatMap(missingOf))],
    load: async (name: string) => void loaded.set(name, splitEncodedPostings((await fetchShard(name)) as EncodedPostings)),
    loadableTerms: (wanted: readonly number[], maxShards: number) => {
      const shards = new Set<string>();
      return wanted.filter((term) => {
        const more = missingOf(term).filter((name) => !shards.has(name));
        if (shards.size + more.length > maxShards) return false;
        more.forEach((name) => shards.add(name));
        return true;
      });
    },
    get: (term: number) => {
      let list = decoded.get(term);
      if (!list) {
        list = decode(term);
        if (!list) throw new Error(`The postings of “${terms[term]}” are not loaded: call load() with the term before reading them.`);
        decoded.set(term, list);
      }
      return list;
    },
  };
}
