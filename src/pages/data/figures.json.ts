import { jsonResponse } from '../../site/json-response.ts';
import { getCorpus } from '../../site/corpus.ts';
import { exportFigures } from '../../publish/tables/figures.ts';

export const GET = () => jsonResponse(exportFigures(getCorpus()));
