import { getCorpus } from '../../content/corpus.ts';
import { pngResponse } from '../../components/png-response.ts';
import { drawCard } from '../../share-images/draw-card.ts';
import { cardOfSite } from '../../share-images/share-card.ts';

export const GET = async () => pngResponse(await drawCard(cardOfSite(getCorpus())));
