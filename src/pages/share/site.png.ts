import { getCorpus } from '../../site/corpus.ts';
import { pngResponse } from '../../site/png-response.ts';
import { drawCard } from '../../publish/share-images/draw-card.ts';
import { cardOfSite } from '../../publish/share-images/share-card.ts';

export const GET = async () => pngResponse(await drawCard(cardOfSite(getCorpus())));
