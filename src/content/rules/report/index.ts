import { isGraded } from '../../../record/reports/kinds.ts';
import { isDraft, paragraphsOf } from '../../../record/reports/report.ts';
import type { Problem } from '../../problem.ts';
import { collectProblems } from '../../problems/index.ts';
import type { ReadReport } from '../../report/read-report.ts';
import type { Known } from '../known.ts';
import type { ReportRule } from '../rule.ts';
import { claimsAndLicence } from './claims.ts';
import { datesInOrder } from './dates.ts';
import { footnotesInPlace } from './footnotes.ts';
import { gradesAsFramework } from './inspection.ts';
import { fileAndFieldsAgree } from './names.ts';
import { paragraphsInOrder } from './paragraphs.ts';
import { sectionsInPlace } from './sections.ts';
import { checkedHasNothingOpen } from './state.ts';

/** The rules about one report, in the order in which their problems are told on one line. */
const reportRules: readonly ReportRule[] = [
  fileAndFieldsAgree,
  datesInOrder,
  gradesAsFramework,
  claimsAndLicence,
  sectionsInPlace,
  paragraphsInOrder,
  footnotesInPlace,
  checkedHasNothingOpen,
];

/** Every problem of one report beyond its form. */
export function checkReport(read: ReadReport, known: Known): Problem[] {
  const { report, frontMatter } = read;
  if (!report || !frontMatter) return [];
  const { problems, tell } = collectProblems(report.file);
  for (const rule of reportRules) rule({ ...read, report, frontMatter }, known, tell);
  return problems;
}

/** What a person still has to settle in a draft before it counts as checked: what its comments ask, what is missing, what is only suggested. */
export function openPoints({ report, open, lineOf }: ReadReport): Problem[] {
  if (!report || !isDraft(report)) return [];
  const { problems, tell } = collectProblems(report.file);
  if (!report.published && (isGraded(report) || !report.dated)) tell(lineOf('title'), 'draft/not-dated');
  problems.push(...open);
  const suggested = paragraphsOf(report).filter(({ themesSuggested }) => themesSuggested);
  if (suggested[0]) tell(suggested[0].line, 'draft/suggested-themes', { count: suggested.length });
  return problems;
}
