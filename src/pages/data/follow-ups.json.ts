import { jsonResponse } from '../../site/json-response.ts';
import { getCorpus } from '../../site/corpus.ts';
import { exportFollowUps } from '../../publish/tables/follow-ups.ts';

export const GET = () => jsonResponse(exportFollowUps(getCorpus()));
