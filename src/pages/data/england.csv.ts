import { getCorpus } from '../../site/corpus.ts';
import { writeCsv } from '../../publish/tables/csv.ts';
import { england, exportEngland } from '../../publish/tables/england.ts';
import { respond } from '../../site/respond.ts';

export const GET = () =>
  respond(
    'csv',
    writeCsv(
      england,
      exportEngland(getCorpus()).map((row) => ({ ...row })),
    ),
  );
