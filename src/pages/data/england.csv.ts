import { getCorpus } from '../../content/corpus.ts';
import { writeCsv } from '../../exports/csv.ts';
import { england, exportEngland } from '../../exports/england.ts';

export const GET = () =>
  new Response(
    writeCsv(
      england,
      exportEngland(getCorpus()).map((row) => ({ ...row })),
    ),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );
