/*
 * The process in which PDF files are read, one after another, so that one that loops or fills the memory can be ended without ending
 * the import. A thread of it watches its memory: what a PDF unpacks lies outside the heap that Node itself limits.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { ReaderOptions } from '../ofsted/read-official-report.ts';
import { UnreadablePdf } from '../pdf/unreadable-pdf.ts';

/** What is asked of the process: to read a PDF with a reader, the address of a module and the name of the function in it. */
export interface ReadingTask {
  pdf: Uint8Array;
  reader: string;
  named: 'readOfstedReport' | 'readSecondTimeToProve';
  options: ReaderOptions;
}

/** What the process answers: the report, or why there is none. `unreadable` where the fault is the file's, and the sentence is for people. */
export interface Answer {
  report?: unknown;
  fault?: string;
  unreadable?: boolean;
  /** Where in the code, if the fault is the program's. */
  at?: string;
}

type Reader = Record<ReadingTask['named'], (pdf: Uint8Array, options: ReaderOptions) => Promise<unknown>>;

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
    // Not by SIGKILL: that is how a system without memory ends a process.
    if (process.memoryUsage.rss() > memory * 1024 * 1024) process.kill(process.pid, 'SIGTERM');
  }, 25);
}

async function read({ pdf, reader, named, options }: ReadingTask): Promise<Answer> {
  try {
    const module = (await import(reader)) as Reader;
    return { report: await module[named](new Uint8Array(pdf), options) };
  } catch (error) {
    if (error instanceof Error && error.message.includes('Maximum call stack'))
      return { fault: 'its objects are nested too deeply.', unreadable: true };
    // What Node itself throws is a mistake in code; the library names its own errors about files.
    const at = [TypeError, ReferenceError, RangeError, SyntaxError].some((own) => error instanceof own)
      ? placeOf(error as Error)
      : undefined;
    return { fault: error instanceof Error ? error.message : String(error), unreadable: error instanceof UnreadablePdf, ...(at && { at }) };
  }
}

/** The name of an error and the place in the code that threw it. */
function placeOf({ name, stack = '' }: Error): string {
  const [, file, line] = /(file:\/\/\S+?):(\d+):\d+/.exec(stack) ?? [];
  return file ? `${name} at ${path.relative('', fileURLToPath(file))}:${line}` : name;
}
