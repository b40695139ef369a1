import { absoluteUrl } from '../site/hrefs/href.ts';
import { getCorpus } from '../site/services/corpus.ts';
import { writeLlmsText } from '../publish/feeds/llms-text.ts';
import { respond } from '../site/services/respond.ts';

export const GET = () => respond('txt', writeLlmsText(getCorpus(), absoluteUrl));
