import { jsonResponse } from '../../components/json-response.ts';
import { getCorpus } from '../../content/corpus.ts';
import { exportFollowUps } from '../../exports/follow-ups.ts';

export const GET = () => jsonResponse(exportFollowUps(getCorpus()));
