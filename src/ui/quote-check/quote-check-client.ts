/* The page's side of the check: starts the worker when it is first needed. */
import type { QuoteAnswer, QuoteQuestion } from './quote-check-messages.ts';

type Asked = Omit<QuoteQuestion, 'number'>;

let worker: Worker | undefined;
let lastNumber = 0;
let waiting: { settle: (answer: QuoteAnswer) => void; tell: (done: number) => void } | undefined;

function startWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./quote-check-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<QuoteAnswer>) => {
    if (data.number !== lastNumber) return;
    if (data.done === undefined) waiting?.settle(data);
    else waiting?.tell(data.done);
  });
  worker.addEventListener('error', () => {
    worker?.terminate();
    worker = undefined;
    waiting?.settle({ number: lastNumber });
  });
  return worker;
}

/** The check of a text: 'failed' where the record could not be loaded, 'overtaken' where another text was given since. `tell` gets what is done, as a share of 1. */
export async function askWorkerToCheckQuotes(
  asked: Asked,
  tell: (done: number) => void,
): Promise<Required<Pick<QuoteAnswer, 'check' | 'holds'>> | 'failed' | 'overtaken'> {
  const number = (lastNumber += 1);
  waiting?.settle({ number: 0 });
  const { check, holds } = await new Promise<QuoteAnswer>((settle) => {
    waiting = { settle, tell };
    startWorker().postMessage({ ...asked, number } satisfies QuoteQuestion);
  });
  if (number !== lastNumber) return 'overtaken';
  return check && holds !== undefined ? { check, holds } : 'failed';
}
