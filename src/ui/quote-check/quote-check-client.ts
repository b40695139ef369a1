/* The page's side of the check: starts the worker when it is first needed, and puts its messages together. */
import type { QuoteCheck } from '../../quotes/check-quotes.ts';
import type { QuoteFinding } from '../../quotes/quote-finding.ts';
import type { QuoteAnswer, QuoteQuestion } from './quote-check-messages.ts';
import { ownScriptAddress } from '../worker/own-script.ts';
import workerAddress from './quote-check-worker.ts?worker&url';

/** The check of a text with what the record holds; 'failed' where the index could not be loaded, 'workers' where the browser starts none, 'overtaken' where the text is not asked for any more. */
type CheckedText = { check: QuoteCheck; holds: string } | 'failed' | 'workers' | 'overtaken';

/** The text that is being checked. */
interface Waiting {
  findings: QuoteFinding[];
  settle: (checked: CheckedText) => void;
  tell: (done: number) => void;
}

let worker: Worker | undefined;
let lastNumber = 0;
let waiting: Waiting | undefined;

function startWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(ownScriptAddress(workerAddress), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<QuoteAnswer>) => {
    if (waiting && data.number === lastNumber) take(data, waiting);
  });
  worker.addEventListener('error', () => {
    worker?.terminate();
    worker = undefined;
    waiting?.settle('failed');
  });
  return worker;
}

function take(answer: QuoteAnswer, { findings, settle, tell }: Waiting): void {
  if (answer.state === 'working') tell(answer.done);
  else if (answer.state === 'found') findings.push(answer.finding);
  else if (answer.state === 'checked') settle({ check: { scope: answer.scope, findings }, holds: answer.holds });
  else settle('failed');
}

/** Stops waiting for the text that is being checked, if any: it counts as overtaken. */
export function stopWaitingForQuoteCheck(): void {
  lastNumber += 1;
  waiting?.settle('overtaken');
  waiting = undefined;
}

/** The check of a text, once the worker has done it. `tell` gets what is done, as a share of 1. */
export async function askWorkerToCheckQuotes(asked: Omit<QuoteQuestion, 'number'>, tell: (done: number) => void): Promise<CheckedText> {
  stopWaitingForQuoteCheck();
  try {
    return await new Promise<CheckedText>((settle) => {
      waiting = { findings: [], settle, tell };
      startWorker().postMessage({ ...asked, number: lastNumber } satisfies QuoteQuestion);
    });
  } catch {
    return 'workers';
  }
}
