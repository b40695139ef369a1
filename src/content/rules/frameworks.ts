import { collectProblems } from '../problems/index.ts';
import { ruleKnownIds, ruleKnowsId } from './known.ts';
import type { RecordRule } from './rule.ts';

/** Frameworks, judgements and lines name each other, and frameworks the kind of their reports. */
export const frameworksRule: RecordRule = ({ sources: { frameworks }, known }) => {
  const { value, lineOf, file } = frameworks;
  if (!value) return [];
  const { problems, tell } = collectProblems(file);
  const judgements = value.judgements.map(({ id }) => id);
  const lines = value.lines.map(({ id }) => id);
  value.judgements.forEach(({ id, line }, index) => {
    if (!lines.includes(line)) tell(lineOf('judgements', index, 'line'), 'frameworks/unknown-line', { id, line, known: lines });
  });
  value.judgements.forEach(({ id, covers = [] }, index) => {
    for (const line of covers)
      if (!lines.includes(line)) tell(lineOf('judgements', index, 'covers'), 'frameworks/unknown-line-covered', { id, line, known: lines });
  });
  const graded = ruleKnownIds(known.kinds?.filter((kind) => kind.graded));
  value.frameworks.forEach(({ kind }, index) => {
    if (kind !== undefined && !ruleKnowsId(graded, kind))
      tell(lineOf('frameworks', index, 'kind'), 'frameworks/kind-not-graded', { kind, known: graded });
  });
  value.frameworks.forEach((framework, index) => {
    for (const id of framework.judgements)
      if (!judgements.includes(id))
        tell(lineOf('frameworks', index, 'judgements'), 'frameworks/unknown-judgement', {
          id,
          framework: framework.short,
          known: judgements,
        });
  });
  return problems;
};
