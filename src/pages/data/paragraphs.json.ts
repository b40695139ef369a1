import { paragraphHref } from '../../site/href.ts';
import { respondJson } from '../../site/respond.ts';
import { getCorpus } from '../../site/corpus.ts';
import { exportParagraphs } from '../../publish/tables/paragraphs.ts';

export const GET = () => respondJson(exportParagraphs(getCorpus(), paragraphHref));
