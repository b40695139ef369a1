import type { Authority } from '../../record/authorities/authority.ts';
import { frameworkInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatDay, formatPeriod } from '../../record/dates/day.ts';
import { formatGrade } from '../../record/grades/grade.ts';
import type { Inspection, RecordedEvent, Visit } from '../../record/inspections/inspection.ts';
import { describeNotJudged } from '../../questions/grades/describe-grades.ts';
import type { Finding } from '../../questions/grades/grade-history.ts';

/** The accessible name of a finding's mark: "Kent, inspected 9 to 13 May 2022, ILACS 2018: Overall, good. Source: the report, read here." */
export function describeGradesFindingMark(corpus: Corpus, authority: Authority, line: string, finding: Finding): string {
  const { inspection } = finding;
  const when = inspection.inspected ? `inspected ${gradesChartDaysOnSite(inspection)}` : `published ${formatDay(inspection.published)}`;
  return `${authority.name}, ${when}, ${frameworkInCorpus(corpus, inspection.framework).short}: ${describeMarkState(corpus, line, finding)}. Source: ${describeGradesChartSource(inspection)}.`;
}

function describeMarkState(corpus: Corpus, line: string, finding: Finding): string {
  if (finding.state === 'graded') return `${finding.judgement.short}, ${formatGrade(finding.grade).toLowerCase()}`;
  if (finding.state === 'not-judged') {
    if (finding.leftOut) return `${finding.leftOut.short} was not judged`;
    return describeNotJudged(corpus, line, finding).toLowerCase();
  }
  return finding.judgement
    ? `${finding.judgement.short} was judged, but our sources do not give the grade`
    : 'our sources do not say what was judged on its own';
}

/** The days on site of an inspection, in its source's words if we have them. */
export function gradesChartDaysOnSite({ inspected }: Inspection): string {
  return inspected ? (inspected.words ?? formatPeriod(inspected)) : 'Not in our sources';
}

/** A sentence about the source of a grade. */
export function describeGradesChartSource({ report, readIn }: Inspection): string {
  if (report) return 'the report, read here';
  return readIn ? readIn.replace(/\.$/, '') : 'Ofsted’s file';
}

/** The accessible name of a visit's mark: which authority, when, about what, and where to read about it. */
export function describeGradesVisitMark(authority: Authority, { kind, on, to, about, report, readIn }: Visit): string {
  const where = report ? 'The letter is here' : `Read in: ${readIn ?? 'a source not noted'}`;
  return `${authority.name}, ${(kind.visit ?? kind.name).toLowerCase()}, ${formatPeriod({ from: on, to })}: ${about}. Not graded. ${where}.`;
}

/** The description of an event below a chart: "1 April 2021: The county council is replaced. Read in: …". */
export function describeGradesChartEvent({ on, what, readIn }: RecordedEvent): string {
  return `${formatDay(on)}: ${what}. Read in: ${readIn}.`;
}
