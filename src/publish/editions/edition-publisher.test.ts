import { parquetMetadataAsync } from 'hyparquet';
import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { dataAsLinkedData } from '../catalogue/dataset-linked-data.ts';
import { tableToDataFile } from '../tables/data-file.ts';
import { describeTablesPackage } from '../tables/data-package.ts';
import { dataSets } from '../tables/data-sets.ts';
import { figuresTable } from '../tables/figures.ts';
import { tableToParquet } from '../tables/parquet.ts';

const urlOf = (path: string) => `https://example.org${path}`;
const site = { ...fixtureCorpus().site, publisher: 'The Publishing House' };
const corpus = { ...fixtureCorpus(), site };
const zip = tableToDataFile('all.zip', '');

it('the data package and Parquet files name whoever publishes the edition as its publisher', async () => {
  expect(describeTablesPackage(corpus, [], zip, urlOf)).toMatchObject({ contributors: [{ title: site.publisher, role: 'publisher' }] });
  const [file] = tableToParquet(figuresTable, figuresTable.rows(corpus, urlOf), { corpus, urlOf, mostBytes: 1e9 });
  if (!file) throw new Error('The table has no Parquet file.');
  const bytes = new Uint8Array(file.bytes);
  const { key_value_metadata: said = [] } = await parquetMetadataAsync(bytes.buffer);
  expect(said.find(({ key }) => key === 'publisher')?.value).toBe(site.publisher);
});

it('linked data names tables as they are written, with capitals of names', () => {
  const tables = dataSets.map((dataSet) => ({ dataSet, rows: 2, example: undefined, files: [], parts: [] }));
  const words = JSON.stringify(dataAsLinkedData(corpus, tables, zip, urlOf));
  expect(words).toContain('Inspections in England (2)');
  expect(words).not.toContain('inspections in england');
});
