import { getCorpus } from '../../../site/services/corpus.ts';
import { cacheKeyOfFacts } from '../../../site/services/page-keys.ts';
import { respondWithFile } from '../../../site/responses/respond.ts';
import type { Report } from '../../../record/reports/report.ts';
import { drawShareCard } from '../../../publish/share-images/draw-card.ts';
import { shareCardOfReport } from '../../../publish/share-images/share-card.ts';
import { shareImagesAreTheirOwn } from '../../../publish/share-images/share-image.ts';

export function getStaticPaths() {
  const corpus = getCorpus();
  if (!shareImagesAreTheirOwn(corpus)) return [];
  return corpus.reports.map((report) => ({
    params: { report: report.id },
    props: { report },
    cacheKey: cacheKeyOfFacts(corpus, shareCardOfReport(corpus, report)),
  }));
}

export const GET = async ({ props }: { props: { report: Report } }) =>
  respondWithFile('png', await drawShareCard(shareCardOfReport(getCorpus(), props.report)));
