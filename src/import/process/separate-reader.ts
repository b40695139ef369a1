import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Framework } from '../../record/frameworks/judgement.ts';
import type { Kind } from '../../record/kinds/kinds.ts';
import { limits as usual, type Limits } from './limits.ts';
import type { OfficialReport } from '../ofsted/official-report.ts';
import type { ProofReading } from '../prove/proof-line.ts';
import { ReaderFault, UnreadablePdf } from '../pdf/unreadable-pdf.ts';
import type { Answer, ReadingTask } from './reading-process.ts';

/** What a separate reader needs: the kinds of document and the frameworks of the record, and for tests other limits and another reader, the address of a module. */
export interface SeparateReaderOptions {
  kinds: readonly Kind[];
  frameworks: readonly Framework[];
  limits?: Limits;
  reader?: string;
}

/** Reads PDF files in a process of its own. A file that takes too long or too much memory ends that process, and the next file gets a new one. */
export class SeparateReader {
  private child: ChildProcess | undefined;
  private readonly limits: Limits;
  private readonly task: Omit<ReadingTask, 'pdf' | 'named'>;

  constructor({ kinds, frameworks, limits = usual, reader }: SeparateReaderOptions) {
    this.limits = limits;
    this.task = {
      reader: reader ?? new URL('../ofsted/read-official-report.ts', import.meta.url).href,
      // Data for another process: a plain copy.
      options: { ...structuredClone({ kinds, frameworks }), pages: limits.pages },
    };
  }

  /** The report in a PDF. Throws `UnreadablePdf`, with one clear sentence, where none can be read within the limits. */
  read(pdf: Uint8Array): Promise<OfficialReport> {
    return this.ask<OfficialReport>({ ...this.task, named: 'readOfstedReport', pdf });
  }

  /** The second reading of a PDF, by its tags. Throws as `read` does. */
  readAgain(pdf: Uint8Array): Promise<ProofReading> {
    const reader = new URL('../prove/read-second.ts', import.meta.url).href;
    return this.ask<ProofReading>({ ...this.task, reader, named: 'readSecondTimeToProve', pdf });
  }

  private async ask<Answered>(task: ReadingTask): Promise<Answered> {
    // What ended between two documents, or is about to, can be sent nothing.
    if (!this.child?.connected) this.child = await this.start();
    const { child } = this;
    return new Promise<Answered>((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        child.off('message', onAnswer).off('exit', onExit);
        finish();
      };
      const fail = (problem: string, Fault: typeof UnreadablePdf = UnreadablePdf) => {
        settle(() => {
          reject(new Fault(problem));
        });
      };
      const onAnswer = ({ report, fault, unreadable, at }: Answer) => {
        if (report)
          settle(() => {
            resolve(report as Answered);
          });
        else if (at) fail(`this program has a fault, and the file may be sound: ${oneLine(fault)} (${at}). Please report it.`, ReaderFault);
        else fail(unreadable ? (fault ?? '') : `it could not be read: ${oneLine(fault)}.`);
      };
      const onExit = (code: number | null, signal: string | null) => {
        if (signal === 'SIGKILL') {
          fail('the system ended the process that reads it, perhaps for want of memory.', ReaderFault);
          return;
        }
        // A full heap ends Node by a signal, without a code, and so does the watch over the rest of its memory.
        const why = code === null ? `it takes more than ${this.limits.memory} MB of memory to read` : `it ends the reader (${code})`;
        fail(`${why}, and was given up.`);
      };
      const timer = setTimeout(() => {
        this.close();
        fail(`it takes more than ${this.limits.seconds} seconds to read, and was given up.`);
      }, this.limits.seconds * 1000);
      child.on('message', onAnswer).on('exit', onExit);
      // Without a function for it, what goes wrong while sending would end the whole import.
      child.send(task, (error) => {
        if (error) fail(`it could not be given to the reader: ${oneLine(error.message)}.`, ReaderFault);
      });
    });
  }

  /** Ends the process. */
  close(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private async start(): Promise<ChildProcess> {
    const { memory } = this.limits;
    const child = fork(fileURLToPath(new URL('./reading-process.ts', import.meta.url)), [String(memory)], {
      serialization: 'advanced',
      // The library's warnings about a PDF are of no use to whoever imports it.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${Math.round(memory * 0.75)}`],
      env: { PATH: process.env.PATH ?? '' },
    });
    child.on('exit', () => {
      if (this.child === child) this.child = undefined;
    });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => {
        resolve();
      });
      const fail = (why: string) => {
        reject(new ReaderFault(`the process that reads PDF files could not be started (${why}).`));
      };
      child.once('exit', (code) => {
        fail(String(code));
      });
      // Without a function for it, this would end the whole import.
      child.on('error', ({ message }) => {
        fail(message);
      });
    });
    return child;
  }
}

function oneLine(words = ''): string {
  return words.replace(/\s+/g, ' ').replace(/[.\s]+$/, '');
}
