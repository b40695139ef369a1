import { respondWithJson } from '../../site/responses/respond.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import { cacheKeyOfAuthorities } from '../../site/services/page-keys.ts';
import type { Report } from '../../record/reports/report.ts';
import { tableRowsOfReportParagraphs } from '../../publish/tables/reading-list.ts';

export function getStaticPaths() {
  const corpus = getCorpus();
  return corpus.reports.map((report) => ({
    params: { report: report.id },
    props: { report },
    cacheKey: cacheKeyOfAuthorities(corpus, report.authority),
  }));
}

export const GET = ({ props }: { props: { report: Report } }) => respondWithJson(tableRowsOfReportParagraphs(getCorpus(), props.report));
