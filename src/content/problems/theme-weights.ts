import { problemKind } from './kind.ts';
import { suggestKnownWordInProblem } from './problem.ts';

const relearn = 'Learn the weights again (src/import/README.md, “Suggested topics”)';

/** What can be wrong with the weights by which the import suggests themes. */
export const themeWeightProblems = {
  'theme-weights/columns': problemKind<{ kind: string; column: string; has: boolean }>(
    ({ kind, column, has }) => `a row of the kind "${kind}" has ${has ? 'a' : 'no'} ${column} here.`,
    () => 'A clue has a name, an intercept a theme, and a stem of a text or heading both.',
  ),
  'theme-weights/unknown-clue': problemKind<{ name: string; known: readonly string[] }>(
    ({ name }) => `clue "${name}" is not known.`,
    ({ name, known }) => suggestKnownWordInProblem(name, known),
  ),
  'theme-weights/twice': problemKind<{ key: string; earlier: number }>(
    ({ key, earlier }) => `the weight of "${key}" stands on line ${earlier} already.`,
    () => 'Keep one.',
  ),
  'theme-weights/no-clue': problemKind<{ name: string }>(
    ({ name }) => `clue "${name}" has no weight.`,
    () => `${relearn}.`,
  ),
  'theme-weights/no-weights': problemKind<{ theme: string }>(
    ({ theme }) => `theme "${theme}" has no weights.`,
    () => `${relearn}, or delete this file: the import suggests topics without it too.`,
  ),
};
