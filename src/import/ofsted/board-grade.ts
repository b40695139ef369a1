import { gradeInOfstedHeading, isPrintedGradeCell } from './grades.ts';

const boardBeforeGrade =
  /^(?:the\s+)?(?:graded\s+)?(?:judge?ment\s+(?:of|for|about|on)\s+)?(?:the\s+)?(?:(?:overall\s+)?effectiveness\s+of\s+(?:the\s+)?)?(?<area>.*?)(?:local\s+)?(?:safeguarding\s+children(?:[’']s)?\s+board|LSCB)\b(?:\s*\([^)]*\))?(?:[\s:,–—-]|\b(?:is|was|that|it|judged|to be)\b)*/i;

/** Whether a heading gives the grade of the Local Safeguarding Children Board itself, and not of somebody’s work with it. */
export function givesGradeOfBoard(heading: string): boolean {
  const found = boardBeforeGrade.exec(heading);
  const area = found?.groups?.area?.trim().split(/\s+/) ?? [];
  const grade = heading.slice(found?.[0].length);
  return (
    found !== null &&
    area.every((word) => /^(?:$|\p{Lu}|(?:and|of|on|upon)$)/u.test(word)) &&
    isPrintedGradeCell(grade.trim()) &&
    gradeInOfstedHeading(grade) !== undefined
  );
}
