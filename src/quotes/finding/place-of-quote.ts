import { lastAtMost } from '../../search/index/binary-search.ts';
import type { IndexStore } from '../../search/index/index-store.ts';
import { indexedParagraphName, type SearchReport } from '../../search/index/records.ts';
import { anchorToPrintedNumber, formatParagraphId, paragraphIdToPath } from '../../record/ids-and-paths/ids.ts';
import { writeTextFragmentOfHref } from '../../site/hrefs/text-fragment.ts';
import { fragmentOfCopiedQuote } from '../comparing/quote-fragment.ts';
import type { QuotePart, QuotePiece } from '../quote-finding.ts';

/** Returns a function that describes a part of a loaded paragraph that a quotation has words of. */
export function prepareQuotePlaces({ catalogue, paragraph: paragraphAt }: Pick<IndexStore, 'catalogue' | 'paragraph'>) {
  const reportFirsts = catalogue.reports.map(({ first }) => first);
  const sectionFirsts = catalogue.sections.map(({ first }) => first);
  const sectionOf = (paragraph: number) => lastAtMost(sectionFirsts, paragraph);
  const reportOf = (paragraph: number) => catalogue.reports[lastAtMost(reportFirsts, paragraph)] as SearchReport;
  return {
    reportOf,
    /** Whether a paragraph goes on where the one before it in the same section of a report ends: no heading stands between. */
    follows: (before: number, paragraph: number) => paragraph === before + 1 && sectionOf(before) === sectionOf(paragraph),
    describe: (paragraph: number, range: { start: number; end: number }, pieces: QuotePiece[]): QuotePart => {
      const { anchor, text, page, claimant } = paragraphAt(paragraph);
      const { id: reportId, name, day, wording, speaker, read, checked, later, laterWords, laterUrl, numbered } = reportOf(paragraph);
      const id = formatParagraphId({ report: reportId, anchor });
      return {
        id,
        name: indexedParagraphName(anchor, reportOf(paragraph)),
        number: anchorToPrintedNumber(anchor, numbered),
        page,
        section: catalogue.sections[sectionOf(paragraph)]?.name ?? '',
        report: { id: reportId, name, day, wording, speaker, read, checked, later, laterWords, laterUrl },
        claimant: catalogue.claimants[claimant] ?? '',
        words: text.slice(range.start, range.end),
        url: `${catalogue.base}${paragraphIdToPath(id)}:~:${writeTextFragmentOfHref(fragmentOfCopiedQuote(text, range))}`,
        pieces,
      };
    },
  };
}
