import { firstDay, type Day } from '../../record/dates/day.ts';

/**
 * The newest documents have files of their own if they have at most so many paragraphs, and are at most such a share of all. England has 300 to
 * 900 a month; more would cost searches too many bytes.
 */
const newestAtMost = { paragraphs: 1_000, share: 1 / 4 };

/** The year, quarter and month of a day. All documents of a period are new together, whichever of them comes first. */
const periods: readonly ((day: Day) => string)[] = [
  (day) => firstDay(day).slice(0, 4),
  (day) => `${firstDay(day).slice(0, 4)}-${Math.ceil(Number(firstDay(day).slice(5, 7)) / 3)}`,
  (day) => firstDay(day).slice(0, 7),
];

/**
 * Documents in the order of an index in shards, the newest last: those of the newest year, or of its last quarter or month where they are too
 * many. `newest` is how many these are: none where those of a month are too many.
 */
export function orderNewestForIndex<Document>(
  documents: readonly Document[],
  { day, paragraphs }: { day: (document: Document) => Day; paragraphs: (document: Document) => number },
): { ordered: Document[]; newest: number } {
  const count = (own: readonly Document[]) => own.reduce((sum, document) => sum + paragraphs(document), 0);
  const most = Math.min(newestAtMost.paragraphs, newestAtMost.share * count(documents));
  const last = documents.map(day).reduce((a, b) => (firstDay(a) > firstDay(b) ? a : b), '');
  for (const periodOf of periods) {
    const isNew = (document: Document) => periodOf(day(document)) === periodOf(last);
    const newest = documents.filter(isNew);
    if (newest.length < documents.length && count(newest) <= most)
      return { ordered: [...documents.filter((document) => !isNew(document)), ...newest], newest: newest.length };
  }
  return { ordered: [...documents], newest: 0 };
}
