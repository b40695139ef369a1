import { getCorpus } from '../../../content/corpus.ts';
import { pngResponse } from '../../../components/png-response.ts';
import type { Report } from '../../../domain/report.ts';
import { drawCard } from '../../../share-images/draw-card.ts';
import { cardOfReport } from '../../../share-images/share-card.ts';

export function getStaticPaths() {
  return getCorpus().reports.map((report) => ({ params: { report: report.id }, props: { report } }));
}

export const GET = async ({ props }: { props: { report: Report } }) => pngResponse(await drawCard(cardOfReport(getCorpus(), props.report)));
