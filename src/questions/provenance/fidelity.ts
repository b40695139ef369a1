import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Fidelity } from '../../record/fidelity.ts';
import type { Paragraph } from '../../record/reports/paragraph.ts';
import { readingStateOfReport, twoReadingsAgree } from '../../record/reports/reading-state.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import type { WordsChecked } from '../../record/reports/words-checked.ts';

/** Whether a document was compared with its official PDF: the result, that two readings of the PDF prove it, or why there is none. */
export type FidelityState =
  | { state: 'compared'; fidelity: Fidelity }
  | { state: 'proved' }
  | { state: 'not-compared' }
  | { state: 'no-official-file' }
  | { state: 'summary' };

/** Whether a document was compared with its official PDF, and the result. */
export function provenanceFidelityOf(corpus: Corpus, report: Report): FidelityState {
  if (report.wording === 'summary') return { state: 'summary' };
  const fidelity = corpus.fidelity.find((each) => each.report === report.id);
  if (fidelity?.current) return { state: 'compared', fidelity };
  if (readingStateOfReport(report) === 'proved') return { state: 'proved' };
  if (fidelity) return { state: 'compared', fidelity };
  return { state: report.source.sha256 ? 'not-compared' : 'no-official-file' };
}

/**
 * Whether the words of a quoted document are those of its official PDF, as far as a program compared them. What two readings of the PDF
 * prove was compared with it too.
 */
export function wordsCheckedInReport(corpus: Corpus, report: Report): WordsChecked {
  const found = provenanceFidelityOf(corpus, report);
  if (found.state === 'compared' && found.fidelity.current) {
    const { differing, notCheckable, leftOut } = found.fidelity;
    return differing.length === 0 && notCheckable.length === 0 && leftOut === 0 ? 'whole' : 'differing';
  }
  if (found.state === 'proved') return 'whole';
  return found.state === 'no-official-file' ? 'no-official-file' : 'not-compared';
}

/** Whether the words of one quoted paragraph are those of the official PDF. */
export function wordsCheckedInParagraph(corpus: Corpus, report: Report, { anchor }: Pick<Paragraph, 'anchor'>): WordsChecked {
  const checked = wordsCheckedInReport(corpus, report);
  const found = provenanceFidelityOf(corpus, report);
  if (checked !== 'differing' || found.state !== 'compared') return checked;
  if (found.fidelity.equal.includes(anchor)) return 'whole';
  return found.fidelity.differing.includes(anchor) ? 'differing' : 'not-compared';
}

/**
 * How many documents of a large record match the official file, in sentences; empty where nothing was compared or proved. `listed` is how many of those that
 * don’t match a table has.
 */
export function answerAboutMatchingDocuments(counts: {
  all: number;
  compared: number;
  matching: number;
  proved: number;
  listed: number;
}): string {
  const { all, compared, matching, proved, listed } = counts;
  const open = compared - matching;
  const others = open === 1 ? 'the one that doesn’t' : `${listed === open ? '' : `the newest ${listed} of `}those that don’t`;
  const table = listed > 0 ? `, and the table has ${others}` : '';
  return [
    ...(compared > 0
      ? [
          `We compared ${compared} of ${formatCountWithNoun(all, 'document')} with the official file: ${matching} match in every paragraph${table}.`,
        ]
      : []),
    ...(proved > 0 ? [`Two readings of the official file prove ${proved} of ${formatCountWithNoun(all, 'document')}.`] : []),
  ].join(' ');
}

/** How many of the quoted documents were found to be the same as the official PDF, in sentences; empty where nothing is quoted. */
export function answerAboutQuotedDocuments(corpus: Corpus): string {
  const quoted = corpus.reports.filter(({ wording }) => wording === 'verbatim');
  const all = quoted.length;
  if (all === 0) return '';
  const count = (checked: WordsChecked) => quoted.filter((report) => wordsCheckedInReport(corpus, report) === checked).length;
  const [whole, without] = [count('whole'), count('no-official-file')];
  const proved = quoted.filter((report) => readingStateOfReport(report) === 'proved').length;
  if (all === 1 && without === 1) return 'We have no such file of the one document that we quote, so it is not checked against it.';
  const one =
    whole === 1
      ? 'The one document that we quote matches it in every word.'
      : 'We have not shown that the one document that we quote matches it in every word.';
  const several = `${whole === all ? (all === 2 ? 'Both' : `All ${all}`) : `${whole} of the ${all}`} documents that we quote match it in every word.`;
  const unread = all === 1 ? 'No person has read it.' : `No person has read ${proved === all ? 'any' : proved} of them.`;
  return [
    all === 1 ? one : several,
    ...(proved > 0 ? [`${unread} ${twoReadingsAgree}.`] : []),
    ...(without > 0
      ? [`We have no such file of ${without}, so ${without === 1 ? 'that one is' : 'those are'} not checked against it.`]
      : []),
  ].join(' ');
}

/** How many paragraphs of all documents match the official PDF, are proved by two readings of it, differ, cannot be checked, were not compared, or have no official file to compare with. */
export function countProvenFidelity(corpus: Corpus): {
  equal: number;
  proved: number;
  differing: number;
  notCheckable: number;
  notCompared: number;
  noFile: number;
  summary: number;
} {
  const total = { equal: 0, proved: 0, differing: 0, notCheckable: 0, notCompared: 0, noFile: 0, summary: 0 };
  for (const report of corpus.reports) {
    const found = provenanceFidelityOf(corpus, report);
    const count = paragraphsOf(report).length;
    if (found.state === 'summary') total.summary += count;
    else if (found.state === 'proved') total.proved += count;
    else if (found.state === 'no-official-file') total.noFile += count;
    else if (found.state !== 'compared' || !found.fidelity.current) total.notCompared += count;
    else {
      total.equal += found.fidelity.equal.length;
      total.differing += found.fidelity.differing.length;
      total.notCheckable += found.fidelity.notCheckable.length;
    }
  }
  return total;
}
