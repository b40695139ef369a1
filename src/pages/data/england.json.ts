import { jsonResponse } from '../../components/json-response.ts';
import { getCorpus } from '../../content/corpus.ts';
import { exportEngland } from '../../exports/england.ts';

export const GET = () => jsonResponse(exportEngland(getCorpus()));
