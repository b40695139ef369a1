import { absoluteUrl } from '../site/hrefs/href.ts';
import { getCorpus } from '../site/services/corpus.ts';
import { writeOpenSearch } from '../publish/feeds/open-search.ts';
import { respond } from '../site/services/respond.ts';

export const GET = () => respond('opensearch', writeOpenSearch(getCorpus().site, absoluteUrl));
