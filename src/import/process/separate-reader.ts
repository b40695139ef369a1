import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { limits as usual, type Limits } from '../limits.ts';
import type { OfficialReport } from '../ofsted/official-report.ts';
import type { ReadingTask } from './reading-process.ts';
import { UnreadablePdf } from '../pdf/unreadable-pdf.ts';

interface Answer {
  ready?: true;
  report?: OfficialReport;
  fault?: string;
  unreadable?: boolean;
}

/** Reads PDF files in a process apart, which is ended when one takes too long or too much memory, and begun anew for the next. */
export class ApartReader {
  private child: ChildProcess | undefined;
  private readonly limits: Limits;
  private readonly reader: string;

  constructor(limits: Limits = usual, reader: string = new URL('../ofsted/read-official-report.ts', import.meta.url).href) {
    this.limits = limits;
    this.reader = reader;
  }

  /** The report in a PDF; throws `UnreadablePdf` with one clear sentence where there is none to be had within the limits. */
  async read(pdf: Uint8Array): Promise<OfficialReport> {
    const child = (this.child ??= await this.begin());
    const { pages, seconds, memory } = this.limits;
    const task: ReadingTask = { pdf, reader: this.reader, limits: { pages } };
    return new Promise<OfficialReport>((resolve, reject) => {
      const give = (settle: () => void) => {
        clearTimeout(timer);
        child.off('message', hear).off('exit', mourn);
        settle();
      };
      const hear = ({ report, fault, unreadable }: Answer) => {
        give(() => {
          if (report) resolve(report);
          else reject(unreadable ? new UnreadablePdf(fault) : new UnreadablePdf(`it could not be read: ${oneLine(fault)}.`));
        });
      };
      // Node itself ends by a signal where its heap is full, and so does the watch over the rest of its memory.
      const mourn = (code: number | null) => {
        this.child = undefined;
        give(() => {
          const why = code === null ? `it takes more than ${memory} MB of memory to read` : `it ends the reader (${code})`;
          reject(new UnreadablePdf(`${why}, and was given up.`));
        });
      };
      const timer = setTimeout(() => {
        this.close();
        give(() => {
          reject(new UnreadablePdf(`it takes more than ${seconds} seconds to read, and was given up.`));
        });
      }, seconds * 1000);
      child.on('message', hear).on('exit', mourn);
      child.send(task);
    });
  }

  /** Ends the process. */
  close(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private async begin(): Promise<ChildProcess> {
    const { memory } = this.limits;
    const child = fork(fileURLToPath(new URL('./reading-process.ts', import.meta.url)), [String(memory)], {
      serialization: 'advanced',
      // What a PDF makes the library say is no news for whoever imports it.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${Math.round(memory * 0.75)}`],
      env: { PATH: process.env.PATH ?? '' },
    });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => {
        resolve();
      });
      child.once('exit', (code) => {
        reject(new Error(`The process that reads PDF files could not be started (${String(code)}).`));
      });
    });
    child.removeAllListeners('exit');
    return child;
  }
}

function oneLine(words = ''): string {
  return words.replace(/\s+/g, ' ').replace(/[.\s]+$/, '');
}
