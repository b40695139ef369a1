import { paragraphHref } from '../components/href.ts';
import { getCorpus } from '../content/corpus.ts';
import { toSearchData } from '../search/records.ts';

export const GET = () =>
  new Response(JSON.stringify(toSearchData(getCorpus(), paragraphHref)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
