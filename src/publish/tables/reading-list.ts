import { answerAboutLaterHistory } from '../../questions/history/describe-later.ts';
import { nameOfParagraphId } from '../../record/ids-and-paths/ids.ts';
import { claimantInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { corpusHasParagraphPages } from '../../record/corpus/paragraph-pages.ts';
import { formatDay } from '../../record/dates/day.ts';
import { textOfReportParagraph, type Wording } from '../../record/reports/paragraph.ts';
import { formatReportNameWithAuthority } from '../../record/reports/report-name.ts';
import { formatReportSectionHeading, formatReportDate, formatSourceAddress, type Report } from '../../record/reports/report.ts';
import type { CitationTemplates } from '../citation/cited-paragraph.ts';
import type { CitationItem } from '../citation/citation-item.ts';
import { writeCitationTemplates } from '../citation/formats.ts';
import { citeReport } from '../citation/record.ts';

/** The data that the reading list needs from one document: its paragraphs by anchor. It is loaded only if one of them is pinned. */
export interface ListedReport {
  wording: Wording;
  /** What a reader should know of a later inspection, and where its grades are; empty where none followed. */
  later: string;
  laterPath: string;
  /** Whether its paragraphs have pages of their own. */
  ownPages: boolean;
  /** The citation of the document, in the forms that a list is saved in, with places for what belongs to a paragraph. */
  item: CitationItem;
  templates: CitationTemplates;
  paragraphs: Record<string, ListedReportParagraph>;
}

/** A paragraph of a document, as the reading list shows and cites it. */
export interface ListedReportParagraph {
  name: string;
  section: string;
  text: string;
  citation: string;
  part: string;
  page?: string;
  claimant?: string;
}

/** The paragraphs of a document as the reading list shows them. */
export function tableRowsOfReportParagraphs(corpus: Corpus, report: Report): ListedReport {
  const later = answerAboutLaterHistory(corpus, report);
  const document = formatReportNameWithAuthority(corpus, report);
  // The address of a document is not known here, and that of each paragraph takes its place.
  const { item } = citeReport(corpus, report, (path) => path);
  return {
    wording: report.wording,
    later: later?.words ?? '',
    laterPath: later?.path ?? '',
    ownPages: corpusHasParagraphPages(corpus),
    item,
    templates: writeCitationTemplates(item),
    paragraphs: Object.fromEntries(
      report.sections.flatMap((section) =>
        section.paragraphs.map((paragraph) => [
          paragraph.anchor,
          {
            name: `${document}, ${nameOfParagraphId(paragraph)}`,
            section: formatReportSectionHeading(section),
            text: textOfReportParagraph(paragraph),
            citation: `${citeDocument(corpus, report)}, ${nameOfParagraphId(paragraph)}${paragraph.page === null ? '' : `, page ${paragraph.page}`}.`,
            part: nameOfParagraphId(paragraph),
            ...(paragraph.page !== null && { page: String(paragraph.page) }),
            ...(report.wording === 'summary' && { claimant: claimantInCorpus(corpus, paragraph.claimedBy).name }),
          },
        ]),
      ),
    ),
  };
}

/** The full citation of a document: its publisher, title, dates and URL. Where the words are our summary of it, it says so first. */
function citeDocument(corpus: Corpus, report: Report): string {
  const days = [
    report.inspected && `${report.framework ? 'inspected' : 'visited'} ${formatReportDate(report)}`,
    report.published ? `published ${formatDay(report.published)}` : report.dated && `dated ${formatDay(report.dated)}`,
  ].filter(Boolean);
  const title = [report.printedFor, report.title].filter(Boolean).join(': ');
  const whose = report.wording === 'summary' ? `Summary by ${corpus.site.name}, not the document’s own words, of ` : '';
  return `${whose}${report.source.publisher}, ${title} (${days.join(', ')}), ${formatSourceAddress(report.source)}`;
}
