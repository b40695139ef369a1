import { createHash } from 'node:crypto';
import { followProvenanceMoves } from '../../questions/provenance/publication.ts';
import { reportIdOf } from '../../record/ids-and-paths/ids.ts';
import type { Correction, LedgerEntry, PublishedWords } from '../../record/ledger.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';

/*
 * Earlier editions are not kept. A correction says which words it changed (was:, now:), so today's words lead back to those before, and the
 * ledger's SHA-256 proves that they are the words that were published. So a record grows with what was corrected in it, not with its editions.
 */

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** The ledger with the words before each correction, and the corrections whose was: and now: do not lead back to the words that were published. */
export function restoreWordsOfLedger(
  ledger: readonly LedgerEntry[],
  corrections: readonly Correction[],
  reports: readonly Report[],
): { ledger: LedgerEntry[]; wrong: Correction[] } {
  const wrong: Correction[] = [];
  const changed = ledger.filter(({ words }) => words.length > 1).map(({ report }) => report);
  const moved = corrections.flatMap(({ to }) => (to ? [reportIdOf(to)] : []));
  const needed = new Set([...changed, ...moved]);
  const texts = new Map(
    reports.filter(({ id }) => needed.has(id)).flatMap((report) => paragraphsOf(report).map((own) => [own.id, textOfReportParagraph(own)])),
  );
  const present = new Set(texts.keys());
  const restored = ledger.map((entry) => {
    const now = texts.get(entry.id) ?? texts.get(followProvenanceMoves(corrections, present, entry.id) ?? '');
    if (now === undefined || (entry.words.length === 1 && texts.has(entry.id))) return entry;
    const notes = corrections.filter(({ kind, of }) => kind === 'corrected' && of === entry.id).sort((a, b) => a.on.localeCompare(b.on));
    return { ...entry, words: restoreWordings(entry.words, now, notes, texts.has(entry.id), wrong) };
  });
  return { ledger: restored, wrong };
}

/** The wordings of a paragraph with their words, from the last one back as far as corrections lead. */
function restoreWordings(
  words: readonly PublishedWords[],
  now: string,
  corrections: readonly Correction[],
  isHere: boolean,
  wrong: Correction[],
): PublishedWords[] {
  const notes = [...corrections];
  let after: string | undefined = hash(now) === words.at(-1)?.sha256 ? now : undefined;
  const back = [...words].reverse().map((wording, index, all): PublishedWords => {
    // The report itself has the last words of a paragraph that is still there.
    if (index === 0) return after === undefined || isHere ? wording : { ...wording, text: after };
    const at = notes.findLastIndex(({ on }) => on === all[index - 1]?.on);
    const [note] = at === -1 ? [] : notes.splice(at, 1);
    const before = after === undefined || !note ? undefined : findWordsBefore(after, note, wording.sha256);
    if (before === undefined && after !== undefined && note?.was && note.now) wrong.push(note);
    after = before;
    return before === undefined ? wording : { ...wording, text: before };
  });
  return back.reverse();
}

/** The words before a correction: those that was: gives in place of now:, once or everywhere, and that have the SHA-256. Undefined if none have. */
function findWordsBefore(after: string, { was, now }: Correction, sha256: string): string | undefined {
  if (!was) return undefined;
  const candidates = [was];
  if (now) {
    candidates.push(after.replaceAll(now, () => was));
    for (let at = after.indexOf(now); at !== -1; at = after.indexOf(now, at + 1))
      candidates.push(after.slice(0, at) + was + after.slice(at + now.length));
  }
  return candidates.find((text) => hash(text) === sha256);
}
