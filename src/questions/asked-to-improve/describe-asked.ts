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

/** What follows “what inspectors asked for” in headings and links where something later is linked to it. */
export const andWhatHappenedNext = ', and what happened next';

/** Whether any finding by inspectors is linked to what they asked for. */
export function isFollowedUp(asked: readonly AskedToImprove[]): boolean {
  return asked.some((each) => each.kind === 'held' && (each.ofAll.length > 0 || each.items.some(({ later }) => later.length > 0)));
}

/** What the page of one list shows beside it, for a link to that page; undefined where nothing later is linked. */
export function describeLinkedToAsked(asked: AskedToImprove): string | undefined {
  if (isFollowedUp([asked])) return 'what happened next';
  return asked.kind === 'held' && asked.items.some(({ said }) => said.length > 0) ? 'what the council said it did' : undefined;
}

/** The heading above what inspectors asked an authority for, newest first: it was asked last only if no graded inspection came after. */
export function titleOfAskedToImprove(asked: readonly AskedToImprove[], latest: KnownInspection | undefined): string {
  return `What inspectors asked for${isInspectedSince(asked, latest) ? '' : ' last'}${isFollowedUp(asked) ? andWhatHappenedNext : ''}`;
}

/** Why nothing stands there of an inspection that came after; undefined where none did. */
export function answerAboutAskedSince(asked: readonly AskedToImprove[], latest: KnownInspection | undefined): string | undefined {
  if (!latest || !isInspectedSince(asked, latest)) return undefined;
  const month = formatMonthOfDay(inspectionDay(latest));
  return `Inspectors came again in ${month}. ${latest.report ? noListInLatestReport : noTextOfLatestReport}`;
}

function isInspectedSince([newest]: readonly AskedToImprove[], latest: KnownInspection | undefined): boolean {
  return newest !== undefined && latest !== undefined && compareDays(inspectionDay(latest), newest.day) > 0;
}

const noListInLatestReport = 'We marked no list of what needs to improve in the latest inspection report.';
const noTextOfLatestReport = 'We don’t have the text of the latest inspection report yet, so we can’t show what inspectors asked for then.';

/**
 * What to say of inspectors’ reports and letters in which no list of what needs to improve is marked: they may ask for things elsewhere. `councils` are those
 * that they are about, and `count` is how many there are.
 */
export function describeReportsWithoutList(councils: string, count: number): string {
  const [reports, them] = count === 1 ? ['report or letter', 'it'] : ['reports and letters', 'them'];
  return `In the ${reports} that we have about ${councils} we marked no list of what needs to improve. Read ${them} to see what inspectors wrote.`;
}

/** Why what inspectors asked for at the latest inspection is not shown: from whether its report is here, and a list or any words of inspectors from others. */
export function describeLatestNotAsked(here: { hasLatestReport: boolean; hasList: boolean; hasWords: boolean }): string {
  if (here.hasLatestReport) return noListInLatestReport;
  if (here.hasList) return noTextOfLatestReport;
  return here.hasWords
    ? `${noTextOfLatestReport} We marked no list of what needs to improve in any other report or letter that we have.`
    : 'We have this council’s grades, but not the text of its inspection reports yet.';
}
