import { writeTablesOfOpenData, type OpenData } from '../../publish/tables/data-files.ts';
import type { DataFile } from '../../publish/tables/data-file.ts';
import { writeFirstDataFiles } from '../../publish/tables/first-files.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import { getCorpus } from './corpus.ts';
import { absoluteUrl, href } from '../hrefs/href.ts';
import { responseHeadersOf } from '../hosting/response-headers.ts';

/** Headers that matter to a program that loads the data; the others are for pages. */
const headersForPrograms = ['Access-Control-Allow-Origin', 'Cross-Origin-Resource-Policy', 'Cache-Control', 'X-Content-Type-Options'];

/** The headers with which the host sends each file of the open data, as far as they matter to programs. */
export function getHeadersOfOpenData() {
  const headers = responseHeadersOf('/data/v1/');
  return headersForPrograms.flatMap((name) => (headers[name] === undefined ? [] : [{ name, value: headers[name] }]));
}

const openDataOf = oncePerCorpus((corpus) => writeTablesOfOpenData(corpus, absoluteUrl, undefined, getHeadersOfOpenData()));

/** The open data of the edition that is being built. */
export function getOpenData(): OpenData {
  return openDataOf(getCorpus());
}

const firstFilesOf = oncePerCorpus((corpus) => writeFirstDataFiles(corpus, openDataOf(corpus).tables, href));

/** The files at the addresses from before the data had versions. */
export function getFirstDataFiles(): DataFile[] {
  return firstFilesOf(getCorpus());
}
