import { isGradedKind } from '../../record/kinds/kinds.ts';
import { readingStateOfReport } from '../../record/reports/reading-state.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import type { Problem } from '../problems/problem.ts';
import { collectProblems } from '../problems/index.ts';
import type { ReadReport } from '../mdx/read-report.ts';
import type { Known } from './known.ts';
import type { ReportRule } from './rule.ts';
import { reportClaimsRule } from './report-claims.ts';
import { reportDatesRule } from './report-dates.ts';
import { reportFootnotesRule } from './report-footnotes.ts';
import { reportGradesRule } from './report-inspection.ts';
import { reportNamesRule } from './report-names.ts';
import { reportParagraphsRule } from './report-paragraphs.ts';
import { reportSectionsRule } from './report-sections.ts';
import { reportStateRule } from './report-state.ts';

/** The rules about one report, in the order in which their problems are told on one line. */
const reportRules: readonly ReportRule[] = [
  reportNamesRule,
  reportDatesRule,
  reportGradesRule,
  reportClaimsRule,
  reportSectionsRule,
  reportParagraphsRule,
  reportFootnotesRule,
  reportStateRule,
];

/** Every problem of one report beyond its form. */
export function applyRulesToReport(read: ReadReport, known: Known): Problem[] {
  const { report, frontMatter } = read;
  if (!report || !frontMatter) return [];
  const { problems, tell } = collectProblems(report.file);
  for (const rule of reportRules) rule({ ...read, report, frontMatter }, known, tell);
  return problems;
}

/** What a person still has to settle in a draft before it counts as checked: what its comments ask, what is missing, what is only suggested. */
export function openPointsForRules({ report, open, lineOf }: ReadReport): Problem[] {
  if (!report || readingStateOfReport(report) === 'person') return [];
  const { problems, tell } = collectProblems(report.file);
  if (!report.published && (isGradedKind(report) || !report.dated)) tell(lineOf('title'), 'draft/not-dated');
  problems.push(...open);
  const suggested = paragraphsOf(report).filter(({ themesSuggested }) => themesSuggested);
  if (suggested[0]) tell(suggested[0].line, 'draft/suggested-themes', { count: suggested.length });
  return problems;
}
