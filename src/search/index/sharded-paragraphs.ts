import type { TokenizedText } from '../text/tokenized-text.ts';
import { lastAtMost } from './binary-search.ts';
import { unpackIndexParagraphs, type PackedParagraphs } from './columns.ts';
import { nameIndexShards, type ShardedFile } from './index-files.ts';
import type { StoredParagraph } from './index-store.ts';
import { orderIndexParagraphs } from './paragraph-order.ts';
import type { SearchCatalogue } from './records.ts';

/** The paragraphs of an index in shards. A shard is asked for by its name. */
export function openShardedParagraphs(
  { parts }: Pick<ShardedFile, 'parts'>,
  catalogue: SearchCatalogue,
  fetchShard: (name: string) => Promise<unknown>,
  readText: (text: string) => TokenizedText,
) {
  const paragraphs = new Map<number, StoredParagraph>();
  const ordered = parts.map(({ start }, at) => orderIndexParagraphs(catalogue, start, parts[at + 1]?.start));
  const placeOf = new Uint32Array(catalogue.count);
  for (const own of ordered) own.forEach((paragraph, place) => (placeOf[paragraph] = place));
  const starts = parts.map(({ start }) => start);
  const shardOf = (paragraph: number) => {
    const part = lastAtMost(starts, paragraph);
    return nameIndexShards(part).paragraphs(lastAtMost(parts[part]?.texts ?? [], placeOf[paragraph] ?? 0));
  };
  /** The paragraphs of each shard, in its order. */
  const paragraphsIn = new Map(
    parts.flatMap(({ texts }, part) =>
      texts.map((first, shard) => [nameIndexShards(part).paragraphs(shard), ordered[part]?.subarray(first, texts[shard + 1])] as const),
    ),
  );
  return {
    missingShards: (wanted: readonly number[]) => [...new Set(wanted.filter((paragraph) => !paragraphs.has(paragraph)).map(shardOf))],
    loadable: (wanted: readonly number[], maxShards: number) => {
      const shards = new Set<string>();
      const end = wanted.findIndex((paragraph) => !paragraphs.has(paragraph) && shards.add(shardOf(paragraph)).size > maxShards);
      return end < 0 ? wanted : wanted.slice(0, end);
    },
    load: async (name: string) => {
      const packed = (await fetchShard(name)) as PackedParagraphs;
      const own = paragraphsIn.get(name);
      unpackIndexParagraphs(packed).forEach((unpacked, at) => {
        const paragraph = own?.[at] ?? 0;
        if (paragraphs.has(paragraph)) return;
        // Tokens are read when they are first asked for: most paragraphs of a shard are not.
        let tokens: TokenizedText | undefined;
        paragraphs.set(paragraph, {
          ...unpacked,
          get tokens() {
            return (tokens ??= readText(unpacked.text));
          },
        });
      });
    },
    get: (paragraph: number) => paragraphs.get(paragraph) as StoredParagraph,
  };
}
