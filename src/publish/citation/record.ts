import { formatKindInText } from '../../record/kinds/kinds.ts';
import { hyphenateId, nameOfParagraphId, paragraphIdToCanonicalPath, reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import { authorityInCorpus, claimantInCorpus, type Corpus, type PlacedParagraph, paragraphInCorpus } from '../../record/corpus/corpus.ts';
import { corpusHasParagraphPages } from '../../record/corpus/paragraph-pages.ts';
import type { Day } from '../../record/dates/day.ts';
import { formatFigure, type Figure } from '../../record/figures/figure.ts';
import { formatReportNameWithAuthority, formatReportTitle } from '../../record/reports/report-name.ts';
import { textOfReportParagraph, type Block } from '../../record/reports/paragraph.ts';
import { readingStateNames, readingStateOfReport } from '../../record/reports/reading-state.ts';
import { formatSourceAddress, ownAddressOfSource, type Report, type Source } from '../../record/reports/report.ts';
import { currentEdition } from '../../questions/editions/editions.ts';
import { addressOfEditionData, creatorOfEdition, nameFileOfEdition, titleOfEditionData } from '../editions/cite-edition.ts';
import type { UrlOf } from '../url-of.ts';
import { citationItemOfParagraph } from './cited-paragraph.ts';
import type { CitationItem } from './citation-item.ts';
import { licence } from './licence.ts';

/** Something that can be cited: its CSL-JSON item, the text to quote, and the name of its part in HTML. */
export interface Citable {
  item: CitationItem;
  /** The exact text. */
  quote?: readonly Block[];
  /** The part that follows the title in a link, e.g. "paragraph 5". */
  part?: string;
  /** Whether its date is only printed on the document: the day of publication is not known. */
  isDatePrinted?: boolean;
}

const dateParts = (day: Day): { 'date-parts': [number[]] } => ({ 'date-parts': [day.split('-').map(Number)] });

const ogl = `${licence.title}, ${licence.path}`;

/** The fields that have a value. */
function filled<T extends object>(fields: { [Key in keyof T]?: T[Key] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as Partial<T>;
}

/** The fields of a citation of our own work: we are the author, and the date is that of the edition. */
function ourItem(corpus: Corpus, url: string) {
  return {
    type: 'webpage',
    author: [{ literal: corpus.site.name }],
    issued: dateParts(corpus.site.edition),
    URL: url,
    language: 'en-GB',
  } as const satisfies Partial<CitationItem>;
}

/** Whether the date in the citation of a document is the one printed on it. */
const isDatePrinted = ({ wording, published, dated }: Report) => wording === 'verbatim' && !published && dated !== undefined;

/** The end of a note: the address of the original, or another one that its publisher has for it, and what that is. */
const nameOriginal = (source: Source) => `${ownAddressOfSource(source) ? 'Original' : 'Source'}: ${formatSourceAddress(source)}`;

/** The citation item of a document. Its author is the publisher if we quote it, and us if we summarise it. */
function itemOf(corpus: Corpus, report: Report, url: string): CitationItem {
  const { source } = report;
  const name = formatReportTitle(report);
  const day = report.published ?? report.dated;
  const id = hyphenateId(report.id);
  if (report.wording === 'verbatim')
    return {
      id,
      type: 'report',
      title: name,
      author: [{ literal: source.publisher }],
      publisher: source.publisher,
      genre: report.kind.name,
      ...filled<CitationItem>({ issued: day ? dateParts(day) : undefined }),
      URL: url,
      language: 'en-GB',
      note: `${isDatePrinted(report) ? 'Its date is the one printed on it: we don’t know when it was published. ' : ''}${source.rights}, ${ogl}. Text ${readingStateNames[readingStateOfReport(report)]}. ${nameOriginal(source)}`,
    };
  return {
    ...ourItem(corpus, url),
    id,
    title: `Summary of “${name}” (${source.publisher}, ${formatKindInText(report)})`,
    note: `A summary by ${corpus.site.name}, not the document’s own words; ${ogl}. ${nameOriginal(source)}`,
  };
}

/** The address of the official PDF of a document whose words we quote; undefined where there is none. */
export function officialPdfOfReport({ wording, source }: Report): string | undefined {
  return wording === 'verbatim' && source.sha256 ? ownAddressOfSource(source) : undefined;
}

/** The citation of a document. */
export function citeReport(corpus: Corpus, report: Report, urlOf: UrlOf): Citable {
  return { item: itemOf(corpus, report, urlOf(reportIdToPath(report.id))), isDatePrinted: isDatePrinted(report) };
}

/** The citation of a paragraph, with its exact text. */
export function citeParagraph(corpus: Corpus, { paragraph, report }: Omit<PlacedParagraph, 'section'>, urlOf: UrlOf): Citable {
  const part = nameOfParagraphId(paragraph);
  const url = urlOf(paragraphIdToCanonicalPath(paragraph.id, corpusHasParagraphPages(corpus)));
  const item = citationItemOfParagraph(itemOf(corpus, report, url), {
    id: hyphenateId(paragraph.id),
    part,
    page: paragraph.page === null ? undefined : String(paragraph.page),
    claimant: report.wording === 'summary' ? claimantInCorpus(corpus, paragraph.claimedBy).name : undefined,
    text: textOfReportParagraph(paragraph),
    url,
  });
  return { item, quote: paragraph.blocks, part, isDatePrinted: isDatePrinted(report) };
}

/** The citation of a figure: its measure and value, its claimant, and the paragraph that states it. */
export function citeFigure(corpus: Corpus, figure: Figure, urlOf: UrlOf): Citable {
  const { report, paragraph } = paragraphInCorpus(corpus, figure.paragraph);
  const sentence = `${authorityInCorpus(corpus, figure.authority).name}: ${formatFigure(figure)}`;
  const claim = `Claimed by ${claimantInCorpus(corpus, figure.claimedBy).name}`;
  return {
    item: {
      ...ourItem(corpus, urlOf(`/figures/${figure.id}/`)),
      id: hyphenateId(figure.id),
      title: sentence,
      'container-title': formatReportNameWithAuthority(corpus, report),
      section: nameOfParagraphId(paragraph),
      note: `${claim}. A figure taken from a document by ${corpus.site.name}; ${ogl}. ${nameOriginal(report.source)}`,
    },
    quote: [{ kind: 'text', text: `${sentence}. ${claim}.` }],
  };
}

/** The citation of a chart. We are its author; it names its sources. */
export function citeChart(corpus: Corpus, chart: { id: string; title: string; source: string; path: `/${string}` }, urlOf: UrlOf): Citable {
  return {
    item: {
      ...ourItem(corpus, urlOf(chart.path)),
      id: `chart-${chart.id}`,
      title: chart.title,
      genre: 'Chart',
      note: `Source: ${chart.source.replace(/\.$/, '')}. Drawn by ${corpus.site.name}; ${ogl}`,
    },
  };
}

/** The citation of the data of exactly this edition. */
export function citeEdition(corpus: Corpus, urlOf: UrlOf): Citable {
  const { number, doi, seal } = currentEdition(corpus);
  return {
    item: {
      ...ourItem(corpus, addressOfEditionData(corpus, urlOf)),
      id: nameFileOfEdition(corpus, 'data'),
      type: 'dataset',
      author: [{ literal: creatorOfEdition(corpus) }],
      publisher: creatorOfEdition(corpus),
      title: titleOfEditionData(corpus),
      genre: 'Data set',
      version: number,
      ...filled<CitationItem>({ DOI: doi }),
      note: `Edition ${number}${seal ? `, seal ${seal}` : ''}; ${ogl}`,
    },
  };
}
