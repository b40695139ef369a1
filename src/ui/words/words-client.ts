/* The page's side of the counting: starts the worker when it is first needed. */
import type { WordStudy } from '../../search/words/study-words.ts';
import type { WordsAnswer, WordsQuestion } from './words-messages.ts';
import { ownScriptAddress } from '../worker/own-script.ts';
import workerAddress from './words-worker.ts?worker&url';

let worker: Worker | undefined;
let lastNumber = 0;
let waiting: ((answer: WordsAnswer) => void) | undefined;

function startWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(ownScriptAddress(workerAddress), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<WordsAnswer>) => {
    if (data.number === lastNumber) waiting?.(data);
  });
  worker.addEventListener('error', () => {
    worker?.terminate();
    worker = undefined;
    waiting?.({ number: lastNumber });
  });
  return worker;
}

/** Stops waiting for the words that are being counted, if any: they count as overtaken. */
export function stopWaitingForWords(): void {
  lastNumber += 1;
  waiting?.({ number: 0 });
  waiting = undefined;
}

/** A study for each question; 'failed' where the index could not be loaded, 'workers' where the browser starts none, and 'overtaken' where a newer question was asked since. */
export async function askWorkerForWords(asked: Omit<WordsQuestion, 'number'>): Promise<WordStudy[] | 'failed' | 'workers' | 'overtaken'> {
  stopWaitingForWords();
  const number = lastNumber;
  const answer = await new Promise<WordsAnswer>((resolve) => {
    waiting = resolve;
    startWorker().postMessage({ ...asked, number } satisfies WordsQuestion);
  }).catch(() => undefined);
  if (number !== lastNumber) return 'overtaken';
  return answer ? (answer.studies ?? 'failed') : 'workers';
}
