import { decodeTerms, encodeTerms } from '../index/encoding.ts';
import { stemOfTextWord } from '../text/stems.ts';

/** The file of ordinary English words: where they are from, and their stems, sorted and front coded. */
interface EnglishWordsFile {
  about: string;
  stems: string;
}

const about =
  'Stems of ordinary English words, so that none is taken for a typing mistake. From SCOWL (wordlist.sourceforge.net), levels 10 to 35, English and British. ' +
  'Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the output ' +
  'created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright notice appears ' +
  'in all copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no ' +
  'representations about the suitability of this array for any purpose. It is provided "as is" without express or implied warranty.';

/** The text of the file of ordinary English words. */
export function writeEnglishQueryWords(words: readonly string[]): string {
  const plain = words.filter((word) => /^[a-z]{3,}$/.test(word));
  const stems = [...new Set(plain.map(stemOfTextWord))].sort((a, b) => (a < b ? -1 : 1));
  return JSON.stringify({ about, stems: encodeTerms(stems) } satisfies EnglishWordsFile);
}

/** The stems of the ordinary English words of a file. */
export function readEnglishQueryWords(text: string): ReadonlySet<string> {
  return new Set(decodeTerms((JSON.parse(text) as EnglishWordsFile).stems));
}
