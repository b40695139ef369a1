import type { ShardedFile, WholeFile } from './index-files.ts';
import type { IndexStore } from './index-store.ts';
import { openIndexShards, type FetchShardText } from './sharded-store.ts';
import { openWholeIndex } from './whole-store.ts';

/** The store of an index, opened from the text of its first file; `fetchText` returns the text of a shard, given its name and the start of its hash. */
export function openIndex(first: string, fetchText: FetchShardText): IndexStore {
  const file = JSON.parse(first) as WholeFile | ShardedFile;
  return file.form === 'whole' ? openWholeIndex(file) : openIndexShards(file, fetchText);
}
