import { absoluteUrl } from '../site/href.ts';
import { getCorpus } from '../site/corpus.ts';
import { writeLlmsText } from '../publish/feeds/llms-text.ts';
import { respond } from '../site/respond.ts';

export const GET = () => respond('txt', writeLlmsText(getCorpus(), absoluteUrl));
