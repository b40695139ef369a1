import type { Report } from './report.ts';
import { startStringWithCapital } from '../strings/start-with-capital.ts';

/** How far a report was read: by a person, by two readers of its PDF that agree in all, or by one program alone. */
export type ReadingState = 'person' | 'proved' | 'draft';

/** How far a report was read. What a person read counts as read by a person, whatever programs made of it. */
export function readingStateOfReport({ checked, proved }: Pick<Report, 'checked' | 'proved'>): ReadingState {
  if (checked !== undefined) return 'person';
  return proved === undefined ? 'draft' : 'proved';
}

/** What each state of reading is called, wherever it is told. */
export const readingStateNames: Readonly<Record<ReadingState, string>> = {
  person: 'read by a person',
  proved: 'proved by two readings',
  draft: 'draft',
};

/** What it means that two readings prove a report, in plain words for readers; a sentence without its full stop. */
export const twoReadingsAgree =
  'Two programs read the official PDF in different ways and found the same words, numbers, pages, grades and dates';

/** Whether neither a person nor a second reading vouches for the report. Drafts are never published. */
export const isDraft = (report: Pick<Report, 'checked' | 'proved'>): boolean => readingStateOfReport(report) === 'draft';

/** The states in which reports are published: `read` for those that a person has read, `proved` for those that two readings prove too. */
export function publishedStates(publish: 'read' | 'proved' = 'read'): readonly ReadingState[] {
  return publish === 'proved' ? ['person', 'proved'] : ['person'];
}

/** The state of reading of a report, to begin a sentence: "Read by a person". */
export function formatReadingState(report: Pick<Report, 'checked' | 'proved'>): string {
  return startStringWithCapital(readingStateNames[readingStateOfReport(report)]);
}
