import type { Corpus } from '../../src/record/corpus/corpus.ts';
import { openIndex } from '../../src/search/index/open-index.ts';
import { readEnglishQueryWords } from '../../src/search/query/english-words.ts';
import { questionsFileOfCorpus } from '../../src/search/reader-questions/list-questions.ts';
import { makeSearch, type SearchResults } from '../../src/search/search.ts';
import { getEnglishWordsFile } from '../../src/site/services/english-words.ts';

/**
 * A search of an index in one file that loads what the page's search loads: ordinary English words, which are no typing mistakes (without them some
 * queries find by luck), and the file of questions.
 */
export function makePageSearch(file: string, corpus: Corpus): ReturnType<typeof makeSearch> {
  const questions = questionsFileOfCorpus(corpus);
  return makeSearch(
    openIndex(file, () => Promise.reject(new Error('nothing is fetched'))),
    {
      english: () => Promise.resolve(readEnglishQueryWords(getEnglishWordsFile().text)),
      questions: () => Promise.resolve(questions),
    },
  );
}

/** The ids of the paragraphs that the page shows, in its order: results, and what is near to quoted words. */
export function idsOnPage({ hits, near }: Pick<SearchResults, 'hits' | 'near'>): string[] {
  return [...hits, ...near].map(({ id }) => id);
}
