import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The files of a built site, by path, and a way to read them. */
export function readSite(folder: string) {
  if (!existsSync(folder)) throw new Error(`There is no built site in ${folder}. Run npm run build first.`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  return { files, read, pages: files.filter((file) => file.endsWith('.html')) };
}

/** How many bytes a text takes over the wire, compressed as a good host does. */
export function weigh(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

/** The words of a paragraph as a page shows them, one line for each text and item, as `textOf` gives them. */
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
