import { extractText } from 'unpdf';
import { withOpenPdf } from './open-pdf.ts';

/**
 * The text of each page of a PDF, line by line, as the library itself orders it. Paragraphs and scores are checked against it, since
 * it is made in another way than the lines that reports are read from (`read-lines.ts`).
 */
export function readPageTexts(bytes: Uint8Array): Promise<string[]> {
  return withOpenPdf(bytes, async (document) => (await extractText(document, { mergePages: false })).text);
}

/** The text of each page without running heads, running feet and page numbers: lines that stand on many pages, numbers aside. */
export function withoutRunningLines(pages: readonly string[]): string[] {
  const linesOf = pages.map((page) =>
    page
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  const pagesWith = new Map<string, number>();
  for (const lines of linesOf) for (const shape of new Set(lines.map(shapeOf))) pagesWith.set(shape, (pagesWith.get(shape) ?? 0) + 1);
  const isRunning = (line: string, page: number) => {
    const shape = shapeOf(line);
    // The number of a paragraph can stand on a line of its own on every page.
    return line === String(page) || (shape !== '#.' && (pagesWith.get(shape) ?? 0) > pages.length / 2);
  };
  return linesOf.map((lines, index) => lines.filter((line) => !isRunning(line, index + 1)).join('\n'));
}

/** A line with its numbers masked, so that feet that differ only by page number are equal. */
const shapeOf = (line: string) => line.replace(/\d+/g, '#');

/** A text without its white space, which a PDF does not keep as printed. */
export const pdfTextWithoutSpaces = (text: string) => text.replace(/\s+/g, '');
