import { jsonResponse } from '../../site/json-response.ts';
import { getCorpus } from '../../site/corpus.ts';
import { exportJudgements } from '../../publish/tables/judgements.ts';

export const GET = () => jsonResponse(exportJudgements(getCorpus()));
