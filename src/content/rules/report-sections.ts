import { isAnchor } from '../../record/ids-and-paths/ids.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import { formatGrade, formatGradeShort, isGrade } from '../../record/grades/grade.ts';
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
    if (!judgement || (report.framework && !framework)) return;
    if (!framework?.judgements.includes(judgement)) tell(line, 'section/unknown-judgement', { judgement, known: framework?.judgements });
    else tellOtherGrade(section, report.judgements[judgement], line, tell);
  });
};

function tellOtherGrade({ heading }: Section, grade: Report['judgements'][string] | undefined, line: number, tell: Tell): void {
  // As publishers print it: "good.", "Require improvement".
  const printed = /:\s*([^:]+?)[.\s]*$/
    .exec(heading ?? '')?.[1]
    ?.toLowerCase()
    .replace(/^require /, 'requires ');
  if (!printed || !grade || !isGrade(grade)) return;
  if (![formatGrade(grade), formatGradeShort(grade)].some((name) => name.toLowerCase() === printed))
    tell(line, 'section/other-grade', { printed, grade });
}
