import { getCorpus } from '../../../site/services/corpus.ts';
import { cacheKeyOfFacts } from '../../../site/services/page-keys.ts';
import { respondWithFile } from '../../../site/responses/respond.ts';
import type { Authority } from '../../../record/authorities/authority.ts';
import { drawShareCard } from '../../../publish/share-images/draw-card.ts';
import { shareCardOfAuthority } from '../../../publish/share-images/share-card.ts';

export function getStaticPaths() {
  const corpus = getCorpus();
  return corpus.authorities.map((authority) => ({
    params: { authority: authority.id },
    props: { authority },
    cacheKey: cacheKeyOfFacts(corpus, shareCardOfAuthority(corpus, authority)),
  }));
}

export const GET = async ({ props }: { props: { authority: Authority } }) =>
  respondWithFile('png', await drawShareCard(shareCardOfAuthority(getCorpus(), props.authority)));
