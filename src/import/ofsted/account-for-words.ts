import type { Line } from '../pdf/lines.ts';
import type { PageOfLines } from '../pdf/read-lines.ts';
import type { Doubt, OfficialFurniture, OfficialReport, PlacedWords, WordAccount } from './official-report.ts';
import { textOfReportBlocks } from '../../record/reports/paragraph.ts';

/** The words of a text: letters and digits together, without the punctuation between them. */
const wordsIn = (text: string): string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** A report before its words are counted. */
export type UncountedReport = Omit<OfficialReport, 'furniture' | 'words'>;

/** A report with the headings that its reader met and the lines that it left out by name. */
export interface CountableReport {
  report: UncountedReport;
  headings: readonly string[];
  leftOut: readonly { kind: OfficialFurniture['kind']; line: Line }[];
}

type ReadWords = Pick<OfficialReport, 'introduction' | 'improve' | 'sections' | 'footnotes' | 'furniture'>;

/** A line of the PDF's own text that has words which stand nowhere, and those words. */
interface UnplacedLine {
  page: number;
  text: string;
  words: string[];
}

/**
 * Counts every word of a PDF, in the library's own order, and where the reader has put it. A word that is in no paragraph, heading,
 * note or named furniture is unplaced, and so is one that the reader gives more often than the PDF prints it.
 */
export function accountForOfstedWords(
  pages: readonly PageOfLines[],
  read: ReadWords,
  { headings, marks, bullets = [] }: { headings: readonly string[]; marks: readonly string[]; bullets?: readonly string[] },
): { words: WordAccount; doubts: Doubt[] } {
  const placed: [PlacedWords, string][] = [
    ...placedTexts(read, headings, marks),
    ...bullets.map((bullet): [PlacedWords, string] => ['bullet', bullet]),
  ];
  const balance = new Map<string, number>();
  const add = (word: string, count: number) => balance.set(word, (balance.get(word) ?? 0) + count);
  const printed = pages.flatMap(({ text }) => wordsIn(text));
  for (const word of printed) add(word, 1);
  const counts: Partial<Record<PlacedWords, number>> = {};
  for (const [kind, text] of placed) {
    const words = wordsIn(text);
    counts[kind] = (counts[kind] ?? 0) + words.length;
    for (const word of words) add(word, -1);
  }
  settleDivided(balance);
  const unplaced = findUnplacedLines(pages, balance);
  const more = [...balance].filter(([, count]) => count < 0).flatMap(([word, count]) => Array<string>(-count).fill(word));
  return {
    words: {
      printed: printed.length,
      placed: counts,
      unplaced: unplaced.reduce((sum, { words }) => sum + words.length, 0),
      added: more.length,
    },
    doubts: [
      ...unplaced.map(({ page, text, words }) => ({
        page,
        says: `the reader has put ${words.length === 1 ? 'a word' : `${words.length} words`} of this line nowhere (${words.slice(0, 12).join(' ')})`,
        words: text,
      })),
      ...(more.length > 0 ? [{ page: 1, says: 'the reader gives words more often than the PDF prints them', words: more.join(' ') }] : []),
    ],
  };
}

/** Every text that was read, by what it is. */
function placedTexts(read: ReadWords, headings: readonly string[], marks: readonly string[]): [PlacedWords, string][] {
  const { introduction, improve, sections, footnotes, furniture } = read;
  const paragraphs = [...introduction, ...(improve?.items ?? []), ...sections.flatMap((section) => section.paragraphs)];
  return [
    ...paragraphs.flatMap(({ number, blocks }): [PlacedWords, string][] => [
      ['paragraph', textOfReportBlocks(blocks)],
      ...(number === undefined ? [] : [['paragraph number', String(number)] as [PlacedWords, string]]),
    ]),
    ...keptHeadings(read, headings).map((text): [PlacedWords, string] => ['heading', text]),
    ...footnotes.map(({ mark, text }): [PlacedWords, string] => ['note', `${mark} ${text}`]),
    ...marks.map((mark): [PlacedWords, string] => ['note mark', mark]),
    ...furniture.map(({ kind, text }): [PlacedWords, string] => [kind, text]),
  ];
}

/** The headings that the reader met and that stand in what it returns: over a section, or in the part that sections belong to. */
function keptHeadings({ improve, sections }: ReadWords, headings: readonly string[]): string[] {
  const over = new Map<string, number>();
  for (const heading of [...(improve ? [improve.heading] : []), ...sections.map((section) => section.heading)])
    over.set(heading, (over.get(heading) ?? 0) + 1);
  const parts = [...new Set(sections.flatMap(({ part }) => part ?? []))];
  return headings.filter((heading) => {
    const left = over.get(heading) ?? 0;
    over.set(heading, left - 1);
    return left > 0 || parts.some((part) => part.includes(heading));
  });
}

/** A word that one reading divides and the other does not ("Board1" and "Board 1") is the same word. */
function settleDivided(balance: Map<string, number>): void {
  const take = (word: string, by: number) => balance.set(word, (balance.get(word) ?? 0) + by);
  for (const sign of [1, -1]) {
    for (const [whole] of balance) {
      while ((balance.get(whole) ?? 0) * sign > 0) {
        const parts = divide(whole, (part) => (balance.get(part) ?? 0) * sign < 0);
        if (!parts) break;
        take(whole, -sign);
        for (const part of parts) take(part, sign);
      }
    }
  }
}

/** A word as two or three others that are there, if it can be divided so. */
function divide(whole: string, isThere: (part: string) => boolean, most = 3): string[] | undefined {
  for (let end = 1; end < whole.length; end += 1) {
    const first = whole.slice(0, end);
    if (!isThere(first)) continue;
    const rest = whole.slice(end);
    if (isThere(rest)) return [first, rest];
    const more = most > 2 ? divide(rest, isThere, most - 1) : undefined;
    if (more) return [first, ...more];
  }
  return undefined;
}

/** The lines that unplaced words stand on: first those that have nothing else, since a word can be printed elsewhere too. */
function findUnplacedLines(pages: readonly PageOfLines[], balance: Map<string, number>): UnplacedLine[] {
  const missing = new Map([...balance].filter(([, count]) => count > 0));
  if (missing.size === 0) return [];
  const lines = pages.flatMap(({ number, text }) =>
    text.split('\n').map((line) => ({ page: number, text: line.trim(), words: wordsIn(line) })),
  );
  const shareOf = ({ words }: UnplacedLine) => words.filter((word) => missing.has(word)).length / Math.max(1, words.length);
  const found: UnplacedLine[] = [];
  for (const line of [...lines].sort((a, b) => shareOf(b) - shareOf(a))) {
    const words = line.words.filter((word) => {
      const left = missing.get(word) ?? 0;
      if (left > 0) missing.set(word, left - 1);
      return left > 0;
    });
    if (words.length > 0) found.push({ ...line, words });
  }
  return found.sort((a, b) => a.page - b.page);
}
