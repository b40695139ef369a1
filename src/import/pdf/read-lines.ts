import { toPdfLines, type Line, type Piece } from './lines.ts';
import { withOpenPdf } from './open-pdf.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** A page: its lines from top to bottom. */
export interface PageOfLines {
  number: number;
  width: number;
  height: number;
  lines: Line[];
  /** All that the page says, in the order of the file, which is the library's own. */
  text: string;
}

/** How much of a PDF is read before it is given up. */
export interface PageLimit {
  pages: number;
}

/** The lines of each page of a PDF. Throws `UnreadablePdf` where it cannot be opened, has too many pages, or holds no text. */
export function readPdfLines(pdf: Uint8Array, limits: PageLimit): Promise<PageOfLines[]> {
  return withOpenPdf(pdf, async (document) => {
    if (document.numPages > limits.pages)
      throw new UnreadablePdf(`it has ${document.numPages} pages, more than the ${limits.pages} that are read.`);
    const pages: PageOfLines[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent({ includeMarkedContent: false });
      const pieces = items.flatMap((item): Piece[] => {
        if (!('str' in item) || item.str === '') return [];
        const [, , , , x = 0, y = 0] = item.transform as number[];
        return [{ x: x - left, right: x - left + item.width, y: y - bottom, size: item.height, font: item.fontName, text: item.str }];
      });
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      pages.push({ number, width: right - left, height: top - bottom, lines: toPdfLines(number, pieces), text });
      page.cleanup();
    }
    if (pages.every(({ lines }) => lines.length === 0)) throw new UnreadablePdf('it holds pictures of pages and no text.');
    return pages;
  });
}
