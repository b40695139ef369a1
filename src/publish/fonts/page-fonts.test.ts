import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { charactersOfEveryPage, otherCharacters, unicodeRangeOf, writePageFonts } from './page-fonts.ts';

it('writes the same small fonts each time, and none again that the same code wrote', async () => {
  const [one, two] = [mkdtempSync(path.join(tmpdir(), 'fonts-')), mkdtempSync(path.join(tmpdir(), 'fonts-'))];
  const [first, second] = [await writePageFonts(one), await writePageFonts(two, ['package.json'])];
  expect(path.basename(first)).not.toBe(path.basename(second));
  const files = readdirSync(first);
  expect(files).toEqual(['atkinson-more.woff2', 'atkinson-text.woff2', 'literata-more.woff2', 'literata-text.woff2']);
  for (const file of files) expect(readFileSync(path.join(first, file))).toEqual(readFileSync(path.join(second, file)));
  const text = files.filter((file) => file.endsWith('-text.woff2')).map((file) => readFileSync(path.join(first, file)).length);
  expect(text.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(40_000);
  expect(await writePageFonts(one)).toBe(first);
});

it('has each character once, and styles ask for the others only where a page has one', () => {
  expect([...charactersOfEveryPage].filter((character) => otherCharacters.includes(character))).toEqual([]);
  const ranges = [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/unicode-range:([^;]+);/g)];
  expect(ranges.map(([, range = '']) => range.replace(/\s+/g, ' ').trim())).toEqual(Array(2).fill(unicodeRangeOf(otherCharacters)));
});

it('writes characters as ranges of their numbers', () => {
  expect(unicodeRangeOf('¢¡Œ')).toBe('U+A1-A2, U+152');
});
