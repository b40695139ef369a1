import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { decompress } from 'wawoff2';

const weights = [400, 600, 700] as const;
let unpacked: Promise<string[]> | undefined;

/** Our typeface as files that the painter of PNGs reads: unpacked once for a build. */
function fontFiles(): Promise<string[]> {
  const { resolve } = createRequire(path.resolve('package.json'));
  unpacked ??= (async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
    const files: string[] = [];
    // One after the other: the unpacker has one memory, which the next font overwrites.
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

/** An SVG file as a PNG of twice its size, for screens and print alike, in our own typeface. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const painter = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: await fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Atkinson Hyperlegible Next' },
  });
  return painter.render().asPng();
}
