import regular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2?inline';
import semibold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-600-normal.woff2?inline';
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2?inline';
import { decompress } from 'wawoff2';
import { withPlainZero } from './plain-zero.ts';

const fonts = { 400: regular, 600: semibold, 700: bold } as const;

/** The weights that pictures are drawn in. */
export const pictureFontWeights = [400, 600, 700] as const;

/** Our sans serif font in one weight as a TrueType font, for pictures. Its zero has no slash. */
export async function ourFontAsTrueType(weight: (typeof pictureFontWeights)[number]): Promise<Uint8Array<ArrayBuffer>> {
  const data = fonts[weight];
  return withPlainZero(await decompress(Buffer.from(data.slice(data.indexOf(',') + 1), 'base64')));
}
