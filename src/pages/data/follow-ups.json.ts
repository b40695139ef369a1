import { respondJson } from '../../site/respond.ts';
import { getCorpus } from '../../site/corpus.ts';
import { exportFollowUps } from '../../publish/tables/follow-ups.ts';

export const GET = () => respondJson(exportFollowUps(getCorpus()));
