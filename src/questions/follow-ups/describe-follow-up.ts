import { compareDays, type Day, formatMonthOfDay } from '../../record/dates/day.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { startStringWithCapital } from '../../record/strings/start-with-capital.ts';

/**
 * What stands where nothing later is linked to what was asked, within a sentence. It says no more than that: the record does not hold whether somebody
 * looked and found nothing.
 */
export function describeNothingLinkedInText(by: 'inspectors' | 'the council or others' = 'inspectors'): string {
  return `we have linked nothing later by ${by} to this yet`;
}

/** The same, to begin a sentence. */
export function describeNothingLinked(by?: 'the council or others'): string {
  return startStringWithCapital(describeNothingLinkedInText(by));
}

/** What stands where no finding is about all that was asked for together: that findings about each thing are below, if there are any. */
export function describeNothingLinkedToAll(items: readonly { later: readonly unknown[] }[]): string {
  if (items.every(({ later }) => later.length === 0)) return describeNothingLinked();
  if (items.length === 1) return 'What inspectors found later is below';
  return 'What inspectors found later about each thing is below. We have linked nothing about all of them together yet';
}

/** What the page of all reports that say what needs to improve invites to, from what is linked; empty where the record has no such report. */
export function describeFollowUpsToChoose({ reports, claims, findings }: { reports: number; claims: boolean; findings: boolean }): string {
  if (reports === 0) return '';
  const linked = [...(claims ? ['what the council said it did'] : []), ...(findings ? ['what inspectors found later'] : [])];
  return linked.length > 0
    ? `Choose a report to see each of those things with ${joinStringsWithAnd(linked)}.`
    : 'Choose a report to see each of those things. We have linked nothing later to them yet.';
}

/** What inspectors found later about an item, in few words: "What inspectors found later: 7 findings, the last in May 2026". Undefined if nothing. */
export function answerAboutFollowUpFindings(later: readonly { day: Day }[]): string | undefined {
  const last = lastDayOfFollowUpFindings(later);
  if (!last) return undefined;
  const count = later.length === 1 ? '1 finding,' : `${later.length} findings, the last`;
  return `What inspectors found later: ${count} in ${formatMonthOfDay(last)}`;
}

/** The last day of findings about what was asked; undefined where there are none. */
export function lastDayOfFollowUpFindings(findings: readonly { day: Day }[]): Day | undefined {
  return findings
    .map(({ day }) => day)
    .sort(compareDays)
    .at(-1);
}
