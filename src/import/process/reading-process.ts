/*
 * The process in which PDF files are read, one after another, so that one that loops or swells can be ended without ending the
 * import. A thread of it watches its memory: what a PDF unpacks lies outside the heap that Node itself limits.
 */
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { UnreadablePdf } from '../pdf/unreadable-pdf.ts';

/** What is asked of the process: to read a PDF with a reader, the module that exports `readOfficialReport`. */
export interface ReadingTask {
  pdf: Uint8Array;
  reader: string;
  limits: { pages: number };
}

interface Reader {
  readOfficialReport: (pdf: Uint8Array, limits: { pages: number }) => Promise<unknown>;
}

if (isMainThread) {
  const memory = Number(process.argv[2]);
  new Worker(new URL(import.meta.url), { workerData: { memory } }).unref();
  process.on('message', (task: ReadingTask) => {
    void read(task).then((answer) => process.send?.(answer));
  });
  process.send?.({ ready: true });
} else {
  const { memory } = workerData as { memory: number };
  setInterval(() => {
    if (process.memoryUsage.rss() > memory * 1024 * 1024) process.kill(process.pid, 'SIGKILL');
  }, 25);
}

async function read({ pdf, reader, limits }: ReadingTask): Promise<object> {
  try {
    const { readOfficialReport } = (await import(reader)) as Reader;
    return { report: await readOfficialReport(new Uint8Array(pdf), limits) };
  } catch (error) {
    if (error instanceof Error && /Maximum call stack/.test(error.message))
      return { fault: 'its objects are nested too deeply.', unreadable: true };
    const unreadable = error instanceof UnreadablePdf;
    return { fault: error instanceof Error ? error.message : String(error), unreadable };
  }
}
