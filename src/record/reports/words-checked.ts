import { readingStateNames, type ReadingState } from './reading-state.ts';
import { startStringWithCapital } from '../strings/start-with-capital.ts';

/**
 * Whether the words of a document are those of its official PDF: `whole` if a program compared them and none differs or is left out,
 * `differing` if some do, `not-compared` if that is still to come, `no-official-file` if we have no PDF to compare with.
 */
export type WordsChecked = 'whole' | 'differing' | 'not-compared' | 'no-official-file';

/** What is not sure about words that are not `whole`, after a comma. */
const wordsCheckedDoubts: Readonly<Record<Exclude<WordsChecked, 'whole'>, string>> = {
  differing: 'not everywhere the same as the official PDF',
  'not-compared': 'not compared with the official PDF yet',
  'no-official-file': 'not checked against an official file',
};

/** How sure the words of a source are, after the publisher's name: "’s words, whole and unchanged". `whole` says what is sure of them. */
export function formatWordsChecked(checked: WordsChecked, whole = 'whole and unchanged'): string {
  return `’s words, ${checked === 'whole' ? whole : wordsCheckedDoubts[checked]}`;
}

/** How a quoted text was checked, in a short sentence: "Word for word, read by a person." */
export function formatWordsCheckedShort(checked: WordsChecked, read: ReadingState): string {
  const name = readingStateNames[read];
  return checked === 'whole' ? `Word for word, ${name}.` : `${startStringWithCapital(name)}, ${wordsCheckedDoubts[checked]}.`;
}
