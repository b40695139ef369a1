/* The page's side of the search: starts the worker when it is first needed and sends it requests. */
import type { SearchQuery, SearchResults } from '../../search/search.ts';
import type { Suggestions } from '../../search/query/suggest.ts';
import type { Answer, Request } from './search-messages.ts';

let worker: Worker | undefined;
let lastNumber = 0;
const waiting = new Map<number, (answer: Answer) => void>();

function startWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
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

function ask(request: Request, index: string): Promise<Answer> {
  const number = (lastNumber += 1);
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    startWorker().postMessage({ ...request, number, index: new URL(index, location.href).href });
  });
}

/** Thrown if the index could not be loaded. The next request tries again. */
export class LoadFailed extends Error {}

/** The results of a search with the index at a URL; undefined if a newer search replaced this one. */
export async function askSearch(index: string, query: SearchQuery): Promise<SearchResults | undefined> {
  const answer = await ask({ kind: 'search', query }, index);
  if (answer.state === 'failed') throw new LoadFailed();
  return answer.state === 'found' ? answer.results : undefined;
}

/** The suggestions for the words typed so far; undefined if newer words replaced these. */
export async function askSuggestions(index: string, words: string): Promise<Suggestions | undefined> {
  const answer = await ask({ kind: 'suggest', words }, index);
  if (answer.state === 'failed') throw new LoadFailed();
  return answer.state === 'suggested' ? answer.suggestions : undefined;
}

/** Loads the index before it is needed. */
export async function openSearchWorker(index: string): Promise<void> {
  await ask({ kind: 'open' }, index);
}
