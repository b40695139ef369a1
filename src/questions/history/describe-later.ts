import { authorityInCorpus, judgementInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatMonthOfDay, isBefore } from '../../record/dates/day.ts';
import { authorityIdToPath, reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import { inspectionDay, type Inspection } from '../../record/inspections/inspection.ts';
import { isGradedKind } from '../../record/kinds/kinds.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { reportDay, type Report } from '../../record/reports/report.ts';
import { answerWithGradeGroups, answerWithGradesOfInspection, gradesOfInspection, type GivenGrade } from '../grades/grade-groups.ts';
import { judgementsWithRelatedGrades } from '../grades/judgement-findings.ts';
import { inspectionsInLaterHistory } from './later-inspections.ts';

/** What readers of a document are told where a later inspection has overtaken it. */
export interface LaterLine {
  /** "Things may have changed since: inspected again in May 2026 – outstanding for leaders, good for the other three." */
  words: string;
  /** "Inspected again since: May 2026", where there is little room. */
  short: string;
  /** "Grades in May 2026: outstanding for leaders, good for the other three.", where the reader has just read about that inspection. */
  grades: string;
  /** Where the later grades are: the later report, or the page of its authority where that report is not here. */
  path: `/${string}`;
}

/** The words of the link to the later grades. */
export const laterLinkWords = 'See the later grades';

/**
 * The line on the last inspection after a document, or undefined where there is none. With a judgement it names the later grades
 * of the same subject alone, where that inspection gave some.
 */
export function answerAboutLaterHistory(corpus: Corpus, report: Report, judgement?: string): LaterLine | undefined {
  const all = inspectionsInLaterHistory(corpus, report);
  const last = all.at(-1);
  if (!last) return undefined;
  const byHeirs = all.filter(({ authority }) => authority !== report.authority);
  if (new Set(byHeirs.map(({ authority }) => authority)).size > 1) return answerAboutHeirs(corpus, report, byHeirs);
  const heir =
    last.authority === report.authority
      ? ''
      : `${authorityInCorpus(corpus, last.authority).name}, ${clauseOnTakingOver(corpus, report)}, was `;
  const again = heir || !isGradedKind(report) ? '' : ' again';
  const month = formatMonthOfDay(inspectionDay(last));
  const onSubject = judgement ? gradesOfSubject(corpus, last, judgement) : [];
  const given = onSubject.length > 0 ? answerWithGradeGroups(onSubject).join(', ') : answerWithGradesOfInspection(corpus, last);
  return {
    words: `Things may have changed since: ${heir}inspected${again} in ${month} – ${given}.`,
    grades: `Grades in ${month}: ${given}.`,
    short: `Inspected${again} since: ${month}`,
    path: last.report ? reportIdToPath(last.report) : authorityIdToPath(last.authority),
  };
}

/** The line on the inspections of several authorities that took over: when each was inspected, and where all their grades are. */
function answerAboutHeirs(corpus: Corpus, report: Report, inspections: readonly Inspection[]): LaterLine {
  const namesByMonths = new Map<string, string[]>();
  for (const heir of authorityInCorpus(corpus, report.authority).successors) {
    const own = inspections.filter(({ authority }) => authority === heir);
    if (own.length === 0) continue;
    const months = joinStringsWithAnd(own.map((inspection) => formatMonthOfDay(inspectionDay(inspection))));
    namesByMonths.set(months, [...(namesByMonths.get(months) ?? []), authorityInCorpus(corpus, heir).name]);
  }
  const clauses = [...namesByMonths].map(
    ([months, names]) =>
      `${joinStringsWithAnd(names)}, ${clauseOnTakingOver(corpus, report)}, ${names.length > 1 ? 'were' : 'was'} inspected in ${months}`,
  );
  const last = formatMonthOfDay(inspectionDay(inspections.at(-1) as Inspection));
  return {
    words: `Things may have changed since: ${clauses.join('; ')}.`,
    grades: `${clauses.join('; ')}.`,
    short: `Inspected since: ${last}`,
    path: authorityIdToPath(report.authority),
  };
}

/** What is said of those who took over from the authority of a document: some documents were written after that. */
function clauseOnTakingOver(corpus: Corpus, report: Report): string {
  const { until } = authorityInCorpus(corpus, report.authority);
  return until && isBefore(until, reportDay(report)) ? 'which had taken over before' : 'which took over';
}

/** The grades that an inspection gave on the subject of a judgement: under it, or under one that follows, covers or is covered by it. */
function gradesOfSubject(corpus: Corpus, inspection: Inspection, judgement: string): GivenGrade[] {
  const own = judgementInCorpus(corpus, judgement);
  const given = gradesOfInspection(corpus, inspection);
  const exact = given.filter(([each]) => each.id === judgement);
  if (exact.length > 0) return exact;
  const related = new Set(judgementsWithRelatedGrades(corpus, own).map(({ id }) => id));
  return given.filter(([each]) => related.has(each.id));
}
