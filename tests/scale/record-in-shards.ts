import { readFileSync } from 'node:fs';
import { recordToIndex } from '../../src/search/index/records.ts';
import { sealIndexFile } from '../../src/search/index/sealed-file.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { hashServedFile } from '../../src/site/services/hash-served-file.ts';
import { realCorpus } from '../record/real-corpus.ts';

/** The search index of this site's record in shards, as large records have it: the text of each file by its name; the first is `first.json`, and stands for that of the built site. */
export function realRecordInShards(): Map<string, string> {
  const files = writeIndex(recordToIndex(realCorpus()), hashServedFile, 0);
  const { sha256 } = JSON.parse(readFileSync('dist/search/first.json', 'utf8')) as { sha256: string };
  return new Map(files.map(({ name, text }) => [name, sealIndexFile(text, hashServedFile, name === 'first.json' ? sha256 : '')]));
}
