import { compareAnchors, reportIdOf } from '../../record/ids-and-paths/ids.ts';
import { createHash } from 'node:crypto';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Day } from '../../record/dates/day.ts';
import type { Correction, LedgerEntry, LedgerPart, LedgerPartName, PublishedWords } from '../../record/ledger.ts';
import { textOfReportParagraph, type Paragraph } from '../../record/reports/paragraph.ts';
import { publishedStates, readingStateOfReport } from '../../record/reports/reading-state.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import { ledgerPartNames } from '../../record/shapes/ledger.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { textsOfLedgerParts } from './part-texts.ts';
import { listSealedEditions, writeSealedEditions } from './seal.ts';

/*
 * The ledger: one file a document, content/ledger/<authority>/<yyyy-mm>-<kind>.yml, with a line for each paragraph that was ever published and for
 * each part beside them (see part-texts.ts), and the SHA-256 of its words. What stands in it stays: an id is never dropped, and words change only
 * with a dated note in content/corrections.yml, on the paragraph, or on the document for its other parts.
 */

const heading = `# What was published of this document, a line each: the edition and the SHA-256 of the words.
# Written by npm run ledger; never by hand.
`;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** The SHA-256 of a paragraph's words: themes, page and place are not part of it. */
export function hashLedgerWords(paragraph: Pick<Paragraph, 'blocks'>): string {
  return hash(textOfReportParagraph(paragraph));
}

/** The SHA-256 of each part that a document has beside its paragraphs, and of each that was published. */
export function hashLedgerParts(report: Report, published: readonly LedgerPart[]): Map<LedgerPartName, string> {
  const texts = textsOfLedgerParts(report);
  const parts = ledgerPartNames.filter(
    (part) => texts[part] !== '' || published.some((own) => own.report === report.id && own.part === part),
  );
  return new Map(parts.map((part) => [part, hash(texts[part])]));
}

/** The corrections of a paragraph or a document that the words in a line of the ledger do not count yet: each excuses one change, once. */
export function correctionsMissingInLedger(
  of: string,
  [, ...later]: readonly PublishedWords[],
  corrections: readonly Correction[],
): Correction[] {
  const counted = later.map(({ on }) => on);
  return corrections
    .filter((correction) => correction.kind === 'corrected' && correction.of === of)
    .sort((a, b) => a.on.localeCompare(b.on))
    .filter(({ on }) => {
      const at = counted.indexOf(on);
      if (at === -1) return true;
      counted.splice(at, 1);
      return false;
    });
}

/**
 * The corrections that a part first held in an edition may need: those after the edition before it. A document can have earlier ones, from when the ledger held
 * its paragraphs alone.
 */
export function correctionsOfLedgerPart({ corrections, editions }: Pick<Corpus, 'corrections' | 'editions'>, first: Day): Correction[] {
  const before = editions.findLast(({ day }) => day < first)?.day ?? '';
  return corrections.filter(({ on }) => on > before);
}

type Published = Pick<Corpus, 'ledger' | 'ledgerParts' | 'corrections' | 'editions'>;

/** Whether the ledger does not count a correction yet: in the words of its paragraph, or in a part of its document. */
export function isCorrectionMissingInLedger(correction: Correction, { ledger, ledgerParts, corrections, editions }: Published): boolean {
  const isMissing = (words: readonly PublishedWords[], own: readonly Correction[]) =>
    correctionsMissingInLedger(correction.of, words, own).includes(correction);
  return (
    ledger.some(({ id, words }) => id === correction.of && isMissing(words, corrections)) ||
    ledgerParts.some(
      ({ report, words }) =>
        report === correction.of && isMissing(words, correctionsOfLedgerPart({ corrections, editions }, words[0]?.on ?? '')),
    )
  );
}

/** What the ledger does not hold yet of a document, or not as it is: how many paragraphs, and which other parts. */
export interface UnledgeredReport {
  report: Report;
  paragraphs: number;
  parts: LedgerPartName[];
}

/** What the ledger does not hold yet, by document: paragraphs and parts that are new, reworded summaries, corrections not counted. */
export function findUnledgeredReports(corpus: Corpus): UnledgeredReport[] {
  const published = corpus.reports.filter((report) => publishedStates(corpus.site.publish).includes(readingStateOfReport(report)));
  return findUnledgeredWords(published, corpus);
}

/** What the ledger does not hold of published reports as they are, by document. */
export function findUnledgeredWords(published: readonly Report[], record: Published): UnledgeredReport[] {
  const entries = new Map(record.ledger.map((entry) => [entry.id, entry.words]));
  const partsOf = Map.groupBy(record.ledgerParts, ({ report }) => report);
  const isHeld = (of: string, words: readonly PublishedWords[] | undefined, sha256: string, corrections = record.corrections) =>
    words?.at(-1)?.sha256 === sha256 && correctionsMissingInLedger(of, words, corrections).length === 0;
  return published.flatMap((report) => {
    const held = partsOf.get(report.id) ?? [];
    const paragraphs = paragraphsOf(report).filter((own) => !isHeld(own.id, entries.get(own.id), hashLedgerWords(own))).length;
    const parts = [...hashLedgerParts(report, held)].flatMap(([part, sha256]) => {
      const words = held.find((own) => own.part === part)?.words;
      return isHeld(report.id, words, sha256, correctionsOfLedgerPart(record, words?.[0]?.on ?? '')) ? [] : [part];
    });
    return paragraphs + parts.length > 0 ? [{ report, paragraphs, parts }] : [];
  });
}

/** What of a document the ledger does not hold, in words: "2 paragraphs, headings". */
export function formatUnledgeredWords({ paragraphs, parts }: Pick<UnledgeredReport, 'paragraphs' | 'parts'>): string {
  return [...(paragraphs > 0 ? [formatCountWithNoun(paragraphs, 'paragraph')] : []), ...parts].join(', ');
}

/** The ledger as it should be: the files that differ from the ledger at hand, and the list of editions if that differs. */
export interface WrittenLedger {
  files: { report: string; text: string; added: string }[];
  /** The text of editions.yml; undefined if it stays as it is. */
  editions: string | undefined;
}

/**
 * The ledger as it should be: what is new with the day of the edition, what was corrected with the day of its
 * correction, and everything that was ever published as it stood.
 */
export function writeLedger(corpus: Corpus): WrittenLedger {
  const reports = findUnledgeredReports(corpus).map((behind) => ({
    report: behind.report.id,
    added: formatUnledgeredWords(behind),
    entries: nextEntries(corpus, behind.report),
    parts: nextParts(corpus, behind.report),
  }));
  const written = new Set(reports.map(({ report }) => report));
  const rest = <Line extends { report: string }>(lines: readonly Line[]) => lines.filter(({ report }) => !written.has(report));
  const ledger = [...rest(corpus.ledger), ...reports.flatMap(({ entries }) => entries)];
  const ledgerParts = [...rest(corpus.ledgerParts), ...reports.flatMap(({ parts }) => parts)];
  const editions = ledger.length > 0 ? writeSealedEditions(listSealedEditions(corpus, { ledger, ledgerParts })) : undefined;
  return {
    files: reports.map(({ report, added, entries, parts }) => ({
      report,
      added,
      text: [
        heading,
        ...parts.map(({ part, words }) => writeLine(part, words)),
        ...entries.map(({ anchor, words }) => writeLine(anchor, words)),
      ].join(''),
    })),
    editions: editions === writeSealedEditions(corpus.editions) ? undefined : editions,
  };
}

const writeLine = (name: string, words: readonly PublishedWords[]) =>
  `${name}: ${words.map(({ on, sha256 }) => `${on} ${sha256}`).join(', ')}\n`;

/** The entries of a document as they should be, in the order of its paragraphs. */
function nextEntries({ ledger, corrections, site }: Corpus, report: Report): LedgerEntry[] {
  const entries = new Map(ledger.filter((entry) => entry.report === report.id).map((entry) => [entry.anchor, entry]));
  for (const paragraph of paragraphsOf(report)) {
    const { id, anchor } = paragraph;
    const words = nextWords(id, entries.get(anchor)?.words, hashLedgerWords(paragraph), site.edition, corrections);
    entries.set(anchor, { id, report: reportIdOf(id), anchor, words });
  }
  return [...entries.values()].sort((a, b) => compareAnchors(a.anchor, b.anchor));
}

/** The parts of a document as the ledger should have them. */
function nextParts(corpus: Corpus, report: Report): LedgerPart[] {
  const { ledgerParts, site } = corpus;
  return [...hashLedgerParts(report, ledgerParts)].map(([part, sha256]) => {
    const before = ledgerParts.find((own) => own.report === report.id && own.part === part)?.words;
    const corrections = correctionsOfLedgerPart(corpus, before?.[0]?.on ?? site.edition);
    return { report: report.id, part, words: nextWords(report.id, before, sha256, site.edition, corrections) };
  });
}

function nextWords(
  of: string,
  published: PublishedWords[] | undefined,
  sha256: string,
  edition: Day,
  corrections: readonly Correction[],
): PublishedWords[] {
  const words = published ?? [{ on: edition, sha256 }];
  const counted = correctionsMissingInLedger(of, words, corrections).map(({ on }) => ({ on, sha256 }));
  if (counted.length > 0) return [...words, ...counted];
  return words.at(-1)?.sha256 === sha256 ? words : [...words, { on: edition, sha256 }];
}
