import { getCorpus } from '../../site/corpus.ts';
import { respond } from '../../site/respond.ts';
import { drawCard } from '../../publish/share-images/draw-card.ts';
import { cardOfSite } from '../../publish/share-images/share-card.ts';

export const GET = async () => respond('png', await drawCard(cardOfSite(getCorpus())));
