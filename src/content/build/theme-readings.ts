import path from 'node:path';
import type { z } from 'zod';
import type { themeReadingSchema } from '../../record/shapes/theme-readings.ts';
import type { ThemeReading } from '../../record/theme-reading.ts';
import { splitMdxNames } from '../mdx/read-attributes.ts';
import type { SourceFile } from '../sources/source.ts';

/** The readings of the themes, each named by its file, with the themes of each paragraph. */
export function buildThemeReadings(files: readonly SourceFile<z.output<typeof themeReadingSchema>>[]): ThemeReading[] {
  return files.flatMap(({ file, value }) => {
    if (!value) return [];
    const themes = Object.entries(value.themes).flatMap(([document, given]) =>
      Object.entries(given).map(([anchor, names]) => [`${document}/${anchor}`, splitMdxNames(names)] as const),
    );
    return [{ id: path.posix.basename(file).replace(/\.ya?ml$/, ''), on: value.on, how: value.how, themes: new Map(themes) }];
  });
}
