import type { WordDifference } from './align-words.ts';
import type { Comparison } from '../../record/fidelity.ts';
import { textOfReportParagraph, type Paragraph } from '../../record/reports/paragraph.ts';
import { pdfTextWithoutSpaces } from '../pdf/page-text.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import { comparePdfPassage, type PdfPassage, type PrintedNote } from './compare-passage.ts';

/** A paragraph that differs from its PDF, and where. `ours` are its tokens. */
export interface DifferingParagraph {
  anchor: string;
  ours: string[];
  differences: WordDifference[];
}

const passageOf = ({ number, page, ...paragraph }: Paragraph): PdfPassage => ({
  number,
  page: page ?? undefined,
  text: textOfReportParagraph(paragraph as Paragraph),
});

const notesOf = (report: Report): PrintedNote[] => report.notes ?? [];

/**
 * Compares every paragraph of a document with the pages of its official PDF, word for word: with its printed number, to the last
 * comma. White space is not compared, since a PDF does not keep it. A footnote that stands in mid-paragraph, and the mark of one, are
 * printed there and are no words of the paragraph.
 */
export function compareWithPdf(report: Report, pageTexts: readonly string[]): Comparison {
  const pages = pageTexts.map(pdfTextWithoutSpaces);
  const result: Comparison = { equal: [], differing: [], notCheckable: [], misplaced: [], leftOut: 0 };
  const differing = new Set(findPdfDifferences(report, pageTexts).map(({ anchor }) => anchor));
  for (const paragraph of paragraphsOf(report)) {
    const page = pages[(paragraph.page ?? 0) - 1];
    if (!differing.has(paragraph.anchor)) {
      result.equal.push(paragraph.anchor);
      if (paragraph.page !== null && !page?.includes(pdfTextWithoutSpaces(textOfReportParagraph(paragraph)).slice(0, 30)))
        result.misplaced.push(paragraph.anchor);
    } else if (page === '' || pages.join('') === '') result.notCheckable.push(paragraph.anchor);
    else result.differing.push(paragraph.anchor);
  }
  result.leftOut = findLeftOutComparedWithPdf(report, pages.join('')).length;
  return result;
}

/** The paragraphs of a document that differ from the pages of its PDF, and where each does. */
export function findPdfDifferences(report: Report, pageTexts: readonly string[]): DifferingParagraph[] {
  return paragraphsOf(report).flatMap((paragraph) => {
    const compared = comparePdfPassage(passageOf(paragraph), pageTexts, notesOf(report));
    return compared.differences.length > 0 ? [{ anchor: paragraph.anchor, ...compared }] : [];
  });
}

/** What a PDF has between a document's first paragraph and its last that is in no paragraph, heading or footnote of ours; bullets aside. */
export function findLeftOutComparedWithPdf(report: Report, whole: string): string {
  const all = paragraphsOf(report);
  const [first, last] = [all[0], all.at(-1)];
  const start = first ? whole.indexOf(printed(first)) : -1;
  if (start === -1 || !last) return '';
  const end = whole.lastIndexOf(printed(last));
  const between = whole.slice(start, end < start ? undefined : end + printed(last).length).replace(bulletSigns, '');
  const bare = (words: string) => pdfTextWithoutSpaces(words).replace(bulletSigns, '');
  // Footnotes first: one can stand in mid-paragraph. Then the longest, so that a short heading is not taken out of a paragraph.
  const notes = notesOf(report).flatMap(({ mark, text }) => [bare(mark + text), bare(text)]);
  const headings = report.sections.flatMap(({ heading, part }) => [...(part ?? '').split(' – '), heading ?? '']).map(bare);
  const words = [...all.flatMap((paragraph) => [printed(paragraph), textOfReportParagraph(paragraph)]).map(bare), ...headings];
  return [...notes, ...words.sort((a, b) => b.length - a.length)].filter(Boolean).reduce((left, piece) => left.replace(piece, ''), between);
}

const bulletSigns = /[◼▪•\uE000-\uF8FF]/g;

const printed = (paragraph: Paragraph) =>
  pdfTextWithoutSpaces((paragraph.number === null ? '' : `${paragraph.number}.`) + textOfReportParagraph(paragraph));
