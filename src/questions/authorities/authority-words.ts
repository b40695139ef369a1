import { findReportInCorpus, reportsInCorpusOf, type Corpus } from '../../record/corpus/corpus.ts';
import { compareDays, type Day } from '../../record/dates/day.ts';
import { findInspection, formatInspectionDates, inspectionDay } from '../../record/inspections/inspection.ts';
import { paragraphIdToPath, reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import { textOfParagraph } from '../../record/reports/paragraph.ts';
import { formatReportName } from '../../record/reports/report-name.ts';
import { reportDay, paragraphsOf, speakerInReport } from '../../record/reports/report.ts';
import { reportsWithFollowUps } from '../history/follow-up.ts';

/** What one inspection of an authority asked to improve. */
export interface AskedOfAuthority {
  day: Day;
  /** "Inspection report, 3 to 14 October 2022" */
  name: string;
  /** The page of the report, or Ofsted's file where this edition does not have its text. */
  address: string;
  /** True for inspectors' own words, false for a summary in ours. */
  quoted: boolean;
  items: { text: string; address?: string }[];
}

/** What inspections of an authority asked to improve, as far as this edition has the words or a summary of them, the newest first. */
export function askedOfAuthority(corpus: Corpus, authority: string): AskedOfAuthority[] {
  const held = reportsWithFollowUps(reportsInCorpusOf(corpus, authority))
    .filter((report) => speakerInReport(report) === 'inspectors')
    .map((report): AskedOfAuthority => ({
      day: reportDay(report),
      name: formatReportName(report),
      address: reportIdToPath(report.id),
      quoted: true,
      items: report.sections
        .filter(({ type }) => type === 'improve')
        .flatMap(({ paragraphs }) => paragraphs.map((item) => ({ text: textOfParagraph(item), address: paragraphIdToPath(item.id) }))),
    }));
  const summarised = corpus.followUps.askedLater.flatMap(({ inspection: name, items }): AskedOfAuthority[] => {
    const inspection = findInspection(corpus.inspections, name);
    if (inspection?.authority !== authority || (inspection.report && findReportInCorpus(corpus, inspection.report))) return [];
    return [
      {
        day: inspectionDay(inspection),
        name: `Inspection of ${formatInspectionDates(inspection)}`,
        address: inspection.url,
        quoted: false,
        items: items.map((text) => ({ text })),
      },
    ];
  });
  return [...held, ...summarised].sort((a, b) => compareDays(b.day, a.day));
}

/** How many of inspectors' paragraphs about an authority are on each theme, in the order of themes; themes without any are left out. */
export function inspectorsThemeCounts(corpus: Corpus, authority: string): { theme: string; name: string; count: number }[] {
  const paragraphs = reportsInCorpusOf(corpus, authority)
    .filter((report) => speakerInReport(report) === 'inspectors')
    .flatMap(paragraphsOf);
  return corpus.themes
    .map(({ id, name }) => ({ theme: id, name, count: paragraphs.filter(({ themes }) => themes.includes(id)).length }))
    .filter(({ count }) => count > 0);
}
