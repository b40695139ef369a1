import { getCorpus } from '../../../site/services/corpus.ts';
import { cacheKeyOfFacts } from '../../../site/services/page-keys.ts';
import { respondWithFile } from '../../../site/responses/respond.ts';
import type { Report } from '../../../record/reports/report.ts';
import { drawShareCard } from '../../../publish/share-images/draw-card.ts';
import { shareCardOfFollowUp } from '../../../publish/share-images/share-card.ts';
import { shareImagesAreTheirOwn } from '../../../publish/share-images/share-image.ts';
import { reportsWithFollowUps } from '../../../questions/follow-ups/follow-up.ts';

export function getStaticPaths() {
  const corpus = getCorpus();
  if (!shareImagesAreTheirOwn(corpus)) return [];
  return reportsWithFollowUps(corpus.reports).map((report) => ({
    params: { report: report.id },
    props: { report },
    cacheKey: cacheKeyOfFacts(corpus, shareCardOfFollowUp(corpus, report)),
  }));
}

export const GET = async ({ props }: { props: { report: Report } }) =>
  respondWithFile('png', await drawShareCard(shareCardOfFollowUp(getCorpus(), props.report)));
