import type { ThemeWeight } from '../../record/theme-weight.ts';
import { themeWeightSchema } from '../../record/shapes/theme-weights.ts';
import { optionalSourceFile, sourceOfCsv, type SourceRule } from './source.ts';

/** Which columns a row of each kind has beside its weight. */
const columns: Record<ThemeWeight['kind'], readonly ('name' | 'theme')[]> = {
  clue: ['name'],
  intercept: ['theme'],
  text: ['name', 'theme'],
  heading: ['name', 'theme'],
};

/** Each row has the columns of its kind, and each weight stands once. */
const weightsOnce: SourceRule<readonly ThemeWeight[]> = (rows, { lineOf, tell }) => {
  const seen = new Map<string, number>();
  rows.forEach((row, index) => {
    const line = lineOf(index);
    const { kind, name, theme } = row;
    for (const column of ['name', 'theme'] as const)
      if ((row[column] !== '') !== columns[kind].includes(column))
        tell(line, 'theme-weights/columns', { kind, column, has: row[column] !== '' });
    const key = [kind, name, theme].filter(Boolean).join(' ');
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line);
    else tell(line, 'theme-weights/twice', { key, earlier });
  });
};

/** The weights by which the import suggests themes. Nothing of them is published. */
export const themeWeightsSource = optionalSourceFile('theme-weights.csv', sourceOfCsv(themeWeightSchema), [weightsOnce]);
