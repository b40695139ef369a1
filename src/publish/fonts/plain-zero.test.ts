import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { Resvg } from '@resvg/resvg-js';
import { decompress } from 'wawoff2';
import { withPlainZero } from './plain-zero.ts';

const { resolve } = createRequire(path.resolve('package.json'));
const unpack = (file: string) => decompress(readFileSync(resolve(file)));
const sans = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2';
const variable = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
const serif = '@fontsource/literata/files/literata-latin-600-normal.woff2';

/** How dark the middle of a zero is, drawn large in a font, from 0 to 255: the slash goes through it. */
function darkOfMiddle(font: Uint8Array): number {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'zero-')), 'font.ttf');
  writeFileSync(file, font);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><rect width="100" height="100" fill="#fff"/><text x="50" y="83" font-size="100" text-anchor="middle">0</text></svg>';
  const { pixels, width } = new Resvg(svg, {
    font: { fontFiles: [file], loadSystemFonts: false, defaultFontFamily: 'Atkinson Hyperlegible Next' },
  }).render();
  return 255 - (pixels[4 * (50 * width + 50)] ?? 0);
}

it('takes the slash out of the zero', async () => {
  const slashed = await unpack(sans);
  expect([darkOfMiddle(slashed), darkOfMiddle(withPlainZero(slashed))]).toEqual([255, 0]);
});

it('leaves all bytes as they were but those of the zero', async () => {
  for (const file of [sans, variable]) {
    const before = await unpack(file);
    const after = withPlainZero(before);
    expect(after.length).toBe(before.length);
    const changed = before.filter((byte, at) => byte !== after[at]).length;
    expect(changed).toBeGreaterThan(4);
    expect(changed).toBeLessThan(40);
  }
});

it('changes nothing in a font that is already plain', async () => {
  const plain = withPlainZero(await unpack(sans));
  expect(withPlainZero(plain)).toEqual(plain);
});

it('refuses a font with a zero of another make', async () => {
  const other = await unpack(serif);
  expect(() => withPlainZero(other)).toThrow('The zero of the font is not an outline with two holes');
});
