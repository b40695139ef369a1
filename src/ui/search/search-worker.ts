/*
 * Searches in a worker, so that the page never blocks. The index is opened with the first request. A request is not answered
 * if a newer one of its kind has arrived.
 */
import { makeSearch } from '../../search/search.ts';
import { openIndex } from '../../search/index/open-index.ts';
import { prepareQuerySuggestions } from '../../search/query/suggest.ts';
import type { Answer, Question } from './search-messages.ts';

type Engine = ReturnType<typeof makeSearch> & { suggest: ReturnType<typeof prepareQuerySuggestions> };

let engine: Promise<Engine> | undefined;
const newest = new Map<Question['kind'], number>();

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

function open(index: string): Promise<Engine> {
  engine ??= fetchText(index)
    .then((first) => {
      const store = openIndex(first, (name) => fetchText(new URL(name, index).href));
      const made = makeSearch(store);
      return { ...made, suggest: prepareQuerySuggestions(store.catalogue, made) };
    })
    .catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
  return engine;
}

async function answer(question: Question): Promise<Answer> {
  const { number, kind } = question;
  try {
    const { search, suggest } = await open(question.index);
    // Let newer requests arrive before the work begins.
    await new Promise((resume) => setTimeout(resume, 0));
    if (newest.get(kind) !== number) return { number, state: 'overtaken' };
    if (question.kind === 'search') return { number, state: 'found', results: await search(question.query) };
    if (question.kind === 'suggest') return { number, state: 'suggested', suggestions: await suggest(question.words) };
    return { number, state: 'ready' };
  } catch {
    return { number, state: 'failed' };
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  newest.set(data.kind, data.number);
  void answer(data).then((message) => {
    postMessage(message);
  });
});
