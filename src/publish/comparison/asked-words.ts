import type { Day } from '../../record/dates/day.ts';
import { paragraphIdToPath, reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import { inspectionDatesInText } from '../../record/inspections/inspection.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { formatReportName } from '../../record/reports/report-name.ts';
import type { AskedToImprove } from '../../questions/asked-to-improve/asked-last.ts';

/** What one inspection of an authority asked to improve, as the comparison in the browser shows it. */
export interface AskedWords {
  day: Day;
  /** "Inspection report, 3 to 14 October 2022" */
  name: string;
  /** The page of the report, or Ofsted's file where this edition does not have its text. */
  address: string;
  /** True for inspectors' own words, false for a summary in ours. */
  quoted: boolean;
  items: { text: string; address?: string }[];
}

/** The words of what one inspection asked to improve, for the file of the comparison. */
export function askedWordsInComparison(asked: AskedToImprove): AskedWords {
  if (asked.kind === 'outside')
    return {
      day: asked.day,
      name: `Inspection of ${inspectionDatesInText(asked.inspection)}`,
      address: asked.inspection.url,
      quoted: false,
      items: asked.items.map((text) => ({ text })),
    };
  return {
    day: asked.day,
    name: formatReportName(asked.report),
    address: reportIdToPath(asked.report.id),
    quoted: true,
    items: asked.items.map(({ item }) => ({ text: textOfReportParagraph(item), address: paragraphIdToPath(item.id) })),
  };
}
