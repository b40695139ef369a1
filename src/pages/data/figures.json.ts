import { jsonResponse } from '../../components/json-response.ts';
import { getCorpus } from '../../content/corpus.ts';
import { exportFigures } from '../../exports/figures.ts';

export const GET = () => jsonResponse(exportFigures(getCorpus()));
