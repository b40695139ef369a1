import { respondJson } from '../../site/respond.ts';
import { getCorpus } from '../../site/corpus.ts';
import { exportJudgements } from '../../publish/tables/judgements.ts';

export const GET = () => respondJson(exportJudgements(getCorpus()));
