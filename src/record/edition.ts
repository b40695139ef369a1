import { firstDay, type Day } from './dates/day.ts';
import type { editionsSchema } from './shapes/editions.ts';
import type { TypeOf } from './shapes/type-of.ts';

/** An edition that was sealed: its number and day, and what proves what was published in it. */
export type SealedEdition = TypeOf<typeof editionsSchema>[number];

/** The year and month that the number of an edition begins with, from its day: "2026.11". */
export function editionMonthOf(day: Day): string {
  const [year, month] = firstDay(day).split('-').map(Number);
  return `${year}.${month}`;
}

/** The number of the edition that site.yml speaks of: "2026.11.1". Where the file gives none, it is the first of its month. */
export function editionNumberOf({ edition, editionNumber }: { edition: Day; editionNumber?: string | undefined }): string {
  return editionNumber ?? `${editionMonthOf(edition)}.1`;
}
