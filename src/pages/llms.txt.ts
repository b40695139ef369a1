import { wholeAddress } from '../site/open-data.ts';
import { getCorpus } from '../site/corpus.ts';
import { writeLlmsText } from '../publish/feeds/llms-text.ts';

export const GET = () =>
  new Response(writeLlmsText(getCorpus(), wholeAddress), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
