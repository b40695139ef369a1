import { absoluteUrl } from '../site/hrefs/href.ts';
import { getCorpus } from '../site/services/corpus.ts';
import { writeLlmsText } from '../publish/llms-text/llms-text.ts';
import { respondWithFile } from '../site/responses/respond.ts';

export const GET = () => respondWithFile('txt', writeLlmsText(getCorpus(), absoluteUrl));
