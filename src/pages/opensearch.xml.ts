import { absoluteUrl } from '../site/href.ts';
import { getCorpus } from '../site/corpus.ts';
import { writeOpenSearch } from '../publish/feeds/open-search.ts';
import { respond } from '../site/respond.ts';

export const GET = () => respond('opensearch', writeOpenSearch(getCorpus().site, absoluteUrl));
