import type { Corpus } from '../../src/record/corpus/corpus.ts';
import type { EnglandAuthority, EnglandInspection } from '../../src/record/england.ts';

/** A document to make: a report of an inspection in the list of England, or a letter about a visit on a day. */
export interface MadeDocument {
  authority: EnglandAuthority;
  /** `ilacs`, `sif` or `focused-visit`. */
  kind: string;
  /** The first day on site. */
  from: string;
  inspection?: EnglandInspection;
}

const lastDay = '2026-09-30';

/** A day some months after another. The 15th, so that it exists in each month. */
function monthsLater(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-15T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** The documents of an authority, those that are made first at the front: its two newest inspections, a letter, an older report, more letters. */
function documentsOf(corpus: Corpus, authority: EnglandAuthority): MadeDocument[] {
  const kindOf = (framework: string) => corpus.frameworks.find(({ id }) => id === framework)?.kind;
  const reports = corpus.england.inspections
    .filter((inspection) => inspection.authority === authority.id && kindOf(inspection.framework))
    .map((inspection) => ({ authority, kind: kindOf(inspection.framework) ?? '', from: inspection.inspected.from, inspection }))
    .sort((a, b) => b.from.localeCompare(a.from));
  const letters = reports
    .flatMap(({ from }) => [12, 20].map((months) => monthsLater(from, months)))
    .filter((from) => from < lastDay && !reports.some((report) => report.from.slice(0, 7) === from.slice(0, 7)))
    .sort((a, b) => b.localeCompare(a))
    .map((from): MadeDocument => ({ authority, kind: 'focused-visit', from }));
  return [...reports.slice(0, 2), ...letters.slice(0, 1), ...reports.slice(2), ...letters.slice(1)];
}

/**
 * The documents of a record of `count` reports. Councils come in an order without meaning, each with three or four, until there are
 * enough: 500 are of all councils. A larger record has the documents of a smaller one and more.
 */
export function chooseDocuments(corpus: Corpus, count: number): MadeDocument[] {
  const { authorities } = corpus.england;
  const order = [...authorities].sort((a, b) => (a.ofstedUrn % 97) - (b.ofstedUrn % 97) || a.ofstedUrn - b.ofstedUrn);
  const own = order.map((authority, index) => ({
    documents: documentsOf(corpus, authority),
    first: (index * 41) % authorities.length < 41 ? 4 : 3,
  }));
  const all = [
    ...own.flatMap(({ documents, first }) => documents.slice(0, first)),
    ...own.flatMap(({ documents, first }) => documents.slice(first)),
  ];
  if (count > all.length) throw new Error(`At most ${all.length} reports can be made from the list of England, not ${count}.`);
  return all.slice(0, count);
}

/** The document published last, of an authority with others: as a rule, that is how a new one comes. */
export function newestDocument(documents: readonly MadeDocument[]): MadeDocument | undefined {
  const day = ({ inspection, from }: MadeDocument) => inspection?.published ?? from;
  const counts = Map.groupBy(documents, ({ authority }) => authority.id);
  return documents
    .filter(({ authority }) => (counts.get(authority.id)?.length ?? 0) > 1)
    .reduce<MadeDocument | undefined>((last, document) => (last && day(last) >= day(document) ? last : document), undefined);
}
