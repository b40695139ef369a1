import type { z } from 'zod';
import { suggest, type Problem } from './problem.ts';
import type { ReadYaml } from './read-yaml.ts';
import type { glossarySchema } from '../record/shapes/glossary.ts';

/** Every fault of the glossary beyond its form: terms that stand twice, names given twice, themes that are not known. */
export function checkGlossary(
  entries: z.output<typeof glossarySchema>,
  lineOf: ReadYaml<unknown>['lineOf'],
  file: string,
  themes: readonly string[] | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  entries.forEach(({ term, stands_for, same, asked, theme }, index) => {
    const line = lineOf(index, 'term');
    const earlier = seen.get(term.toLowerCase());
    if (earlier === undefined) seen.set(term.toLowerCase(), line);
    else problems.push({ file, line, says: `term "${term}" stands on line ${earlier} already. Put all its names in one place.` });

    const given = new Set([term, ...(stands_for ? [stands_for] : [])].map((name) => name.toLowerCase()));
    for (const [field, names] of [
      ['same', same],
      ['asked', asked],
    ] as const) {
      for (const name of names) {
        if (given.has(name.toLowerCase()))
          problems.push({ file, line: lineOf(index, field), says: `"${name}" is given twice for "${term}". Once is enough.` });
        given.add(name.toLowerCase());
      }
    }
    if (theme && themes && !themes.includes(theme))
      problems.push({ file, line: lineOf(index, 'theme'), says: `theme "${theme}" is not known.${suggest(theme, themes)}` });
  });
  return problems;
}
