import { isGradedKind } from '../../record/kinds/kinds.ts';
import { isDraft } from '../../record/reports/reading-state.ts';
import { applyRulesOfGrades, applyRuleOfJudgements } from './grades.ts';
import type { ReportRule } from './rule.ts';

/** An inspection report has a framework and a grade for each of its judgements; other documents have none. */
export const reportGradesRule: ReportRule = (read, known, tell) => {
  const { report, frontMatter, lineOf } = read;
  if (isGradedKind(report)) tellInspection(read, known, tell);
  else if (known.kinds?.some(({ id }) => id === report.kind.id)) {
    for (const field of ['framework', 'judgements', 'lead_inspector'] as const)
      if (frontMatter[field] !== undefined) tell(lineOf(field), 'report/only-inspections', { field, kind: report.kind.id });
  }
};

const tellInspection: ReportRule = ({ report, frontMatter, lineOf }, known, tell) => {
  for (const field of ['framework', 'inspected', 'judgements', 'published'] as const) {
    if (field === 'published' && isDraft(report)) continue;
    if (frontMatter[field] === undefined) tell(lineOf('kind'), 'report/inspection-lacks', { field });
  }
  if (!report.framework || !report.inspected) return;
  const framework = known.frameworks?.find(({ id }) => id === report.framework);
  if (framework && framework.kind !== report.kind.id)
    tell(lineOf('framework'), 'report/framework-of-other-kind', {
      framework: framework.id,
      kind: report.kind.id,
      right: framework.kind,
    });
  applyRulesOfGrades({ framework: report.framework, day: report.inspected.from, judgements: report.judgements }, known, lineOf, tell);
  if (!framework) return;
  const notJudged = report.notJudged ?? [];
  for (const id of notJudged) if (!framework.judgements.includes(id)) applyRuleOfJudgements(id, framework, known, lineOf, tell);
  for (const id of framework.judgements)
    if (!(id in report.judgements) && !notJudged.includes(id))
      tell(lineOf('judgements'), 'report/no-grade', { judgement: id, framework: framework.short });
};
