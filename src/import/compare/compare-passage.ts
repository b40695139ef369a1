import { pdfTextWithoutSpaces } from '../pdf/page-text.ts';
import { alignPdfWords, tokensToCompare, type WordDifference } from './align-words.ts';

/** Words that stand in a PDF in one run: a paragraph, with its printed number and its page where they are known. */
export interface PdfPassage {
  number: number | null | undefined;
  page: number | undefined;
  text: string;
}

/** A footnote as printed. */
export interface PrintedNote {
  mark: string;
  text: string;
}

/** Where a passage differs from the text of the pages of its PDF; nowhere, where it stands there word for word. */
export function comparePdfPassage(
  { number, page, text }: PdfPassage,
  pageTexts: readonly string[],
  notes: readonly PrintedNote[],
): { ours: string[]; differences: WordDifference[] } {
  const words = (number === null || number === undefined ? '' : `${number}. `) + text;
  const ours = tokensToCompare(words);
  // Nearly all stand there as they are; only for the others is the longer way taken.
  const near = page === undefined ? pageTexts : pageTexts.slice(Math.max(0, page - 1), page + 2);
  if (near.join('').includes(words) || bare(near.join('')).includes(bare(words))) return { ours, differences: [] };
  const theirs = near.flatMap(tokensToCompare).flatMap((token) => withoutMark(token, notes));
  const differences = alignPdfWords(ours, theirs).filter(
    (difference) => !isOfNumber(difference, number, near) && !isPrintedBeside(difference, notes),
  );
  // A paragraph can be given with the wrong page; that is told apart from its words.
  return { ours, differences: differences.length > 0 && bare(pageTexts.join('')).includes(bare(words)) ? [] : differences };
}

/** A word that the mark of a footnote is glued to, without it. */
function withoutMark(token: string, notes: readonly PrintedNote[]): string {
  const [, word, digits] = /^(\p{L}+)(\d{1,2})$/u.exec(token) ?? [];
  return word !== undefined && notes.some(({ mark }) => mark === digits) ? word : token;
}

const bare = (text: string) => pdfTextWithoutSpaces(text).replace(/[\u00AD\u25A0-\u25FF\u2022\u0336\uE000-\uF8FF]/g, '');

/** Whether what differs is how a number is printed: without its full stop, with two, or on a line of its own, apart in the order of the file. */
function isOfNumber({ at, ours, theirs }: WordDifference, number: number | null | undefined, pages: readonly string[]): boolean {
  if (number === null || number === undefined || at > 2) return false;
  const [own, other] = [ours.join(''), theirs.join('')];
  if ((own === '.' && other === '') || (own === '' && other === '.')) return true;
  const isAlone = pages.some((text) => text.split('\n').some((line) => line.trim().replace(/\.$/, '') === String(number)));
  return isAlone && other === '' && [`${number}`, `${number}.`].includes(own);
}

/** Whether what differs is printed beside the words and is none of them: a footnote or its mark. */
function isPrintedBeside({ ours, theirs }: WordDifference, notes: readonly PrintedNote[]): boolean {
  const own = ours.join('');
  const marks = notes.map(({ mark }) => mark);
  // A full stop before the footnote and one at its end look alike: the stretch may be read from either.
  const turns = own === '' ? Math.min(4, theirs.length) : 1;
  return Array.from({ length: turns }, (_, turn) => [...theirs.slice(turn), ...theirs.slice(0, turn)].join('')).some((other) => {
    const besides = notes.reduce((left, { mark, text }) => {
      const note = tokensToCompare(text).join('');
      return left.replace(mark + note, '').replace(note, '');
    }, other);
    return besides === own || marks.some((mark) => besides === own + mark || besides === mark + own);
  });
}
