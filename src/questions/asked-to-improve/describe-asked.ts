import { compareDays, formatMonthOfDay } from '../../record/dates/day.ts';
import { formatCountInText } from '../../record/strings/count-in-text.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import type { KnownInspection } from '../known-authorities/known-authorities.ts';
import type { AskedToImprove } from './asked-last.ts';

/** What inspectors asked for, as a heading: "In October 2024, on a focused visit, inspectors asked for two things to improve". */
export function answerAboutAskedToImprove(asked: AskedToImprove): string {
  const visit = asked.kind === 'held' ? asked.report.kind.visit : undefined;
  const things = asked.items.length === 1 ? 'one thing' : `${formatCountInText(asked.items.length)} things`;
  return `In ${formatMonthOfDay(asked.day)}${visit ? `, on a ${visit.toLowerCase()},` : ''} inspectors asked for ${things} to improve`;
}

/** The heading above what inspectors asked an authority for, newest first: it was asked last only if no graded inspection came after. */
export function titleOfAskedToImprove(asked: readonly AskedToImprove[], latest: KnownInspection | undefined): string {
  return `What inspectors asked for${isInspectedSince(asked, latest) ? '' : ' last'}, and what happened next`;
}

/** Why nothing stands there of an inspection that came after; undefined where none did. */
export function answerAboutAskedSince(asked: readonly AskedToImprove[], latest: KnownInspection | undefined): string | undefined {
  if (!latest || !isInspectedSince(asked, latest)) return undefined;
  const month = formatMonthOfDay(inspectionDay(latest));
  return latest.report
    ? `Inspectors came again in ${month}. We marked no list of what needs to improve in that report.`
    : `Inspectors came again in ${month}. We don’t have the text of that report yet, so we can’t show what they asked for then.`;
}

function isInspectedSince([newest]: readonly AskedToImprove[], latest: KnownInspection | undefined): boolean {
  return newest !== undefined && latest !== undefined && compareDays(inspectionDay(latest), newest.day) > 0;
}

/** What to say of reports in which no list of what needs to improve is marked: they may ask for things elsewhere. `councils` are those that they are about. */
export function describeReportsWithoutList(councils: string, isOneReport: boolean): string {
  const [reports, them] = isOneReport ? ['report', 'it'] : ['reports', 'them'];
  return `In the ${reports} that we have about ${councils} we marked no list of what needs to improve. Read ${them} to see what inspectors wrote.`;
}

/** Why what inspectors asked for at the latest inspection is not shown, from what of the council's reports and letters is here. */
export function describeLatestNotAsked(here: { isLatest: boolean; asked: boolean; words: boolean }): string {
  if (here.isLatest) return 'We marked no list of what needs to improve in the latest report.';
  if (here.asked) return 'We don’t have the text of the latest report yet.';
  return here.words
    ? 'We don’t have the text of the latest report yet. In those that we have, we marked no list of what needs to improve.'
    : 'We have this council’s grades, but not the text of its inspection reports yet.';
}
