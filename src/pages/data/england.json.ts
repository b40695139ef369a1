import { respondJson } from '../../site/respond.ts';
import { getCorpus } from '../../site/corpus.ts';
import { exportEngland } from '../../publish/tables/england.ts';

export const GET = () => respondJson(exportEngland(getCorpus()));
