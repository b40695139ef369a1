import { wholeAddress } from '../components/open-data.ts';
import { getCorpus } from '../content/corpus.ts';
import { writeOpenSearch } from '../exports/open-search.ts';

export const GET = () =>
  new Response(writeOpenSearch(getCorpus().site, wholeAddress), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
