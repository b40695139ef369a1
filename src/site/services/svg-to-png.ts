import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { decompress } from 'wawoff2';

const weights = [400, 600, 700] as const;
let unpacked: Promise<string[]> | undefined;

/** Paths of our fonts as TrueType files for the PNG renderer. They are unpacked once in a build. */
function fontFiles(): Promise<string[]> {
  const { resolve } = createRequire(path.resolve('package.json'));
  unpacked ??= (async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
    const files: string[] = [];
    // Unpack one at a time: the unpacker reuses its memory for the next font.
    for (const weight of weights) {
      const packed = resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`);
      const file = path.join(folder, `${weight}.ttf`);
      writeFileSync(file, await decompress(readFileSync(packed)));
      files.push(file);
    }
    return files;
  })();
  return unpacked;
}

/** A PNG of an SVG file at twice its size, sharp enough for print, in our own fonts. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: await fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Atkinson Hyperlegible Next' },
  });
  return renderer.render().asPng();
}
