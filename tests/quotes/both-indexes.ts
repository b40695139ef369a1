import { openIndex } from '../../src/search/index/open-index.ts';
import type { SearchRecord } from '../../src/search/index/records.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';

/** Both forms of the index of a record: one file, and shards. */
export function openBothIndexes(record: SearchRecord) {
  const shards = writeIndex(record, () => 'x', 0);
  const texts = new Map(shards.map(({ name, text }) => [name, text]));
  return {
    'one file': openIndex(writeIndex(record, () => 'x', Infinity)[0].text, () => Promise.resolve('')),
    shards: openIndex(shards[0].text, (name) => Promise.resolve(texts.get(name) ?? '')),
  };
}
