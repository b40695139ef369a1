import type { IndexStore } from '../index/index-store.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';
import { loadFuzzyProgram, type LoadFuzzyProgram } from './load-fuzzy-program.ts';
import { canBeMistyped, type FuzzyMatcher } from './mistyped-words.ts';
import { firstFormOfQueryWord, type ParsedQuery } from './parse-query.ts';

/** How many words near to an unknown one are named. */
const mostNamed = 3;

/** The fuzzy matcher of a search, whose program is loaded when it is first needed. `readerWords` are words that readers use and the record may lack. */
export function prepareLazyFuzzyQueryMatcher(
  store: Pick<IndexStore, 'terms' | 'termIds' | 'frequencies'>,
  readerWords: readonly string[],
  hasWord: (word: string) => boolean,
  load: LoadFuzzyProgram = loadFuzzyProgram,
) {
  let matcher: FuzzyMatcher | undefined;
  const open = async () => (matcher ??= (await load())?.prepareFuzzyQueryMatcher(store, readerWords));
  return {
    /** The matcher for a query; undefined where none of its words has to be put right, or the program can't be loaded. */
    matcherFor: async (query: Pick<ParsedQuery, 'words' | 'phrases'>): Promise<FuzzyMatcher | undefined> =>
      mayHaveMistakes(query, hasWord) ? open() : undefined,
    /** For each of some words typed the few known words that are nearest to it. */
    nearestTo: async (words: readonly string[]): Promise<string[]> => {
      const matchFuzzily = words.length > 0 ? await open() : undefined;
      const near = words.map((typed) => matchFuzzily?.(firstFormOfQueryWord(typed)) ?? []);
      return near.flatMap((matches) => matches.slice(0, mostNamed).map(({ word }) => word));
    },
  };
}

/** Whether the record lacks a finished word of a query, so that it may have to be put right. */
function mayHaveMistakes({ words, phrases }: Pick<ParsedQuery, 'words' | 'phrases'>, hasWord: (word: string) => boolean): boolean {
  const written = [...words.filter(({ unfinished }) => !unfinished), ...phrases.flatMap(tokenizeText)];
  const forms = written.flatMap(({ parts, joined }) => (joined ? [...parts, joined] : parts));
  return forms.some((form) => !stopWords.has(form) && !hasWord(form) && canBeMistyped(form));
}
