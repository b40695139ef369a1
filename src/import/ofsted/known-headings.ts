import type { Line } from '../pdf/lines.ts';
import { endsWithPrintedGrade } from './grades.ts';
import { ofstedLineWords } from './words-of.ts';

/** Headings that reports of the older framework have, whatever type they are set in. */
const whole =
  /^(?:executive summary|recommendations|summary|summary of (?:key )?findings|inspection findings|summary for children and young people|information about this (?:local authority area|inspection)|the inspection team|previous ofsted inspections|other ofsted inspections|other information about this area|local leadership|(?:children living|child protection|children looked after) in this area|areas? for improvement|priority and immediate action|progress since the last inspection)\s*:?$/i;

/** How a heading begins that ends with a grade. */
const graded =
  /^(?:the graded judge?ments?\b|(?:the\s+)?experiences?\s+and\s+progress\s+of\b|leadership,?\s+management\s+and\s+governance\b|(?:the\s+(?:overall\s+)?judge?ment\s+(?:about|of|for|on)\s+)?the\s+effectiveness\s+of\s+the\s+(?:[\w’&-]+\s+){1,5}safeguarding\s+children(?:’s)?\s+board\b|(?:the\s+)?local\s+safeguarding\s+children(?:’s)?\s+board\b)/i;

/** How many lines from here make a heading that is known by its words and stands apart; 0 where none begins. */
export function countKnownHeading(lines: readonly Line[], at: number): number {
  const first = lines[at];
  if (!first || first.lead !== null || !isApart(lines[at - 1], first)) return 0;
  if (whole.test(first.text)) return isApart(first, lines[at + 1]) ? 1 : 0;
  if (!graded.test(first.text)) return 0;
  for (let count = 1; count <= 3; count += 1) {
    const words = ofstedLineWords(lines.slice(at, at + count));
    const ends = isApart(lines[at + count - 1], lines[at + count]);
    if (ends) return endsWithPrintedGrade(words) && words.length < 180 && !/[.;]\s/.test(words) ? count : 0;
  }
  return 0;
}

/** Whether a space, or the margin of the page, stands between two lines. */
function isApart(above: Line | undefined, below: Line | undefined): boolean {
  if (!above || !below || above.page !== below.page) return true;
  return above.y - below.y > Math.max(above.size, below.size) * 1.42;
}
