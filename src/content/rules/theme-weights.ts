import { collectProblems } from '../problems/index.ts';
import { ruleKnowsId } from './known.ts';
import type { RecordRule } from './rule.ts';

/** Where the record has weights of themes, they are of themes in themes.yml and of all of these. A theme that is not known is told of once. */
export const themeWeightsRule: RecordRule = ({ sources: { themeWeights }, known: { themes } }) => {
  const { file, value: rows, lineOf } = themeWeights;
  const { problems, tell } = collectProblems(file);
  if (!rows) return problems;
  const told = new Set<string>();
  rows.forEach(({ theme }, index) => {
    if (theme === '' || told.has(theme) || ruleKnowsId(themes, theme)) return;
    told.add(theme);
    tell(lineOf(index), 'name/unknown-theme', { theme, known: themes });
  });
  const weighed = new Set(rows.flatMap(({ kind, theme }) => (kind === 'intercept' ? [theme] : [])));
  for (const theme of themes ?? []) if (!weighed.has(theme)) tell(1, 'theme-weights/no-weights', { theme });
  return problems;
};
