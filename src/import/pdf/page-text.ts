import { extractText, getDocumentProxy } from 'unpdf';

/** The words of each page of a PDF, line by line, without the lines that stand on most pages and without page numbers. */
export async function readPdfPages(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const pages = text.map((page) =>
    page
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  const shape = (line: string) => line.replace(/\d+/g, '#');
  const repeats = (line: string) => pages.filter((page) => page.some((other) => shape(other) === shape(line))).length > pages.length / 2;
  return pages.map((page, index) => page.filter((line) => !repeats(line) && line !== String(index + 1)).join('\n'));
}
