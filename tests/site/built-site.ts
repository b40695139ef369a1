import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The paths of the files of a built site, and a function to read one. */
export function readSite(folder: string) {
  if (!existsSync(folder)) throw new Error(`There is no built site in ${folder}. Run npm run build first.`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  return { files, read, pages: files.filter((file) => file.endsWith('.html')) };
}

/** The size of a text in bytes, compressed as web hosts do. */
export function weigh(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

/** The text of a paragraph on a page, one line for each text and list item, as `textOfReportParagraph` returns it. */
export function wordsIn(words: Element | null | undefined): string {
  return [...(words?.querySelectorAll('p, li') ?? [])]
    .map((element) =>
      [...element.childNodes]
        .filter(({ nodeName }) => nodeName !== 'UL')
        .map(({ textContent }) => textContent)
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join('\n');
}
