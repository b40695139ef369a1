/* The page's side of the search: starts the worker when it is first needed and sends it requests. */
import type { CouncilMatch } from '../../search/councils/find-councils.ts';
import type { SearchQuery } from '../../search/search.ts';
import type { AnsweredSearch, AnsweredSuggestions, Answer, Request, SearchAddresses } from './search-messages.ts';
import { ownScriptAddress } from '../worker/own-script.ts';
import workerAddress from './search-worker.ts?worker&url';

let worker: Worker | undefined;
let lastNumber = 0;
const waiting = new Map<number, (answer: Answer) => void>();

function startWorker(): Worker {
  if (worker) return worker;
  if (!('Worker' in globalThis)) throw new LoadFailed('workers');
  worker = new Worker(ownScriptAddress(workerAddress), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', () => {
    // The worker itself could not be loaded: all pending requests fail, and the next request starts a new worker.
    worker?.terminate();
    worker = undefined;
    for (const [number, resolve] of waiting) resolve({ number, state: 'failed' });
    waiting.clear();
  });
  return worker;
}

/** The URLs of what the box of a form searches. */
export function searchPageAddresses(form: HTMLFormElement): SearchAddresses {
  const { suggest, index = suggest } = form.dataset;
  const { councils = '' } = document.documentElement.dataset;
  const absolute = (address: string) => new URL(address, location.href).href;
  return { index: index && absolute(index), councils: absolute(councils) };
}

function ask(request: Request, addresses: SearchAddresses): Promise<Answer> {
  const number = (lastNumber += 1);
  return new Promise((resolve) => {
    const started = startWorker();
    waiting.set(number, resolve);
    started.postMessage({ ...request, number, addresses });
  });
}

/** Ends a worker that does not answer. What it was asked is not answered any more, and the next request starts another. */
export function restartSearchWorker(): void {
  worker?.terminate();
  worker = undefined;
  for (const [number, resolve] of waiting) resolve({ number, state: 'overtaken' });
  waiting.clear();
}

/** Thrown if what is searched could not be loaded: the next request tries again. Its message is `workers` where the browser has none, and trying again is no use, or the fault of a file that came. */
export class LoadFailed extends Error {}

/** The results of a search and the councils that it names; undefined if a newer search of the same kind replaced this one. */
export async function askWorkerForSearchPage(
  addresses: SearchAddresses,
  query: SearchQuery,
  kind: 'search' | 'save' = 'search',
): Promise<AnsweredSearch | undefined> {
  const answer = await ask({ kind, query }, addresses);
  if (answer.state === 'failed') throw new LoadFailed(answer.fault);
  return answer.state === 'found' ? answer.found : undefined;
}

/** The suggestions for the words typed so far; undefined if newer words replaced these. */
export async function askWorkerForSearchBox(addresses: SearchAddresses, words: string): Promise<AnsweredSuggestions | undefined> {
  const answer = await ask({ kind: 'suggest', words }, addresses);
  if (answer.state === 'failed') throw new LoadFailed();
  return answer.state === 'suggested' ? answer.suggestions : undefined;
}

/** The councils that words may mean, likeliest first; undefined if newer words replaced these. */
export async function askSearchForCouncils(addresses: SearchAddresses, words: string): Promise<CouncilMatch[] | undefined> {
  const answer = await ask({ kind: 'councils', words }, addresses);
  if (answer.state === 'failed') throw new LoadFailed();
  return answer.state === 'councils' ? answer.councils : undefined;
}

/** Loads what is searched before it is needed. What fails here fails again when it is needed, and is told then. */
export async function openSearchWorker(addresses: SearchAddresses): Promise<void> {
  await ask({ kind: 'open' }, addresses).catch(() => undefined);
}
