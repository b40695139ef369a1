import { respondJson } from '../../site/respond.ts';
import { getCorpus } from '../../site/corpus.ts';
import { exportFigures } from '../../publish/tables/figures.ts';

export const GET = () => respondJson(exportFigures(getCorpus()));
