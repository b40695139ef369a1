import { getCorpus } from '../../site/services/corpus.ts';
import { respond } from '../../site/services/respond.ts';
import { drawCard } from '../../publish/share-images/draw-card.ts';
import { cardOfSite } from '../../publish/share-images/share-card.ts';

export const GET = async () => respond('png', await drawCard(cardOfSite(getCorpus())));
