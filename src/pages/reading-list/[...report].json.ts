import { jsonResponse } from '../../components/json-response.ts';
import { getCorpus } from '../../content/corpus.ts';
import type { Report } from '../../domain/report.ts';
import { exportListedReport } from '../../exports/reading-list.ts';

export function getStaticPaths() {
  return getCorpus().reports.map((report) => ({ params: { report: report.id }, props: { report } }));
}

export const GET = ({ props }: { props: { report: Report } }) => jsonResponse(exportListedReport(getCorpus(), props.report));
