import type { LedgerPartName } from '../../record/ledger.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';

/** A line of what a document has of a name, without a line for what it has not. */
const line = (name: string, ...values: readonly (string | null | undefined)[]) => {
  const given = values.filter((value) => typeof value === 'string');
  return given.length > 0 ? [[name, ...given].join(': ')] : [];
};

/**
 * The text of each part that a document prints beside its paragraphs, for the ledger; empty for a part that it does not have. What a document lacks has no
 * line, so that a fact of a new kind changes the text of no document without it. Topics, pages, addresses and rights are not part of it, nor is what we say of a document.
 */
export function textsOfLedgerParts(report: Report): Record<LedgerPartName, string> {
  const { inspected, visits = [], letter, sections, notes = [] } = report;
  const grades = [...Object.entries(report.judgements), ...(report.notJudged ?? []).map((id) => [id, 'not judged'] as const)];
  const facts = [
    ...line('title', report.title),
    ...line('printed for', report.printedFor),
    ...line('inspected', inspected?.from, inspected?.to),
    ...visits.flatMap(({ from, to }) => line('visit', from, to)),
    ...line('published', report.published),
    ...line('dated', report.dated),
    ...line('lead inspector', report.leadInspector, report.leadInspectorTitle),
    ...grades.map(([judgement, grade]) => `${judgement}: ${grade}`).sort(),
  ];
  const headings = sections.flatMap(({ part, heading }) => [...line('part', part), ...line('heading', heading)]);
  const marks = [
    ...sections.map((section) => [section.id, section] as const),
    ...paragraphsOf(report).map((own) => [own.anchor, own] as const),
  ];
  const footnotes = [
    ...notes.map(({ anchor, mark, on, text }) => [anchor, mark, on ?? '', text].join(': ')),
    ...marks.flatMap(([place, { notes: hung = [] }]) => hung.map((note) => `${note} on ${place}`)),
  ];
  const frame = letter ? [...letter.to, letter.salutation, letter.closing, ...letter.signed] : [];
  return { facts: facts.join('\n'), headings: headings.join('\n'), footnotes: footnotes.join('\n'), letter: frame.join('\n') };
}
