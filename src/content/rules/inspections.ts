import { isBefore } from '../../record/dates/day.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import { buildContentInspection } from '../build/inspections.ts';
import { collectProblems } from '../problems/index.ts';
import { applyRuleOfDateOrder } from './dates.ts';
import { applyRulesOfGrades } from './grades.ts';
import { ruleKnowsId } from './known.ts';
import type { RecordRule } from './rule.ts';

/** The inspections of inspections.yml have known names, dates in order, the grades of their frameworks, and stand once. */
export const inspectionsRule: RecordRule = ({ sources, listed, known, checked }) => {
  const { file, lineOf } = sources.inspections;
  const { problems, tell } = collectProblems(file);
  const seen = new Map<string, string>();
  for (const report of checked) {
    const inspection = buildContentInspection(report);
    if (inspection) seen.set(`${report.authority} ${inspectionDay(inspection)}`, report.file);
  }
  listed.forEach((inspection, index) => {
    const { authority, inspected, published, judgements } = inspection;
    const day = inspectionDay(inspection);
    if (!ruleKnowsId(known.authorities, authority))
      tell(lineOf(index, 'authority'), 'name/unknown-authority', { authority, known: known.authorities });
    applyRuleOfDateOrder(inspected, lineOf(index, 'inspected'), tell);
    const end = inspected?.to ?? inspected?.from;
    if (end && isBefore(published, end))
      tell(lineOf(index, 'published'), 'dates/before-the-end', { field: 'published', day: published, end });
    applyRulesOfGrades({ framework: inspection.framework, day, judgements }, known, (...path) => lineOf(index, ...path), tell);

    const framework = known.frameworks?.find(({ id }) => id === inspection.framework);
    const missing = framework?.judgements.filter((id) => !(id in judgements)) ?? [];
    if (missing.length > 0 && !inspection.gap) tell(lineOf(index, 'judgements'), 'inspections/no-grade', { judgements: missing });

    const key = `${authority} ${day}`;
    const earlier = seen.get(key);
    if (earlier) tell(lineOf(index, 'authority'), 'inspections/twice', { earlier });
    seen.set(key, `${file}, line ${lineOf(index, 'authority')}`);
  });
  return problems;
};
