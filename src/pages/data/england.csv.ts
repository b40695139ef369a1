import { getCorpus } from '../../site/corpus.ts';
import { writeCsv } from '../../publish/tables/csv.ts';
import { england, exportEngland } from '../../publish/tables/england.ts';

export const GET = () =>
  new Response(
    writeCsv(
      england,
      exportEngland(getCorpus()).map((row) => ({ ...row })),
    ),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );
