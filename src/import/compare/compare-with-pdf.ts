import type { Comparison } from '../../record/fidelity.ts';
import { textOfReportParagraph, type Paragraph } from '../../record/reports/paragraph.ts';
import { pdfTextWithoutSpaces } from '../pdf/page-text.ts';
import { formatReportSectionHeading, paragraphsOf, type Report } from '../../record/reports/report.ts';

const printed = (paragraph: Paragraph) =>
  pdfTextWithoutSpaces((paragraph.number === null ? '' : `${paragraph.number}.`) + textOfReportParagraph(paragraph));

/**
 * Compares every paragraph of a document with the pages of its official PDF, word for word: with its printed number, to the last
 * comma. White space is not compared, since a PDF does not keep it.
 */
export function compareWithPdf(report: Report, pageTexts: readonly string[]): Comparison {
  const pages = pageTexts.map(pdfTextWithoutSpaces);
  const whole = pages.join('');
  const result: Comparison = { equal: [], differing: [], notCheckable: [], misplaced: [], leftOut: 0 };
  for (const paragraph of paragraphsOf(report)) {
    const page = pages[(paragraph.page ?? 0) - 1];
    if (whole.includes(printed(paragraph))) {
      result.equal.push(paragraph.anchor);
      if (paragraph.page !== null && !page?.includes(pdfTextWithoutSpaces(textOfReportParagraph(paragraph)).slice(0, 30)))
        result.misplaced.push(paragraph.anchor);
    } else if (page === '' || whole === '') result.notCheckable.push(paragraph.anchor);
    else result.differing.push(paragraph.anchor);
  }
  result.leftOut = findLeftOutComparedWithPdf(report, whole).length;
  return result;
}

/** What a PDF has between a document's first paragraph and its last that is in no paragraph and no heading of ours; bullets aside. */
export function findLeftOutComparedWithPdf(report: Report, whole: string): string {
  const [first] = paragraphsOf(report);
  const start = first ? whole.indexOf(printed(first)) : -1;
  if (start === -1) return '';
  let rest = whole.slice(start);
  const left: string[] = [];
  const notes = (report.notes ?? []).map(({ text }) => pdfTextWithoutSpaces(text));
  for (const section of report.sections) {
    for (const piece of [
      ...(section.heading === null ? [] : [pdfTextWithoutSpaces(formatReportSectionHeading(section))]),
      ...section.paragraphs.map(printed),
    ]) {
      const at = rest.indexOf(piece);
      if (at === -1) continue;
      left.push(rest.slice(0, at).replace(/[◼▪•\uF0B7]/g, ''));
      rest = rest.slice(at + piece.length);
    }
  }
  // Footnotes are given too, below the paragraphs that they hang on.
  return notes.reduce((text, note) => text.replace(note, ''), left.join(''));
}
