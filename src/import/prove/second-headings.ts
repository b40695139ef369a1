import { isHeadingOfBoard } from '../../record/reports/board-heading.ts';
import { givesGradeOfBoard } from '../ofsted/board-grade.ts';
import { gradeInOfstedHeading } from '../ofsted/grades.ts';
import { judgementInOfstedHeading } from '../ofsted/labels.ts';
import type { ProofLine } from './proof-line.ts';

/** A heading of the second reading, with the size of its type in points. */
interface SizedHeading {
  line: ProofLine;
  size: number;
  judgement: string | null;
}

/** Sizes that differ by no more are of one level. */
const sameLevel = 1;

/** How a heading begins that is the name of a judgement, whether or not its grade stands with it. */
const isLabel =
  /^(?:the\s+)?(?:experiences?(?:\s+and\s+progress)?\s+of|impact\s+of\s+leaders|graded\s+judge?ments?)\b|^leadership,?\s+management\s+and\s+governance$/i;

/** The heading of what needs to improve, in its own words. */
const improve = /\bneeds? to improve\b|^areas? for improvement\b/i;

/** Under these, headings say what is to be done about a judgement, and do not give it. */
const advice = /need to improve|^recommendations|^areas? for improvement|^priority and immediate action/i;

/**
 * Notes for each heading which one it stands under, which judgement it is about, whether it is that of what needs to improve, and whether
 * nothing stands under it. A heading stands under
 * the nearest larger one before it, or under the one just before it if no words stand between. It is about the judgement that it
 * names with its grade, or else about that of the heading above it.
 */
export function nestHeadingsToProve(lines: readonly ProofLine[], sizes: ReadonlyMap<ProofLine, number>): void {
  const printed = lines.filter(({ kind }) => kind !== 'note' && kind !== 'other');
  const open: SizedHeading[] = [];
  printed.forEach((line, index) => {
    const size = sizes.get(line);
    if (size === undefined) return;
    const before = printed.slice(0, index).findLast((each) => each.kind !== 'heading' || sizes.has(each));
    while (open.length > 0) {
      const last = open.at(-1) as SizedHeading;
      if (last.size > size + sameLevel || (last.line === before && last.size > size - sameLevel)) break;
      open.pop();
    }
    // The board's part ends where the report tells of its inspection, though some files have that heading on a lower level.
    if (/^information about this inspection\b/i.test(line.words) && open.some((each) => isHeadingOfBoard(each.line.words))) open.length = 0;
    // The board's grade stands under no judgement of the authority.
    if (givesGradeOfBoard(line.words) && open.at(-1)?.judgement) open.length = 0;
    const above = open.at(-1);
    const isNamed = isLabel.test(line.words) || gradeInOfstedHeading(line.words) !== undefined;
    const isAdvice = open.some((each) => advice.test(each.line.words));
    const own = isNamed && !isAdvice ? judgementInOfstedHeading(line.words) : undefined;
    // The sentence of the front page that gives the overall grade is a heading in some files, and only a fact in others.
    if (!above?.line.isFact) line.under = above ? [above.line.words] : [];
    line.judgement = own ?? above?.judgement ?? null;
    if (improve.test(line.words)) line.isImprove = true;
    open.push({ line, size, judgement: line.judgement });
    const next = printed.slice(index + 1).find((each) => each.kind !== 'heading' || sizes.has(each));
    const below = next && sizes.get(next);
    if (!next || (below !== undefined && below > size + sameLevel)) line.isEmpty = true;
  });
}
