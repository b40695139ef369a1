/*
 * The page's side of the search: starts the worker when it is first needed and asks it questions.
 */
import type { SearchQuery, SearchResults } from '../../search/search.ts';
import type { Suggestions } from '../../search/suggest.ts';

/** What the page asks of the worker. */
export type Question = { number: number; index: string } & (
  { kind: 'open' } | { kind: 'search'; query: SearchQuery } | { kind: 'suggest'; words: string }
);

/** What the worker answers. */
export type Answer = { number: number } & (
  | { state: 'ready' | 'overtaken' | 'failed' }
  | { state: 'found'; results: SearchResults }
  | { state: 'suggested'; suggestions: Suggestions }
);

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, (answer: Answer) => void>();

function start(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', () => {
    // The worker itself could not be loaded: whoever waits hears of it, and the next question starts a new one.
    worker?.terminate();
    worker = undefined;
    for (const [number, hear] of waiting) hear({ number, state: 'failed' });
    waiting.clear();
  });
  return worker;
}

function ask(
  question: { kind: 'open' } | { kind: 'search'; query: SearchQuery } | { kind: 'suggest'; words: string },
  index: string,
): Promise<Answer> {
  const number = (last += 1);
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    start().postMessage({ ...question, number, index: new URL(index, location.href).href });
  });
}

/** Thrown where the index could not be loaded; the next question tries again. */
export class LoadFailed extends Error {}

/** Asks a search with the index at an address. Nothing comes back where a newer question overtook this one. */
export async function askSearch(index: string, query: SearchQuery): Promise<SearchResults | undefined> {
  const answer = await ask({ kind: 'search', query }, index);
  if (answer.state === 'failed') throw new LoadFailed();
  return answer.state === 'found' ? answer.results : undefined;
}

/** Asks what to suggest for words. Nothing comes back where a newer question overtook this one. */
export async function askSuggestions(index: string, words: string): Promise<Suggestions | undefined> {
  const answer = await ask({ kind: 'suggest', words }, index);
  if (answer.state === 'failed') throw new LoadFailed();
  return answer.state === 'suggested' ? answer.suggestions : undefined;
}

/** Loads the index before it is needed. */
export async function openSearch(index: string): Promise<void> {
  await ask({ kind: 'open' }, index);
}
