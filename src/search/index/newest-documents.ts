import { firstDay, type Day } from '../../record/dates/day.ts';

/** The newest documents have files of their own if they are at most this share of all paragraphs: more would cost searches too many requests. */
const newestAtMost = 1 / 25;

/** The month of a day: all of its documents are new together, whichever of them comes first. */
const monthOf = (day: Day) => firstDay(day).slice(0, 7);

/** Documents in the order of an index in shards, those of the newest month last, and how many these are: none where they are too many. */
export function orderNewestForIndex<Document>(
  documents: readonly Document[],
  { day, paragraphs }: { day: (document: Document) => Day; paragraphs: (document: Document) => number },
): { ordered: Document[]; newest: number } {
  const last = documents.map((document) => monthOf(day(document))).reduce((a, b) => (a > b ? a : b), '');
  const [older, newest] = [false, true].map((isNew) => documents.filter((document) => (monthOf(day(document)) === last) === isNew));
  const count = (own: readonly Document[] = []) => own.reduce((sum, document) => sum + paragraphs(document), 0);
  if (!older || !newest || count(newest) > newestAtMost * count(documents)) return { ordered: [...documents], newest: 0 };
  return { ordered: [...older, ...newest], newest: newest.length };
}
