import { wholeAddress } from '../site/open-data.ts';
import { getCorpus } from '../site/corpus.ts';
import { writeOpenSearch } from '../publish/feeds/open-search.ts';

export const GET = () =>
  new Response(writeOpenSearch(getCorpus().site, wholeAddress), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
