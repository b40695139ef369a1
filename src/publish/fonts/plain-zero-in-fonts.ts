import { compress, decompress } from 'wawoff2';
import { withPlainZero } from './plain-zero.ts';

/** A file of a build: text, or a font or picture as bytes. */
interface BuiltFile {
  fileName: string;
  source?: string | Uint8Array;
}

/** A step of the build that gives the zero of our sans serif font in the files of pages no slash. */
export function plainZeroInFonts() {
  return {
    name: 'plain-zero-in-fonts',
    async generateBundle(_: unknown, files: Record<string, BuiltFile>): Promise<void> {
      for (const file of Object.values(files))
        if (/atkinson-hyperlegible-next-[^/]*\.woff2$/.test(file.fileName) && file.source instanceof Uint8Array)
          file.source = await compress(withPlainZero(await decompress(file.source)));
    },
  };
}
