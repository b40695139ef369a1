import { createHash } from 'node:crypto';
import { getCorpus } from './corpus.ts';
import type { Corpus } from '../record/corpus.ts';
import { toSearchRecord } from '../search/records.ts';
import { writeIndex, type IndexFile } from '../search/shelf.ts';
import { href } from './href.ts';

let written: { corpus: Corpus; files: [IndexFile, ...IndexFile[]] } | undefined;

/** The files of the search index: written once for a build. */
export function getSearchIndex(): [IndexFile, ...IndexFile[]] {
  const corpus = getCorpus();
  if (written?.corpus !== corpus) {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);
    written = { corpus, files: writeIndex(toSearchRecord(corpus, href('/reports/')), hash) };
  }
  return written.files;
}

/** The address of the first file of the search index: it changes with the edition and with what is in it. */
export function searchIndexHref(): string {
  return href(`/search/${getSearchIndex()[0].name}`);
}
