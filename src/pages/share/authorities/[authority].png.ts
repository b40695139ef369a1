import { getCorpus } from '../../../site/services/corpus.ts';
import { respondWithFile } from '../../../site/responses/respond.ts';
import type { Authority } from '../../../record/authorities/authority.ts';
import { drawShareCard } from '../../../publish/share-images/draw-card.ts';
import { cardOfAuthority } from '../../../publish/share-images/share-card.ts';

export function getStaticPaths() {
  return getCorpus().authorities.map((authority) => ({ params: { authority: authority.id }, props: { authority } }));
}

export const GET = async ({ props }: { props: { authority: Authority } }) =>
  respondWithFile('png', await drawShareCard(cardOfAuthority(getCorpus(), props.authority)));
