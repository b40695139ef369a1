import { getCorpus } from '../../site/services/corpus.ts';
import { respondWithFile } from '../../site/responses/respond.ts';
import { drawShareCard } from '../../publish/share-images/draw-card.ts';
import { shareCardOfSite } from '../../publish/share-images/share-card.ts';

export const GET = async () => respondWithFile('png', await drawShareCard(shareCardOfSite(getCorpus())));
