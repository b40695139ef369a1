import type { TokenizedText } from '../text/tokenized-text.ts';
import { lastAtMost } from './binary-search.ts';
import { openPackedParagraphs, type PackedParagraphs } from './columns.ts';
import { nameIndexShards, type ShardedFile } from './index-files.ts';
import type { StoredParagraph } from './index-store.ts';
import { orderIndexParagraphs } from './paragraph-order.ts';
import type { SearchCatalogue, SearchParagraph } from './records.ts';

/** The paragraphs of an index in shards. A shard is asked for by its name. */
export function openShardedParagraphs(
  { parts }: Pick<ShardedFile, 'parts'>,
  catalogue: SearchCatalogue,
  fetchShard: (name: string) => Promise<unknown>,
  readText: (text: string) => TokenizedText,
) {
  const read = new Map<number, StoredParagraph>();
  const loaded = new Map<string, (place: number) => SearchParagraph>();
  const ordered = parts.map(({ start }, at) => orderIndexParagraphs(catalogue, start, parts[at + 1]?.start));
  const placeOf = new Uint32Array(catalogue.count);
  for (const own of ordered) own.forEach((paragraph, place) => (placeOf[paragraph] = place));
  const starts = parts.map(({ start }) => start);
  const shardOf = (paragraph: number) => {
    const part = lastAtMost(starts, paragraph);
    const texts = parts[part]?.texts ?? [];
    const place = placeOf[paragraph] ?? 0;
    const shard = lastAtMost(texts, place);
    return { name: nameIndexShards(part).paragraphs(shard), place: place - (texts[shard] ?? 0) };
  };
  const missingOf = (paragraph: number) => {
    const { name } = shardOf(paragraph);
    return loaded.has(name) ? [] : [name];
  };
  return {
    missingShards: (wanted: readonly number[]) => [...new Set(wanted.flatMap(missingOf))],
    loadable: (wanted: readonly number[], maxShards: number) => {
      const shards = new Set<string>();
      const end = wanted.findIndex((paragraph) => missingOf(paragraph).some((name) => shards.add(name).size > maxShards));
      return end < 0 ? wanted : wanted.slice(0, end);
    },
    load: async (name: string) => {
      const packed = (await fetchShard(name)) as PackedParagraphs;
      if (!loaded.has(name)) loaded.set(name, openPackedParagraphs(packed));
    },
    get: (paragraph: number) => {
      let stored = read.get(paragraph);
      if (!stored) {
        // Most paragraphs of a shard are never asked for, so each is unpacked by itself, and its tokens are read when they are first wanted.
        const { name, place } = shardOf(paragraph);
        const unpacked = loaded.get(name)?.(place) as SearchParagraph;
        let tokens: TokenizedText | undefined;
        stored = {
          ...unpacked,
          get tokens() {
            return (tokens ??= readText(unpacked.text));
          },
        };
        read.set(paragraph, stored);
      }
      return stored;
    },
  };
}
