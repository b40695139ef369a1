import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { compress, decompress } from 'wawoff2';
import { withPlainZero } from './plain-zero.ts';

/** The typefaces of pages: the package of each, and whether its zero has a slash. */
const typefaces = {
  literata: { file: '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2', hasSlash: false },
  atkinson: {
    file: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    hasSlash: true,
  },
} as const;

/** The characters of English texts, which every page loads. A browser loads the others of a typeface only where a page has one of them. */
export const charactersOfEveryPage = `${range(0x20, 0x7e)}\u00a0£©§°·¶½×áé–—‘’“”•…€`;

/** The other characters of the typefaces: those of Western European languages and some signs. */
export const otherCharacters = [...`${range(0xa1, 0xff)}ıŒœʻʼˆ˚˜${range(0x2010, 0x2015)}‚„†‡‰‹›⁄™↑↓−∕`]
  .filter((character) => !charactersOfEveryPage.includes(character))
  .join('');

/** What styles use of the typefaces: weights, and figures of one width. What a browser does by itself, as setting “fi”, stays too. */
const kept = {
  variationAxes: { wght: { min: 400, max: 700 } },
  keepFeatures: ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum'],
  targetFormat: 'truetype',
} as const;

/** What decides, with the typefaces, what the fonts are: the code that makes them, and the versions of all libraries. */
const codeOfFonts = [import.meta.filename, path.join(import.meta.dirname, 'plain-zero.ts'), 'package-lock.json'];

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/**
 * Writes the fonts of pages into a folder of the cache, unless they are there: of each typeface `…-text.woff2` with the characters of every page and
 * `…-more.woff2` with the others. Returns that folder. Its name changes with the typefaces and with the files in `code`.
 */
export async function writePageFonts(cache: string, code: readonly string[] = codeOfFonts): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const originals = Object.entries(typefaces).map(([name, { file, hasSlash }]) => ({ name, hasSlash, bytes: readFileSync(resolve(file)) }));
  const hash = createHash('sha256');
  for (const bytes of [...code.map((file) => readFileSync(file)), ...originals.map((original) => original.bytes)]) hash.update(bytes);
  const folder = path.join(cache, hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  // Two builds may do this at the same time.
  const own = `${folder}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  for (const { name, bytes, hasSlash } of originals) {
    const font = await decompress(bytes);
    const plain = Buffer.from(hasSlash ? withPlainZero(font) : font);
    for (const [part, characters] of [
      ['text', charactersOfEveryPage],
      ['more', otherCharacters],
    ] as const)
      writeFileSync(path.join(own, `${name}-${part}.woff2`), await compress(await subsetFont(plain, characters, kept)));
  }
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Characters as CSS has them in a `unicode-range`, e.g. `U+A1-A2,U+152`. */
export function unicodeRangeOf(characters: string): string {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const starts = codes.filter((code) => !codes.includes(code - 1));
  const hex = (code: number) => code.toString(16).toUpperCase();
  return starts
    .map((start) => {
      let end = start;
      while (codes.includes(end + 1)) end += 1;
      return end === start ? `U+${hex(start)}` : `U+${hex(start)}-${hex(end)}`;
    })
    .join(', ');
}
