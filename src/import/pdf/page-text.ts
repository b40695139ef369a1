import { extractText } from 'unpdf';
import { withOpenPdf } from './open-pdf.ts';

/**
 * The text of each page of a PDF, line by line, as the library itself orders it. Paragraphs and scores are checked against it, since
 * it is made in another way than the lines that reports are read from (`read-lines.ts`).
 */
export function readPdfPageTexts(bytes: Uint8Array): Promise<string[]> {
  return withOpenPdf(bytes, async (document) => (await extractText(document, { mergePages: false })).text);
}

/** On how many pages in a row a line must stand to be a running one, where it does not stand on most pages. */
const inARow = 5;

/** The text of each page without running heads, running feet and page numbers: lines that stand on many pages, or on many in a row, numbers aside. */
export function withoutRunningPdfLines(pages: readonly string[]): string[] {
  const linesOf = pages.map((page) =>
    page
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  const pagesWith = new Map<string, number>();
  for (const lines of linesOf) for (const shape of new Set(lines.map(shapeOf))) pagesWith.set(shape, (pagesWith.get(shape) ?? 0) + 1);
  const runs = findRuns(linesOf);
  const isRunning = (line: string, page: number) => {
    const shape = shapeOf(line);
    // The number of a paragraph can stand on a line of its own on every page.
    return line === String(page) || (shape !== '#.' && ((pagesWith.get(shape) ?? 0) > pages.length / 2 || runs.has(wordsOfShape(line))));
  };
  return linesOf.map((lines, index) => lines.filter((line) => !isRunning(line, index + 1)).join('\n'));
}

/** The lines, numbers aside, that stand on many pages in a row: where two reports are in one file, each has feet of its own. */
function findRuns(linesOf: readonly (readonly string[])[]): ReadonlySet<string> {
  const rows = new Map<string, number>();
  const found = new Set<string>();
  for (const lines of linesOf) {
    const here = new Set(lines.map(wordsOfShape).filter((words) => words.length > 12));
    for (const words of rows.keys()) if (!here.has(words)) rows.delete(words);
    for (const words of here) {
      const count = (rows.get(words) ?? 0) + 1;
      rows.set(words, count);
      if (count >= inARow) found.add(words);
    }
  }
  return found;
}

/** A line without its numbers: the page number of a foot stands left and right in turn. */
const wordsOfShape = (line: string) => line.replace(/\d+/g, '').trim();

/** A line with its numbers masked, so that feet that differ only by page number are equal. */
const shapeOf = (line: string) => line.replace(/\d+/g, '#');

/** A text without its white space, which a PDF does not keep as printed. */
export const pdfTextWithoutSpaces = (text: string) => text.replace(/\s+/g, '');
