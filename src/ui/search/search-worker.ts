/*
 * Searches in a worker, so that the page never blocks. Index and councils are loaded with the first request that needs them. A request
 * is not answered if a newer one of its kind has arrived.
 */
import { unpackCouncilSearchFile, type PackedCouncilFile } from '../../search/councils/council-file.ts';
import { makeCouncilSearch, type NamedCouncils } from '../../search/councils/find-councils.ts';
import { makeSearch, type SearchQuery } from '../../search/search.ts';
import { warmUpQueries } from '../../search/warm-up.ts';
import type { AnswerFigure } from '../../search/intents/figure-file.ts';
import { answerSearchQuery } from '../../search/intents/search-answer.ts';
import { openIndex } from '../../search/index/open-index.ts';
import { fetchIndexFile, UnusableIndexFile } from '../../search/index/sealed-file.ts';
import type { QuestionsFile } from '../../search/reader-questions/list-questions.ts';
import { prepareQuestionSuggestions } from '../../search/reader-questions/suggest-questions.ts';
import { readEnglishQueryWords } from '../../search/query/english-words.ts';
import { prepareQuerySuggestions } from '../../search/query/suggest.ts';
import type { Answer, AnsweredSearch, AnsweredSuggestions, Question, SearchAddresses } from './search-messages.ts';

type Engine = ReturnType<typeof makeSearch> & { suggest: ReturnType<typeof prepareQuerySuggestions> };
type CouncilFinder = ReturnType<typeof makeCouncilSearch>;

/** How many councils are suggested: in a box that finds councils, and under a search box beside paragraphs. */
const limits = { councils: 10, suggested: 3 };

const newest = new Map<Question['kind'], number>();

/** The address of a file that belongs to the index, whose own name is `first.json`. */
const beside = (name: string, index: string) => index.replace('first', name);

/** Returns a function that loads something once; after a failure the next call tries again. */
function loadOnce<Value>(load: (address: string) => Promise<Value>): (address: string) => Promise<Value> {
  let loaded: Promise<Value> | undefined;
  return (address) =>
    (loaded ??= load(address).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}

/** The questions that are suggested, and the needs. Their file is loaded with the first letter typed, and suggestions do not wait for it. */
let questionsNear: ((typed: string) => string[]) | undefined;
const openQuestions = loadOnce(async (address) => {
  const file = JSON.parse(await fetchIndexFile(address)) as QuestionsFile;
  questionsNear = prepareQuestionSuggestions(file.suggested);
  return file;
});

const openEngine = loadOnce(async (index): Promise<Engine> => {
  const store = openIndex(await fetchIndexFile(index), (name, seal) => fetchIndexFile(`${new URL(name, index).href}?${seal}`));
  const made = makeSearch(store, {
    english: async () => readEnglishQueryWords(await fetchIndexFile(new URL('english.json', index).href)),
    questions: () => openQuestions(beside('questions', index)),
  });
  void warmUp(made, warmUpQueries(store));
  return { ...made, suggest: prepareQuerySuggestions(store.catalogue, made) };
});

/** Searches until a reader asks for something. */
async function warmUp({ search }: Pick<Engine, 'search'>, queries: readonly SearchQuery[]): Promise<void> {
  for (const query of queries) {
    // Requests that arrive meanwhile are noticed first.
    await new Promise((resume) => setTimeout(resume, 0));
    if (newest.has('search') || newest.has('suggest')) return;
    await search(query);
  }
}

/** The figures that answer queries; none where they can't be loaded. */
const loadAllFigures = loadOnce(async (address) => JSON.parse(await fetchIndexFile(address)) as AnswerFigure[]);
const loadFigures = (address: string) => loadAllFigures(address).catch((): AnswerFigure[] => []);

const openCouncils = loadOnce(async (address): Promise<CouncilFinder> => {
  return makeCouncilSearch(unpackCouncilSearchFile(JSON.parse(await fetchIndexFile(address)) as PackedCouncilFile));
});

async function open({ index, councils }: SearchAddresses): Promise<{ engine: Engine | undefined; finder: CouncilFinder }> {
  const [finder, engine] = await Promise.all([openCouncils(councils), index ? openEngine(index) : undefined]);
  return { engine, finder };
}

/** The words to search for: where a council is named whose words we don't hold, its name is looked for exactly or left out, and never put right to another word. */
function wordsToSearch(words: string, { matches, rest, whole }: NamedCouncils, { hasWord }: Engine): { words: string; asTyped?: boolean } {
  if (!whole) return { words: rest };
  if (matches.some(({ hasWords }) => hasWords) || words.includes('"') || words.trim().split(/\s+/).every(hasWord)) return { words };
  return { words: `"${words.trim()}"`, asTyped: true };
}

async function search(engine: Engine, finder: CouncilFinder, query: SearchQuery, index: string): Promise<AnsweredSearch> {
  const named = finder.namedCouncils(query.words, engine.hasWord);
  const results = await engine.search({ ...query, ...wordsToSearch(query.words, named, engine) });
  const sources = {
    named,
    councilsHere: finder.councilsWithWords,
    results,
    loadFigures: () => loadFigures(beside('figures', index)),
  };
  return { results, named, answer: query.typing ? undefined : await answerSearchQuery(query.words, sources) };
}

async function suggest(engine: Engine, finder: CouncilFinder, words: string, index: string): Promise<AnsweredSuggestions> {
  openQuestions(beside('questions', index)).catch(() => undefined);
  const councils = await finder.findCouncils(words.slice(0, 60), limits.suggested, 'sure');
  const asked = wordsToSearch(words, finder.namedCouncils(words, engine.hasWord), engine);
  return { ...(await engine.suggest(asked.words, asked.asTyped)), councils, questions: questionsNear?.(words) ?? [] };
}

async function answer(question: Question): Promise<Answer> {
  const { number, kind, addresses } = question;
  try {
    const { engine, finder } = await open(addresses);
    // Let newer requests arrive before the work begins.
    await new Promise((resume) => setTimeout(resume, 0));
    if (newest.get(kind) !== number) return { number, state: 'overtaken' };
    if (question.kind === 'councils')
      return { number, state: 'councils', councils: await finder.findCouncils(question.words.slice(0, 60), limits.councils) };
    if (engine && 'query' in question)
      return { number, state: 'found', found: await search(engine, finder, question.query, addresses.index ?? '') };
    if (engine && question.kind === 'suggest')
      return { number, state: 'suggested', suggestions: await suggest(engine, finder, question.words, addresses.index ?? '') };
    return { number, state: 'ready' };
  } catch (error) {
    return { number, state: 'failed', ...(error instanceof UnusableIndexFile ? { fault: error.message } : {}) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  newest.set(data.kind, data.number);
  void answer(data).then((message) => {
    postMessage(message);
  });
});
