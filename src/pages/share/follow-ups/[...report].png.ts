import { getCorpus } from '../../../site/services/corpus.ts';
import { respond } from '../../../site/services/respond.ts';
import type { Report } from '../../../record/reports/report.ts';
import { drawCard } from '../../../publish/share-images/draw-card.ts';
import { cardOfFollowUp } from '../../../publish/share-images/share-card.ts';
import { reportsWithFollowUps } from '../../../questions/history/follow-up.ts';

export function getStaticPaths() {
  return reportsWithFollowUps(getCorpus().reports).map((report) => ({ params: { report: report.id }, props: { report } }));
}

export const GET = async ({ props }: { props: { report: Report } }) =>
  respond('png', await drawCard(cardOfFollowUp(getCorpus(), props.report)));
