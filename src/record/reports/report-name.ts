import { formatKindInText } from '../kinds/kinds.ts';
import { authorityInCorpus, type Corpus } from '../corpus/corpus.ts';
import { formatMonthOfDay } from '../dates/day.ts';
import { reportDay, formatReportDate, type Report } from './report.ts';

/** The name of a report where its authority is already named: "Inspection report, 3 to 14 October 2022". */
export function formatReportName(report: Report): string {
  return `${report.kind.name}, ${formatReportDate(report)}`;
}

/** The name of a report within a sentence: "inspection report, 3 to 14 October 2022". */
export function formatReportNameInText(report: Report): string {
  return `${formatKindInText(report)}, ${formatReportDate(report)}`;
}

/** The name of a report with its authority: "Kent, inspection report, 9 to 13 May 2022". */
export function formatReportNameWithAuthority(corpus: Corpus, report: Report): string {
  return `${authorityInCorpus(corpus, report.authority).name}, ${formatReportNameInText(report)}`;
}

/** The name of a report with its month only, for narrow columns: "Inspection report, October 2022". */
export function formatReportNameShort(report: Report): string {
  return `${report.kind.name}, ${monthOf(report)}`;
}

/** The name of a report with its month only, within a sentence: "inspection report of October 2022". */
export function formatReportNameShortInText(report: Report): string {
  return `${formatKindInText(report)} of ${monthOf(report)}`;
}

/** The title of a report, with the name printed above it if there is one: "Focused visit: Kent County Council". */
export function formatReportTitle({ title, printedFor }: Report): string {
  return [title, printedFor].filter(Boolean).join(': ');
}

/** Whose words the record gives for a report: "Ofsted’s words", or "Our summary of the trust’s document". */
export function formatReportWording({ wording, source }: Report): string {
  return wording === 'verbatim' ? `${source.publisher}’s words` : `Our summary of ${source.publisher}’s document`;
}

/** That the record has no text of documents about some authorities, which may well exist; `by` tells documents by inspectors from all documents. */
export function formatNoTextOf(about: string, by: '' | 'inspectors' = ''): string {
  return `We don’t have the text of any report or letter ${by && 'by inspectors '}about ${about} yet`;
}

const monthOf = (report: Report) => formatMonthOfDay(reportDay(report));
