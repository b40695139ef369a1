import { problemKind } from './kind.ts';

/** What can be wrong with the weights by which the import suggests themes. */
export const themeWeightProblems = {
  'theme-weights/columns': problemKind<{ kind: string; column: string; has: boolean }>(
    ({ kind, column, has }) => `a row of the kind "${kind}" has ${has ? 'a' : 'no'} ${column} here.`,
    () => 'A clue has a name, an intercept a theme, and a stem of a text or heading both.',
  ),
  'theme-weights/twice': problemKind<{ key: string; earlier: number }>(
    ({ key, earlier }) => `the weight of "${key}" stands on line ${earlier} already.`,
    () => 'Keep one.',
  ),
  'theme-weights/no-weights': problemKind<{ theme: string }>(
    ({ theme }) => `theme "${theme}" has no weights.`,
    () =>
      'Learn the weights again (src/import/README.md, “Suggested topics”), or delete this file: then the import suggests topics by the record alone.',
  ),
};
