import { openIndex } from '../../src/search/index/open-index.ts';
import { readEnglishQueryWords } from '../../src/search/query/english-words.ts';
import { makeSearch } from '../../src/search/search.ts';
import { getEnglishWordsFile } from '../../src/site/services/english-words.ts';

/** A search of an index in one file that takes no ordinary English word for a typing mistake, as on the page: without them some queries find by luck. */
export function makePageSearch(file: string): ReturnType<typeof makeSearch> {
  return makeSearch(
    openIndex(file, () => Promise.reject(new Error('nothing is fetched'))),
    { english: () => Promise.resolve(readEnglishQueryWords(getEnglishWordsFile().text)) },
  );
}
