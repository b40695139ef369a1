import { respondWithJson } from '../../site/responses/respond.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import type { Report } from '../../record/reports/report.ts';
import { tableOfReportForReadingLists } from '../../publish/tables/reading-list.ts';

export function getStaticPaths() {
  return getCorpus().reports.map((report) => ({ params: { report: report.id }, props: { report } }));
}

export const GET = ({ props }: { props: { report: Report } }) => respondWithJson(tableOfReportForReadingLists(getCorpus(), props.report));
