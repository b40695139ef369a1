import { respondJson } from '../../site/services/respond.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import type { Report } from '../../record/reports/report.ts';
import { readingListTableOfReport } from '../../publish/tables/reading-list.ts';

export function getStaticPaths() {
  return getCorpus().reports.map((report) => ({ params: { report: report.id }, props: { report } }));
}

export const GET = ({ props }: { props: { report: Report } }) => respondJson(readingListTableOfReport(getCorpus(), props.report));
