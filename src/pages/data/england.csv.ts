import { writeCsv } from '../../publish/tables/csv.ts';
import { england } from '../../publish/tables/england.ts';
import { getCorpus } from '../../site/corpus.ts';
import { href } from '../../site/href.ts';
import { respond } from '../../site/respond.ts';

export const GET = () => respond('csv', writeCsv(england, england.rows(getCorpus(), href)));
