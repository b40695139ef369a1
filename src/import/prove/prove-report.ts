import type { Report } from '../../record/reports/report.ts';
import type { Doubt } from '../ofsted/official-report.ts';
import { compareProofReadings, type ReadingDifference } from './compare-readings.ts';
import { titleProvesAuthority, type NamesToProve } from './names-authority.ts';
import type { ProofReading } from './proof-line.ts';
import { reportAsProofReading } from './report-lines.ts';

/** The two readers and their versions. Whoever changes what one of them reads raises its number. */
export const proofReaders = 'lines 13 and tags 11';

/** Where a report file and the second reading of its PDF differ; empty where they agree in every word, number, page, grade and date. */
export function differencesFoundByProof(report: Report, second: ProofReading, names: NamesToProve): ReadingDifference[] {
  if (second.lines.length === 0)
    return [{ page: 1, at: 'tags', left: null, right: `the second reader read nothing: ${second.unsure[0]?.says ?? 'it found no words'}` }];
  const differences = compareProofReadings(reportAsProofReading(report), second);
  return titleProvesAuthority(second.facts.title, names)
    ? differences
    : [{ page: 1, at: 'authority', left: report.authority, right: second.facts.title }, ...differences];
}

/**
 * Doubts of the first reader about how a report is laid out: a second reader that saw the same in another way settles them. Not days that
 * make no visits: a report file then holds one span, which is more than the report prints, however many readers agree.
 */
const settledByAgreement: readonly RegExp[] = [
  /^the report has a second paragraph/,
  /^the report has no paragraph .* is followed by/,
  /^the report begins to number its paragraphs anew/,
  /^no paragraph .* was found/,
  /^there is no heading of what needs to improve/,
  /^what needs to improve has no bullets/,
  /^only the front page gives the grade/,
  /^no lead inspector is named/,
  /^a heading has nothing under it/,
  /^a line stands further in than its list/,
  /^a line of small type at the foot of the page/,
  /^paragraph \d+ stands in another margin/,
  /^a line begins with \d+, which does not follow/,
  /^words of this line stand far apart/,
  /^words without a number stand left of their paragraph/,
  /^words stand far right of their paragraph/,
  /^the (?:first|last) day of the inspection is .* in the PDF and .* in the list/,
];
const pageBreak = /^a sentence ends with the page before/;

/** The doubts of the first reader that an agreeing second reading leaves open. */
export function doubtsLeftByProof(doubts: readonly Doubt[], second: ProofReading): Doubt[] {
  return doubts.filter(({ says, page }) => {
    if (/^the day of publication is .* in the PDF and .* in the list/.test(says)) return second.facts.published === '';
    if (pageBreak.test(says)) return second.unsure.some((unsure) => unsure.page === page);
    return !settledByAgreement.some((pattern) => pattern.test(says));
  });
}

/** A difference of two readings as a doubt, for the draft: what each has, from shortly before the first letter that differs. */
export function proofDifferenceAsDoubt({ page, at, left, right }: ReadingDifference): Doubt {
  const [a, b] = [left ?? '', right ?? ''];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const from = Math.max(0, same - 30);
  const part = (words: string | null) =>
    words === null ? 'nothing' : `“${from > 0 ? '…' : ''}${words.slice(from, from + 90)}${words.length > from + 90 ? '…' : ''}”`;
  const place = at === '' ? '' : ` at ${at}`;
  return { page, says: `two readings differ${place}: the first has ${part(left)}, the second ${part(right)}`, words: '' };
}
