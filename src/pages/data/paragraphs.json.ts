import { paragraphHref } from '../../site/href.ts';
import { jsonResponse } from '../../site/json-response.ts';
import { getCorpus } from '../../site/corpus.ts';
import { exportParagraphs } from '../../publish/tables/paragraphs.ts';

export const GET = () => jsonResponse(exportParagraphs(getCorpus(), paragraphHref));
