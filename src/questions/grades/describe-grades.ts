import type { Corpus } from '../../record/corpus/corpus.ts';
import { frameworkInCorpus, judgementInCorpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import { isGradeLineJudgedFrom, type Finding, type GradeHistory } from './grade-history.ts';
import { grades, formatGradeShort } from '../../record/grades/grade.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import type { Judgement } from '../../record/frameworks/judgement.ts';
import type { KnownInspection } from '../known-authorities/known-authorities.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';

type NotJudged = Pick<Extract<Finding, { state: 'not-judged' }>, 'inspection' | 'leftOut'>;

/** What is said of an inspection that gave no grade on a subject since it was judged only together with others, or not at all, at the time. */
export const notJudgedOnItsOwn = 'Not judged on its own';

/** What the words mean that stand in place of a grade, for the pages that tell about the site. */
export const explainMissingGrades =
  '“Not judged on its own” means that Ofsted gave no separate grade for this at the time. “No longer graded” means that Ofsted had stopped grading it. “Not judged” means that the report says that it was not judged. “No grade of its own” stands beside a row of a chart where more than one of these three is true at different dates. “No record here” means that our sources do not give the grade.';

const times = ['', '', ', twice', ', three times', ', four times', ', five times'];

/** One sentence about a grade history: "Northumberland: requires improvement (2016), good (2020), outstanding (2024)." */
export function answerAboutGradeHistory(corpus: Corpus, path: GradeHistory): string {
  const steps: { words: string; year: string; count: number; extra: string }[] = [];
  for (const finding of path.findings) {
    const words = formatFinding(corpus, path.line, finding);
    const year = inspectionDay(finding.inspection).slice(0, 4);
    const extra = finding.state === 'not-judged' && path.line === 'overall' ? describeOtherGrades(corpus, finding) : '';
    const last = steps.at(-1);
    if (last?.words === words && last.year === year && last.extra === extra) last.count += 1;
    else steps.push({ words, year, count: 1, extra });
  }
  if (steps.length === 0) return `${path.authority.name}: we have no graded inspection.`;
  const list = steps.map(({ words, year, count, extra }) => `${words} (${year}${times[count] ?? `, ${count} times`}${extra})`).join(', ');
  const end = path.until ? `, until the council ended on ${formatDay(path.until)}` : '';
  return `${path.authority.name}: ${list}${end}.`;
}

/**
 * What stands in place of a grade under a judgement: the word of an older scale, that the report says it was not judged, or that our sources do not
 * give the grade.
 */
export function describeMissingGrade({ notJudged, given }: Pick<KnownInspection, 'notJudged' | 'given'>, judgement: string): string {
  const older = judgement === 'overall' ? formatOlderGrade(given?.overall_effectiveness) : undefined;
  if (older) return older;
  return notJudged?.includes(judgement) ? 'Not judged' : 'No record here';
}

/** A word of the list of England that is no grade of today’s scale, as it is shown: "Adequate". Undefined for any other word. */
export function formatOlderGrade(word: string | undefined): string | undefined {
  return word === 'adequate' ? 'Adequate' : undefined;
}

/**
 * What stands in place of a grade that was not given: that the report says so, that Ofsted did not judge this on its own at the time, or that it
 * no longer does.
 */
export function describeNotJudged(corpus: Corpus, line: string, { leftOut, inspection }: NotJudged): string {
  return leftOut ? 'Not judged' : describeLineWithoutJudgement(corpus, line, inspection.framework);
}

/** How a framework that has no judgement on a line is told: that a later one judges it on its own again, or that none does. */
export function describeLineWithoutJudgement(corpus: Corpus, line: string, framework: string): string {
  return isGradeLineJudgedFrom(corpus, line, framework) ? notJudgedOnItsOwn : 'No longer graded';
}

/** What an inspection found on a line and when, in few words: "good 2020", "not judged on its own 2020", "we don’t have the grade of 2016". */
export function describeGradeFinding(corpus: Corpus, line: string, finding: Finding): string {
  const year = inspectionDay(finding.inspection).slice(0, 4);
  return finding.state === 'no-record' ? `we don’t have the grade of ${year}` : `${formatFinding(corpus, line, finding)} ${year}`;
}

function formatFinding(corpus: Corpus, line: string, finding: Finding): string {
  if (finding.state === 'graded') return formatGradeShort(finding.grade).toLowerCase();
  if (finding.state === 'no-record') return 'inspected, but our sources give no grade';
  return describeNotJudged(corpus, line, finding).toLowerCase();
}

/** The other grades of an inspection that gave no overall grade. No overall grade is inferred from them. */
function describeOtherGrades(corpus: Corpus, { inspection }: Finding): string {
  const graded = frameworkInCorpus(corpus, inspection.framework).judgements.filter((id) => inspection.judgements[id]);
  const byGrade = grades
    .map((grade) => ({ grade, names: graded.filter((id) => inspection.judgements[id] === grade) }))
    .filter(({ names }) => names.length > 0)
    .map(
      ({ grade, names }) =>
        `${joinStringsWithAnd(names.map((id) => judgementInCorpus(corpus, id).short.toLowerCase()))} ${formatGradeShort(grade).toLowerCase()}`,
    );
  return byGrade.length > 0 ? `: ${byGrade.join('; ')}` : '';
}

/** What a judgement is about, within a sentence: "leaders", "children in care and care leavers". */
export function subjectOfGradesInAnswer({ line, short }: Judgement): string {
  if (line === 'overall') return 'overall';
  const words = short.toLowerCase();
  return line === 'in-care' ? words.replace(/^in care/, 'children in care').replace(/^looked after/, 'children looked after') : words;
}
