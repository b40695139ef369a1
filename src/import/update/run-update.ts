import { loadCorpusOfContent } from '../../content/load/load-corpus.ts';
import type { OfficialFetcher } from '../fetch/official-fetcher.ts';
import { realProcessEffects, type ImportEffects } from '../process/import-document.ts';
import { SeparateReader } from '../process/separate-reader.ts';
import type { KnownPublications } from './known-before.ts';
import { readPagesForUpdate } from './read-ofsted-pages.ts';
import { findNewPublications, updateRecord, type RecordUpdate } from './update-record.ts';

/** What is told while an update runs. */
interface UpdateProgress {
  onPage?: (page: string, total: number) => void;
  onPagesRead?: () => void;
}

/** Reads Ofsted's pages and takes what is new into a content folder. Nothing is changed before every page is read. `readers` are for tests. */
export async function runUpdate(
  folder: string,
  known: KnownPublications,
  fetcher: OfficialFetcher,
  { onPage, onPagesRead }: UpdateProgress = {},
  readers?: Pick<ImportEffects, 'readPdf' | 'readAgain'>,
): Promise<RecordUpdate> {
  const pages = await readPagesForUpdate(known, (address) => fetcher.get(address, 'html', 'if-changed'), onPage);
  onPagesRead?.();
  // Most updates find nothing: only others read the whole record.
  const corpus = findNewPublications(pages, known).length > 0 ? loadCorpusOfContent(folder).corpus : undefined;
  const reader = corpus && !readers ? new SeparateReader(corpus) : undefined;
  try {
    const { readPdf, readAgain } = readers ?? readersOf(reader);
    const fetchPdf = (address: string) => fetcher.get(address, 'pdf', 'if-missing');
    return await updateRecord(folder, pages, known, realProcessEffects(readPdf, { fetchPdf, readAgain }));
  } finally {
    reader?.close();
  }
}

/** The readers of PDF files. Without a record there is none: the update ends with its problems before it reads. */
function readersOf(reader: SeparateReader | undefined): Pick<ImportEffects, 'readPdf' | 'readAgain'> {
  if (!reader) return { readPdf: () => Promise.reject(new Error('The record has problems.')) };
  return { readPdf: (pdf) => reader.read(pdf), readAgain: (pdf) => reader.readAgain(pdf) };
}
