import { paragraphHref } from '../../components/href.ts';
import { jsonResponse } from '../../components/json-response.ts';
import { getCorpus } from '../../content/corpus.ts';
import { exportParagraphs } from '../../exports/paragraphs.ts';

export const GET = () => jsonResponse(exportParagraphs(getCorpus(), paragraphHref));
