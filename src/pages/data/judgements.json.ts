import { jsonResponse } from '../../components/json-response.ts';
import { getCorpus } from '../../content/corpus.ts';
import { exportJudgements } from '../../exports/judgements.ts';

export const GET = () => jsonResponse(exportJudgements(getCorpus()));
