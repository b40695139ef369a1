import { suggestKnownWordInProblem } from './problem.ts';
import { problemKind } from './kind.ts';

/** What can be wrong with documents that are set side by side: follow-ups, and sequences to be read one after the other. */
export const followUpProblems = {
  'follow-ups/unknown-inspection': problemKind<{ name: string; known: readonly string[] }>(
    ({ name }) => `inspection "${name}" is not in the record.`,
    ({ name, known }) => suggestKnownWordInProblem(name, known),
  ),
  'follow-ups/report-is-here': problemKind<{ name: string; report: string }>(
    ({ name, report }) => `the report of "${name}" is part of this record, ${report}.`,
    ({ report }) => `Name its paragraph: paragraph: ${report}/p…`,
  ),
  'follow-ups/not-later': problemKind<{ later: string; earlier: string }>(
    ({ later, earlier }) => `${later} is not later than ${earlier}.`,
    () => 'What follows comes after what was asked.',
  ),
  'follow-ups/other-authority': problemKind<{ later: string; earlier: string }>(
    ({ later, earlier }) => `${later} is about another authority than ${earlier}, and none that took over from it.`,
    () => 'Name what is about the same authority, or one of its successors.',
  ),
  'follow-ups/no-paragraph': problemKind<{ paragraph: string; known: readonly string[] }>(
    ({ paragraph }) => `paragraph "${paragraph}" is not there.`,
    ({ paragraph, known }) => suggestKnownWordInProblem(paragraph, known),
  ),
  'follow-ups/not-asked': problemKind<{ paragraph: string }>(
    ({ paragraph }) => `paragraph "${paragraph}" is not an item of what needs to improve.`,
    () => 'Those have anchors i1, i2 …',
  ),
  'follow-ups/twice': problemKind<{ asked: string; earlier: number }>(
    ({ asked, earlier }) => `"${asked}" stands on line ${earlier} already.`,
    () => 'Put what follows it in one place.',
  ),
  'follow-ups/pair-twice': problemKind<{ name: string; asked: string }>(
    ({ name, asked }) => `${name} is paired with "${asked}" already.`,
    () => 'Keep one.',
  ),
  'follow-ups/summary': problemKind<{ report: string }>(
    ({ report }) => `${report} is a summary.`,
    () => 'What follows is said by the inspectors: name a paragraph in their own words.',
  ),
  'follow-ups/inspectors': problemKind<{ report: string }>(
    ({ report }) => `${report} has inspectors’ words.`,
    () => 'What inspectors wrote goes under later:. Under said: goes what the council or others say was done.',
  ),
  'follow-ups/nothing': problemKind<{ asked: string }>(
    ({ asked }) => `nothing follows "${asked}".`,
    () => 'Name what came later under later: or said:, or take the item out.',
  ),
  'follow-ups/unknown-report': problemKind<{ report: string; known: readonly string[] }>(
    ({ report }) => `report "${report}" is not in the record.`,
    ({ report, known }) => suggestKnownWordInProblem(report, known),
  ),
  'follow-ups/no-items': problemKind<{ report: string }>(
    ({ report }) => `report "${report}" has no items of what needs to improve.`,
    () => 'Only a report with <Improve> has what follows it.',
  ),
  'sequences/not-earlier': problemKind<{ earlier: string; later: string }>(
    ({ earlier, later }) => `${earlier} is not earlier than ${later}.`,
    () => 'They stand oldest first.',
  ),
  'sequences/other-history': problemKind<{ report: string; authority: string | undefined; known: readonly string[] }>(
    ({ report, authority }) => `${report} is not of the history of ${authority}.`,
    ({ known }) => `Known there: ${known.join(', ')}.`,
  ),
  'sequences/twice': problemKind<{ earlier: number }>(
    ({ earlier }) => `these documents stand in a row on line ${earlier} already.`,
    () => 'Keep one.',
  ),
};
