import { reportIdToFile } from '../../record/ids-and-paths/ids.ts';
import type { Correction, LedgerEntry, LedgerPart } from '../../record/ledger.ts';
import type { Paragraph } from '../../record/reports/paragraph.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import { provenanceOfRemoval } from '../../questions/provenance/publication.ts';
import { correctionsMissingInLedger, correctionsOfLedgerPart, hashLedgerParts, hashLedgerWords } from '../ledger/ledger.ts';
import type { ReadRecord } from '../build/read-record.ts';
import type { Problem } from '../problems/problem.ts';
import { problem } from '../problems/index.ts';
import type { RecordRule } from './rule.ts';

/**
 * No published id is gone without a note, and no published words have changed without one. Reports that could not be read
 * whole are left out, since their own problems come first; where the notes could not be read, nothing is told.
 */
export const ledgerRule: RecordRule = ({ sources, ledger, ledgerParts, corrections, editions, reports, drafts, unread, root }) => {
  if (sources.corrections.problems.length > 0) return [];
  const byId = new Map(reports.map((report) => [report.id, report]));
  const documents = Map.groupBy(
    ledger.filter(({ report }) => !unread.has(report)),
    ({ report }) => report,
  );
  const notes = `${root}/corrections.yml`;
  return [...documents].flatMap(([id, entries]) => {
    const file = reportIdToFile(root, id);
    const report = byId.get(id);
    if (report && drafts.includes(report)) return [problem('ledger/draft-again', { file, line: 1 })];
    if (report) {
      const parts = ledgerParts.filter((part) => part.report === id);
      return [
        ...holdParts(report, parts, { corrections, editions }, file, notes),
        ...holdParagraphs(report, entries, corrections, file, notes),
      ];
    }
    const isLost = entries.some((entry) => !provenanceOfRemoval(corrections, entry.id));
    return isLost ? [problem('ledger/document-gone', { file, line: 1 }, { notes, report: id })] : [];
  });
};

/** Words that may be copied stay in the ledger’s care even where a report is called a summary now: it could otherwise change them without a note. */
const isOurs = (report: Report) => report.wording === 'summary' && report.source.licence !== 'OGL-3.0';

function holdParts(
  report: Report,
  parts: readonly LedgerPart[],
  record: Pick<ReadRecord, 'corrections' | 'editions'>,
  file: string,
  notes: string,
): Problem[] {
  if (isOurs(report)) return [];
  const hashes = hashLedgerParts(report, parts);
  return parts.flatMap(({ part, words }) => {
    const published = words.at(-1);
    if (hashes.get(part) === published?.sha256) return [];
    if (correctionsMissingInLedger(report.id, words, correctionsOfLedgerPart(record, words[0]?.on ?? '')).length > 0) return [];
    return [problem('ledger/part-changed', { file, line: 1 }, { notes, id: report.id, part, on: published?.on ?? '' })];
  });
}

function holdParagraphs(
  report: Report,
  entries: readonly LedgerEntry[],
  corrections: readonly Correction[],
  file: string,
  notes: string,
): Problem[] {
  const paragraphs = new Map(paragraphsOf(report).map((paragraph) => [paragraph.anchor, paragraph]));
  let before: Paragraph | undefined;
  return entries.flatMap((entry) => {
    const { id, anchor, words } = entry;
    const paragraph = paragraphs.get(anchor);
    if (!paragraph) {
      if (provenanceOfRemoval(corrections, id)) return [];
      const place = { file, line: before?.line ?? 1 };
      return [problem('ledger/paragraph-gone', place, { notes, id, anchor, on: words[0]?.on ?? '', after: before?.anchor })];
    }
    before = paragraph;
    const published = words.at(-1);
    if (isOurs(report) || hashLedgerWords(paragraph) === published?.sha256) return [];
    if (correctionsMissingInLedger(id, words, corrections).length > 0) return [];
    return [problem('ledger/words-changed', { file, line: paragraph.line }, { notes, id, anchor, on: published?.on ?? '' })];
  });
}
