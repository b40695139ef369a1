import { getCorpus } from '../../../site/services/corpus.ts';
import { cacheKeyOfFacts } from '../../../site/services/page-keys.ts';
import { respondWithFile } from '../../../site/responses/respond.ts';
import type { Judgement } from '../../../record/frameworks/judgement.ts';
import { drawShareCard } from '../../../publish/share-images/draw-card.ts';
import { shareCardOfJudgement } from '../../../publish/share-images/share-card.ts';

export function getStaticPaths() {
  const corpus = getCorpus();
  return corpus.judgements.map((judgement) => ({
    params: { judgement: judgement.id },
    props: { judgement },
    cacheKey: cacheKeyOfFacts(corpus, shareCardOfJudgement(corpus, judgement)),
  }));
}

export const GET = async ({ props }: { props: { judgement: Judgement } }) =>
  respondWithFile('png', await drawShareCard(shareCardOfJudgement(getCorpus(), props.judgement)));
