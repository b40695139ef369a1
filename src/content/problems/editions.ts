import type { SealedEdition } from '../../record/edition.ts';
import { problemKind } from './kind.ts';

type Edition = Pick<SealedEdition, 'number' | 'day'>;
const putBack =
  'Put content/ledger and content/corrections.yml back as they were (git has them). A correction cannot have a day before an edition that was already out.';

/** What can be wrong with editions: their numbers and days, and whether the ledger is what each of them was sealed with. */
export const editionProblems = {
  'editions/other-month': problemKind<{ number: string; day: string; month: string }>(
    ({ number, day }) => `the number ${number} is not of the month of its day, ${day}.`,
    ({ month }) => `Write ${month}.1 for the first edition of the month, ${month}.2 for the second.`,
  ),
  'editions/before-the-last': problemKind<{ day: string; last: Edition }>(
    ({ day, last }) => `the edition of ${day} is before the last one, ${last.number} of ${last.day}.`,
    () => 'Write the day on which this edition was closed.',
  ),
  'editions/number-taken': problemKind<{ number: string; day: string; next: string }>(
    ({ number, day }) => `${number} is the edition of ${day}.`,
    ({ next }) => `Write edition_number: "${next}".`,
  ),
  'editions/day-taken': problemKind<{ number: string; last: Edition }>(
    ({ number, last }) => `the edition of ${last.day} is ${last.number}, not ${number}.`,
    () => 'Two editions cannot have one day: give back the number, or write a later day.',
  ),
  'editions/doi-taken': problemKind<{ doi: string; number: string }>(
    ({ doi, number }) => `${doi} is the DOI of the edition ${number}.`,
    () => 'Each edition has a DOI of its own: write the new one, or take this out.',
  ),
  'editions/released': problemKind<{ number: string; changed: readonly string[] }>(
    ({ number, changed }) => `the edition ${number} was released, and these documents have changed since: ${changed.join(', ')}.`,
    () => 'Write the day and the edition_number of the next edition.',
  ),
  'editions/not-in-order': problemKind<{ number: string; day: string; before: Edition }>(
    ({ number, day, before }) => `${number} of ${day} is not after ${before.number} of ${before.day}.`,
    () => 'Editions stand in the order of their days, the first one first.',
  ),
  'editions/twice': problemKind<{ number: string }>(
    ({ number }) => `there is another edition ${number}.`,
    () => 'Each edition has a number of its own.',
  ),
  'editions/missing': problemKind<{ paragraphs: number }>(
    ({ paragraphs }) =>
      `the ledger has ${paragraphs} published paragraphs, but no edition seals them: this file is gone or empty, or was never there.`,
    () => 'Put it back as it was; or, if this record never had one, run npm run ledger -- --seal.',
  ),
  'editions/seal-broken': problemKind<{ number: string; paragraphs: number }>(
    ({ number, paragraphs }) =>
      paragraphs === 0
        ? `the ledger of what was published is gone, which the edition ${number} was sealed with.`
        : `the ledger or the corrections are not those that the edition ${number} was sealed with.`,
    () => putBack,
  ),
  'editions/unsealed': problemKind<{ id: string }>(
    ({ id }) => `the ledger has a line of ${id} that is later than the last edition.`,
    () =>
      'Only npm run ledger writes the ledger, and seals it: if it was stopped before it did, run npm run ledger -- --seal; otherwise take the line out and run it.',
  ),
};
