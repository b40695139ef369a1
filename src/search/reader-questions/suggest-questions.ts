import { stemOfTextWord } from '../text/stems.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';

/** How many questions are suggested. */
const most = 3;
/** The share of the words typed that a suggested question has. */
const leastShare = 0.66;

/** Returns the questions near to what is typed, the nearest first; the last word may be unfinished. */
export function prepareQuestionSuggestions(questions: readonly string[]): (typed: string) => string[] {
  const known = questions.map((asks) => {
    const words = tokenizeText(asks).flatMap(({ parts }) => parts);
    return { asks, words, stems: new Set(words.map(stemOfTextWord)) };
  });
  return (typed) => {
    const parts = tokenizeText(typed).flatMap((token) => token.parts);
    const last = /\s$/.test(typed) ? undefined : parts.pop();
    const stems = [...new Set(parts.filter((part) => !stopWords.has(part)).map(stemOfTextWord))];
    const count = stems.length + (last !== undefined && last.length > 2 ? 1 : 0);
    if (count === 0 || (count === 1 && typed.trim().length < 4)) return [];
    return known
      .map(({ asks, words, stems: own }) => {
        const found = stems.filter((stem) => own.has(stem)).length + (count > stems.length && hasBeginning(words, own, last ?? '') ? 1 : 0);
        return { asks, share: found / count, length: words.length };
      })
      .filter(({ share }) => share >= leastShare)
      .sort((a, b) => b.share - a.share || a.length - b.length)
      .slice(0, most)
      .map(({ asks }) => asks);
  };
}

function hasBeginning(words: readonly string[], stems: ReadonlySet<string>, last: string): boolean {
  return stems.has(stemOfTextWord(last)) || words.some((word) => word.startsWith(last));
}
