import { getCorpus } from '../../../content/corpus.ts';
import { pngResponse } from '../../../components/png-response.ts';
import type { Authority } from '../../../domain/authority.ts';
import { drawCard } from '../../../share-images/draw-card.ts';
import { cardOfAuthority } from '../../../share-images/share-card.ts';

export function getStaticPaths() {
  return getCorpus().authorities.map((authority) => ({ params: { authority: authority.id }, props: { authority } }));
}

export const GET = async ({ props }: { props: { authority: Authority } }) =>
  pngResponse(await drawCard(cardOfAuthority(getCorpus(), props.authority)));
