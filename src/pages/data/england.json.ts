import { jsonResponse } from '../../site/json-response.ts';
import { getCorpus } from '../../site/corpus.ts';
import { exportEngland } from '../../publish/tables/england.ts';

export const GET = () => jsonResponse(exportEngland(getCorpus()));
