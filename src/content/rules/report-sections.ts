import { isAnchor } from '../../record/ids-and-paths/ids.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import { formatGrade, formatGradeShort, grades, isGrade, type Grade } from '../../record/grades/grade.ts';
import { isHeadingOfBoard } from '../../record/reports/board-heading.ts';
import type { Report, Section } from '../../record/reports/report.ts';
import type { Tell } from '../problems/index.ts';
import type { ReportRule } from './rule.ts';

/** Sections have names of their own, the introduction stands first, and a heading gives the grade that the front matter gives. */
export const reportSectionsRule: ReportRule = ({ report, sectionLines }, known, tell) => {
  const framework = known.frameworks?.find(({ id }) => id === report.framework);
  const seen = new Map<string, number>();
  report.sections.forEach((section, index) => {
    const line = sectionLines[index] ?? 1;
    const { id, judgement } = section;
    const earlier = seen.get(id);
    if (earlier !== undefined) tell(line, 'section/twice', { id, earlier });
    else seen.set(id, line);
    // Both stand in the address of the page, after the #.
    if (isAnchor(id) || slugInPath(id) !== id) tell(line, 'section/no-address', { id });
    if (section.type === 'introduction' && index > 0) tell(line, 'section/introduction-not-first');
    if (report.framework && !framework) return;
    if (!judgement) tellGradeWithoutJudgement(section, framework?.judgements, line, tell);
    else if (!framework?.judgements.includes(judgement))
      tell(line, 'section/unknown-judgement', { judgement, known: framework?.judgements });
    else tellOtherGrade(section, report.judgements[judgement], line, tell);
  });
};

function tellOtherGrade({ heading }: Section, grade: Report['judgements'][string] | undefined, line: number, tell: Tell): void {
  const printed = endOfHeading(heading);
  if (printed && grade && isGrade(grade) && !isNameOfGrade(printed, grade)) tell(line, 'section/other-grade', { printed, grade });
}

/** A heading that ends in a grade is of a judgement of the council, or of the board: without its name, the section would be missing among what was judged. */
function tellGradeWithoutJudgement({ heading }: Section, known: readonly string[] | undefined, line: number, tell: Tell): void {
  const printed = endOfHeading(heading);
  if (known && printed && !isHeadingOfBoard(heading ?? '') && grades.some((grade) => isNameOfGrade(printed, grade)))
    tell(line, 'section/grade-without-judgement', { printed, known });
}

/** What stands after the colon of a heading, as the names of grades are written: publishers print "good." and "Require improvement" as well. */
const endOfHeading = (heading: string | null) =>
  /:\s*([^:]+?)[.\s]*$/
    .exec(heading ?? '')?.[1]
    ?.toLowerCase()
    .replace(/^require /, 'requires ');

const isNameOfGrade = (printed: string, grade: Grade) =>
  [formatGrade(grade), formatGradeShort(grade)].some((name) => name.toLowerCase() === printed);
