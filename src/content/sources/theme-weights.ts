import { themeWeightSchema } from '../../record/shapes/theme-weights.ts';
import { themeClues, type ThemeWeight } from '../../record/theme-weight.ts';
import type { Read } from '../build/read.ts';
import { collectProblems } from '../problems/index.ts';
import { readCsvRows } from '../yaml-and-csv/read-csv-rows.ts';
import { optionalSourceFile } from './source.ts';

/** Which columns a row of each kind has beside its weight. */
const columns: Record<ThemeWeight['kind'], readonly ('name' | 'theme')[]> = {
  clue: ['name'],
  intercept: ['theme'],
  text: ['name', 'theme'],
  heading: ['name', 'theme'],
};

/** The weights by which the import suggests themes. Each row has the columns of its kind, each weight stands once, and each clue has one. */
export function readThemeWeights(text: string, file: string): Read<ThemeWeight[]> {
  const { value: rows = [], problems: ofRows, lineOf } = readCsvRows(themeWeightSchema, text, file);
  const { problems, tell } = collectProblems(file);
  const seen = new Map<string, number>();
  rows.forEach((row, index) => {
    const line = lineOf(index);
    const { kind, name, theme } = row;
    for (const column of ['name', 'theme'] as const)
      if ((row[column] !== '') !== columns[kind].includes(column))
        tell(line, 'theme-weights/columns', { kind, column, has: row[column] !== '' });
    if (kind === 'clue' && name !== '' && !themeClues.some((clue) => clue === name))
      tell(line, 'theme-weights/unknown-clue', { name, known: themeClues });
    const key = [kind, name, theme].filter(Boolean).join(' ');
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line);
    else tell(line, 'theme-weights/twice', { key, earlier });
  });
  const named = new Set(rows.flatMap(({ kind, name }) => (kind === 'clue' ? [name] : [])));
  // Where no row could be read, every clue and theme would seem to have no weights.
  const value = rows.length === 0 && ofRows.length > 0 ? undefined : rows;
  if (value) for (const name of themeClues) if (!named.has(name)) tell(1, 'theme-weights/no-clue', { name });
  return { value, problems: [...ofRows, ...problems], lineOf };
}

/** The weights of themes, which a record can do without. Only the import reads them: no page and no open data has them. */
export const themeWeightsSource = optionalSourceFile('theme-weights.csv', readThemeWeights);
