import { compareAnchors, reportIdOf } from '../../record/ids-and-paths/ids.ts';
import { createHash } from 'node:crypto';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Day } from '../../record/dates/day.ts';
import type { Correction, LedgerEntry } from '../../record/ledger.ts';
import { textOfReportParagraph, type Paragraph } from '../../record/reports/paragraph.ts';
import { publishedStates, readingStateOfReport } from '../../record/reports/reading-state.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import { listSealedEditions, writeSealedEditions } from './seal.ts';

/*
 * The ledger: one file a document, content/ledger/<authority>/<yyyy-mm>-<kind>.yml, one line a paragraph that was ever
 * published, with the SHA-256 of its words. What stands in it stays: an id is never dropped, and words change only with
 * a dated note in content/corrections.yml.
 */

const heading = `# Every paragraph of this document that was published: its edition and the SHA-256 of its words.
# Written by npm run ledger; never by hand.
`;

/** The SHA-256 of a paragraph's words: themes, page and place are not part of it. */
export function hashLedgerWords(paragraph: Pick<Paragraph, 'blocks'>): string {
  return createHash('sha256').update(textOfReportParagraph(paragraph)).digest('hex');
}

/** The corrections of a paragraph that its line in the ledger does not count yet: each excuses one change, once. */
export function correctionsMissingInLedger(entry: LedgerEntry, corrections: readonly Correction[]): Correction[] {
  const [, ...later] = entry.words;
  const counted = later.map(({ on }) => on);
  return corrections
    .filter(({ kind, of }) => kind === 'corrected' && of === entry.id)
    .sort((a, b) => a.on.localeCompare(b.on))
    .filter(({ on }) => {
      const at = counted.indexOf(on);
      if (at === -1) return true;
      counted.splice(at, 1);
      return false;
    });
}

/** What the ledger does not hold yet, by document: paragraphs that are new, reworded summaries, corrections not counted. */
export function findUnledgeredReports(corpus: Corpus): { report: Report; paragraphs: number }[] {
  const published = corpus.reports.filter((report) => publishedStates(corpus.site.publish).includes(readingStateOfReport(report)));
  return findUnledgeredParagraphs(published, corpus);
}

/** How many paragraphs of published reports the ledger does not hold as they are, by document. */
export function findUnledgeredParagraphs(
  published: readonly Report[],
  { ledger, corrections }: Pick<Corpus, 'ledger' | 'corrections'>,
): { report: Report; paragraphs: number }[] {
  const entries = new Map(ledger.map((entry) => [entry.id, entry]));
  return published.flatMap((report) => {
    const paragraphs = paragraphsOf(report).filter((paragraph) => {
      const entry = entries.get(paragraph.id);
      return (
        !entry || entry.words.at(-1)?.sha256 !== hashLedgerWords(paragraph) || correctionsMissingInLedger(entry, corrections).length > 0
      );
    }).length;
    return paragraphs > 0 ? [{ report, paragraphs }] : [];
  });
}

/** The ledger as it should be: the files that differ from the ledger at hand, and the list of editions if that differs. */
export interface WrittenLedger {
  files: { report: string; text: string; added: number }[];
  /** The text of editions.yml; undefined if it stays as it is. */
  editions: string | undefined;
}

/**
 * The ledger as it should be: what is new with the day of the edition, what was corrected with the day of its
 * correction, and everything that was ever published as it stood.
 */
export function writeLedger(corpus: Corpus): WrittenLedger {
  const reports = findUnledgeredReports(corpus).map(({ report, paragraphs }) => ({
    report: report.id,
    added: paragraphs,
    entries: nextEntries(corpus, report),
  }));
  const written = new Set(reports.map(({ report }) => report));
  const ledger = [...corpus.ledger.filter(({ report }) => !written.has(report)), ...reports.flatMap(({ entries }) => entries)];
  const editions = ledger.length > 0 ? writeSealedEditions(listSealedEditions(corpus, ledger)) : undefined;
  return {
    files: reports.map(({ report, added, entries }) => ({ report, added, text: heading + entries.map(writeEntry).join('') })),
    editions: editions === writeSealedEditions(corpus.editions) ? undefined : editions,
  };
}

const writeEntry = ({ anchor, words }: LedgerEntry) => `${anchor}: ${words.map(({ on, sha256 }) => `${on} ${sha256}`).join(', ')}\n`;

/** The entries of a document as they should be, in the order of its paragraphs. */
function nextEntries({ ledger, corrections, site }: Corpus, report: Report): LedgerEntry[] {
  const entries = new Map(ledger.filter((entry) => entry.report === report.id).map((entry) => [entry.anchor, entry]));
  for (const paragraph of paragraphsOf(report)) {
    entries.set(paragraph.anchor, {
      id: paragraph.id,
      report: reportIdOf(paragraph.id),
      anchor: paragraph.anchor,
      words: nextWords(entries.get(paragraph.anchor), hashLedgerWords(paragraph), site.edition, corrections),
    });
  }
  return [...entries.values()].sort((a, b) => compareAnchors(a.anchor, b.anchor));
}

function nextWords(entry: LedgerEntry | undefined, sha256: string, edition: Day, corrections: readonly Correction[]): LedgerEntry['words'] {
  if (!entry) return [{ on: edition, sha256 }];
  const counted = correctionsMissingInLedger(entry, corrections).map(({ on }) => ({ on, sha256 }));
  if (counted.length > 0) return [...entry.words, ...counted];
  return entry.words.at(-1)?.sha256 === sha256 ? entry.words : [...entry.words, { on: edition, sha256 }];
}
