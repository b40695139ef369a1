import { absoluteUrl } from '../site/hrefs/href.ts';
import { getCorpus } from '../site/services/corpus.ts';
import { writeOpenSearch } from '../publish/open-search/open-search.ts';
import { respondWithFile } from '../site/responses/respond.ts';

export const GET = () => respondWithFile('opensearch', writeOpenSearch(getCorpus().site, absoluteUrl));
