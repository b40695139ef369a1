import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { writePngOfDrawing } from './compact-png.ts';
import { ourFontAsTrueType, pictureFontWeights } from '../fonts/our-font.ts';

let written: Promise<string[]> | undefined;

/** Paths of our fonts as TrueType files for the PNG renderer. They are written once in a build, and removed when its process ends. */
function fontFiles(): Promise<string[]> {
  written ??= (async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    const files: string[] = [];
    // Unpack one at a time: the unpacker reuses its memory for the next font.
    for (const weight of pictureFontWeights) {
      const file = path.join(folder, `${weight}.ttf`);
      writeFileSync(file, await ourFontAsTrueType(weight));
      files.push(file);
    }
    return files;
  })();
  return written;
}

/** A PNG of an SVG file in our own fonts, enlarged `zoom` times: twice is sharp enough for print. The drawing has to be opaque. */
export async function svgToShareImage(svg: string, zoom = 1): Promise<Uint8Array<ArrayBuffer>> {
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontFiles: await fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Atkinson Hyperlegible Next' },
  });
  return writePngOfDrawing(renderer.render());
}
