import { wholeAddress } from '../components/open-data.ts';
import { getCorpus } from '../content/corpus.ts';
import { writeLlmsText } from '../exports/llms-text.ts';

export const GET = () =>
  new Response(writeLlmsText(getCorpus(), wholeAddress), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
