import { tableToCsv } from '../../publish/tables/csv.ts';
import { englandTable } from '../../publish/tables/england.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import { href } from '../../site/hrefs/href.ts';
import { respondWithFile } from '../../site/responses/respond.ts';

export const GET = () => respondWithFile('csv', tableToCsv(englandTable, englandTable.rows(getCorpus(), href)));
