import { loadCorpusOfContent } from '../../content/load/load-corpus.ts';
import type { OfficialFetcher } from '../fetch/official-fetcher.ts';
import { realProcessEffects, type ImportEffects } from '../process/import-document.ts';
import { SeparateReader } from '../process/separate-reader.ts';
import type { KnownPublications } from './known-before.ts';
import { readOfstedPages } from './read-ofsted-pages.ts';
import { findNewPublications, updateRecord, type RecordUpdate } from './update-record.ts';

/** What is told while an update runs. */
interface UpdateProgress {
  onPage?: (page: string, total: number) => void;
  onPagesRead?: () => void;
}

/** Reads Ofsted's pages and takes what is new into a content folder. Nothing is changed before every page is read. `readPdf` is for tests. */
export async function runUpdate(
  folder: string,
  known: KnownPublications,
  fetcher: OfficialFetcher,
  { onPage, onPagesRead }: UpdateProgress = {},
  readPdf?: ImportEffects['readPdf'],
): Promise<RecordUpdate> {
  const pages = await readOfstedPages(known, (address) => fetcher.get(address, 'html', 'if-changed'), onPage);
  onPagesRead?.();
  // Most updates find nothing: only others read the whole record.
  const corpus = findNewPublications(pages, known).length > 0 ? loadCorpusOfContent(folder).corpus : undefined;
  const reader = corpus && !readPdf ? new SeparateReader(corpus) : undefined;
  try {
    const read = readPdf ?? ((pdf: Uint8Array) => (reader ? reader.read(pdf) : Promise.reject(new Error('The record has problems.'))));
    return await updateRecord(
      folder,
      pages,
      known,
      realProcessEffects(read, {
        fetchPdf: (address) => fetcher.get(address, 'pdf', 'if-missing'),
        readAgain: reader && ((pdf) => reader.readAgain(pdf)),
      }),
    );
  } finally {
    reader?.close();
  }
}
