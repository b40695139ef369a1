import { tableToCsv } from '../../publish/tables/csv.ts';
import { englandTable } from '../../publish/tables/england.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import { href } from '../../site/hrefs/href.ts';
import { respond } from '../../site/services/respond.ts';

export const GET = () => respond('csv', tableToCsv(englandTable, englandTable.rows(getCorpus(), href)));
