import { editionMonthOf, editionNumberOf, type SealedEdition } from '../../record/edition.ts';
import { findUnledgeredWords } from '../ledger/ledger.ts';
import { sealLedgerEditions } from '../ledger/seal.ts';
import type { LedgerEntry, LedgerPart } from '../../record/ledger.ts';
import { collectProblems } from '../problems/index.ts';
import type { Problem } from '../problems/problem.ts';
import type { ReadRecord } from '../build/read-record.ts';
import type { RecordRule } from './rule.ts';

/** Editions follow one another, this one is the last or comes after it, and the ledger is what each of them was sealed with. */
export const editionsRule: RecordRule = (record) => [...siteProblems(record), ...listProblems(record), ...sealProblems(record)];

/** The edition of site.yml has a number of its own, and comes after those that are listed. */
function siteProblems({ sources, editions, checked, ledger, ledgerParts, corrections, unread }: ReadRecord): Problem[] {
  const { file, value: site, lineOf } = sources.site;
  if (!site) return [];
  const { problems, tell } = collectProblems(file);
  const number = editionNumberOf({ edition: site.edition, editionNumber: site.edition_number });
  const numberLine = lineOf(site.edition_number ? 'edition_number' : 'edition');
  if (!number.startsWith(`${editionMonthOf(site.edition)}.`))
    tell(numberLine, 'editions/other-month', { number, day: site.edition, month: editionMonthOf(site.edition) });
  const last = editions.at(-1);
  const sameNumber = editions.find((edition) => edition.number === number);
  if (last && site.edition < last.day) tell(lineOf('edition'), 'editions/before-the-last', { day: site.edition, last });
  else if (sameNumber && sameNumber.day !== site.edition)
    tell(numberLine, 'editions/number-taken', { number, day: sameNumber.day, next: nextNumber(site.edition, editions) });
  else if (last && last.day === site.edition && last.number !== number) tell(numberLine, 'editions/day-taken', { number, last });
  const { doi } = site;
  const sameDoi = doi && editions.find((edition) => edition.doi === doi);
  if (sameDoi && sameDoi.number !== number) tell(lineOf('doi'), 'editions/doi-taken', { doi, number: sameDoi.number });
  if (sameNumber?.checksums && unread.size === 0) {
    // Before the ledger held other parts than paragraphs, editions were released without them.
    const isHeld = new Set(ledgerParts.map(({ report }) => report));
    const changed = findUnledgeredWords(checked, { ledger, ledgerParts, corrections, editions }).filter(
      ({ report, paragraphs }) => paragraphs > 0 || isHeld.has(report.id),
    );
    if (changed.length > 0) tell(lineOf('edition'), 'editions/released', { number, changed: changed.map(({ report }) => report.id) });
  }
  return problems;
}

/** The number of the next edition in the month of a day: one more than the highest there is. */
function nextNumber(day: string, editions: readonly SealedEdition[]): string {
  const month = editionMonthOf(day);
  const taken = editions.flatMap(({ number }) => (number.startsWith(`${month}.`) ? [Number(number.split('.')[2])] : []));
  return `${month}.${Math.max(0, ...taken) + 1}`;
}

/** The editions that are listed follow one another, each with a number of its own. */
function listProblems({ sources, editions }: ReadRecord): Problem[] {
  const { file, lineOf } = sources.editions;
  const { problems, tell } = collectProblems(file);
  editions.forEach(({ number, day }, index) => {
    const before = editions[index - 1];
    const line = lineOf(index);
    if (before && day <= before.day) tell(line, 'editions/not-in-order', { number, day, before });
    if (!number.startsWith(`${editionMonthOf(day)}.`)) tell(line, 'editions/other-month', { number, day, month: editionMonthOf(day) });
    if (editions.findIndex((other) => other.number === number) < index) tell(line, 'editions/twice', { number });
  });
  return problems;
}

/** The ledger and corrections are those that each edition was sealed with. What follows from the first broken seal is told once. */
function sealProblems({ sources, editions, ledger, ledgerParts, corrections }: ReadRecord): Problem[] {
  const { file, value, problems: unreadable, lineOf } = sources.editions;
  // What cannot be read is told where it stands; its seal would be told as broken too.
  if (unreadable.length > 0 || [sources.corrections, ...sources.ledger].some(({ problems }) => problems.length > 0)) return [];
  const { problems, tell } = collectProblems(file);
  if (!value?.length) {
    if (ledger.length > 0) tell(1, 'editions/missing', { paragraphs: ledger.length });
    return problems;
  }
  const seals = sealLedgerEditions(
    { ledger, ledgerParts, corrections },
    editions.map(({ day }) => day),
  );
  const broken = editions.findIndex(({ seal }, index) => seal !== seals[index]);
  const edition = editions[broken];
  if (edition) tell(lineOf(broken, 'seal'), 'editions/seal-broken', { number: edition.number, paragraphs: ledger.length });
  const last = editions.at(-1);
  const isLater = ({ words }: LedgerEntry | LedgerPart) => words.some(({ on }) => !last || on > last.day);
  const later = ledger.find(isLater)?.id ?? ledgerParts.find(isLater)?.report;
  if (!edition && later) tell(lineOf(editions.length - 1), 'editions/unsealed', { id: later });
  return problems;
}
