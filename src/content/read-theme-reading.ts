import { paragraphsOf, type Report } from '../record/report.ts';
import type { ThemeReading } from '../record/theme-reading.ts';
import { suggest, type Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { themeReadingSchema } from '../record/shapes/theme-readings.ts';

/** Reads one reading of the themes: its paragraphs must be here, its themes known, one to three for each. `themes` is undefined where they could not be read. */
export function readThemeReading(
  text: string,
  file: string,
  reports: readonly Report[],
  themes: readonly string[] | undefined,
): { reading: ThemeReading | undefined; problems: Problem[] } {
  const { value, problems, lineOf } = readYaml(themeReadingSchema, text, { file });
  if (!value) return { reading: undefined, problems };
  const found: Problem[] = [...problems];
  const given = new Map<string, string[]>();
  const ids = reports.map(({ id }) => id);
  for (const [document, anchors] of Object.entries(value.themes)) {
    const report = reports.find(({ id }) => id === document);
    if (!report) {
      found.push({
        file,
        line: lineOf('themes', document),
        says: `document "${document}" is not part of this edition.${suggest(document, ids)}`,
      });
      continue;
    }
    const known = new Set(paragraphsOf(report).map(({ anchor }) => anchor));
    for (const [anchor, words] of Object.entries(anchors)) {
      const say = (says: string) => found.push({ file, line: lineOf('themes', document, anchor), says });
      const list = words.split(/\s+/).filter(Boolean);
      if (!known.has(anchor)) say(`${document} has no paragraph "${anchor}".`);
      if (list.length < 1 || list.length > 3) say(`${anchor} has ${list.length} themes. Give one to three.`);
      if (new Set(list).size < list.length) say(`${anchor} has a theme twice.`);
      for (const theme of themes ? list : [])
        if (!themes?.includes(theme)) say(`theme "${theme}" is not known.${suggest(theme, themes ?? [])}`);
      given.set(`${document}/${anchor}`, list);
    }
  }
  const id =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.ya?ml$/, '') ?? file;
  return { reading: { id, on: value.on, how: value.how, themes: given }, problems: found };
}
