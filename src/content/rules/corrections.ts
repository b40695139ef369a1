import { isParagraphId, reportIdOf } from '../../record/ids-and-paths/ids.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import { followProvenanceMoves } from '../../questions/provenance/publication.ts';
import { editionNumberOf } from '../../record/edition.ts';
import { isCorrectionMissingInLedger } from '../ledger/ledger.ts';
import { restoreWordsOfLedger } from '../ledger/restore-words.ts';
import { collectProblems } from '../problems/index.ts';
import type { RecordRule } from './rule.ts';

/** What a correction speaks of was published, is gone or there as it says, and its day is not after the edition, nor in a sealed one that the ledger would have to change. What was published is not known where a file of the ledger cannot be read. */
export const correctionsRule: RecordRule = (record) => {
  const { sources, corrections, ledger, editions, checked, unread } = record;
  const { file, lineOf } = sources.corrections;
  const { problems, tell } = collectProblems(file);
  if (sources.ledger.some(({ problems: unreadable }) => unreadable.length > 0)) return problems;
  const site = sources.site.value;
  const edition = site?.edition;
  const number = site && editionNumberOf({ edition: site.edition, editionNumber: site.edition_number });
  const sealed = editions.findLast((each) => each.number !== number)?.day;
  const present = new Set(checked.flatMap((report) => paragraphsOf(report).map(({ id }) => id)));
  const documents = new Set(checked.map(({ id }) => id));
  const published = [...new Set(ledger.flatMap(({ id, report }) => [report, id]))];
  corrections.forEach((correction, index) => {
    const { kind, of, to, on, reason } = correction;
    const line = lineOf(index);
    // The address of a note is made of its thing and its day, and notes that share these are told apart by their reasons.
    const first = corrections.findIndex((other) => other.of === of && other.on === on && other.reason === reason);
    if (first < index) tell(line, 'corrections/twin', { of, first: lineOf(first) });
    // What is missing of a report that could not be read whole would be taken for gone.
    if ([of, to].some((id) => id !== undefined && unread.has(reportIdOf(id)))) return;
    const isThere = present.has(of) || documents.has(of);
    if (!published.includes(of)) {
      if (isThere) tell(line, 'corrections/new', { of });
      else tell(line, 'corrections/never-published', { of, known: published });
    } else if (kind !== 'corrected' && isThere) tell(line, 'corrections/still-there', { of, kind });
    if (to && isParagraphId(of) && !followProvenanceMoves(corrections, present, to))
      tell(line, 'corrections/target-not-there', { of, to, known: [...present] });
    if (to && !isParagraphId(of)) {
      const lost = ledger.filter((entry) => entry.report === reportIdOf(of) && !followProvenanceMoves(corrections, present, entry.id));
      if (lost.length > 0) tell(line, 'corrections/paragraphs-not-there', { of, to, anchors: lost.map(({ anchor }) => anchor) });
    }
    if (edition && on > edition) tell(line, 'corrections/after-the-edition', { on, edition });
    else if (edition && sealed && on <= sealed && isThere && isCorrectionMissingInLedger(correction, record))
      tell(line, 'corrections/in-a-sealed-edition', { on, sealed, edition });
  });
  for (const wrong of restoreWordsOfLedger(ledger, corrections, checked).wrong)
    tell(lineOf(corrections.indexOf(wrong)), 'corrections/not-the-words', { of: wrong.of });
  return problems;
};
