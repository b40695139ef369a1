import { parquetMetadataAsync, parquetReadObjects, type AsyncBuffer } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import type { DataFile } from './data-file.ts';
import { dataTableColumnsOf, type DataSet } from './data-set.ts';
import { dataSets } from './data-sets.ts';
import { requiredField } from './fields.ts';
import { paragraphsTable } from './paragraphs.ts';
import { sortFieldsOfParquet, tableToParquet } from './parquet.ts';

const corpus = fixtureCorpus();
const urlOf = (path: string) => `https://example.org${path}`;
const options = { corpus, urlOf, mostBytes: 1e9 };
const openFile = ({ bytes }: Pick<DataFile, 'bytes'>): AsyncBuffer => ({
  byteLength: bytes.length,
  slice: (from, to) => Promise.resolve(bytes.slice(from, to).buffer),
});
const readFile = (file: DataFile) => parquetReadObjects({ file: openFile(file) });
const named = dataSets.map((dataSet) => [dataSet.name, dataSet] as const);

/** The rows as a reader of Parquet should find them: the columns of the CSV file, nothing as null. */
function expectedRows(dataSet: DataSet): Record<string, unknown>[] {
  const columns = dataTableColumnsOf(dataSet);
  return dataSet.rows(corpus, urlOf).map((row) => Object.fromEntries(columns.map(({ name, valueOf }) => [name, valueOf(row) ?? null])));
}
const asText = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row));

describe('the Parquet file of a table', () => {
  it.each(named)('%s has exactly the rows of the other formats', async (_, dataSet) => {
    const [file, ...more] = tableToParquet(dataSet, dataSet.rows(corpus, urlOf), options);
    expect(more).toEqual([]);
    const read = await readFile(file as DataFile);
    expect(asText(read).sort()).toEqual(asText(expectedRows(dataSet)).sort());
  });

  it.each(named)('%s is sorted by the fields that it names', async (_, dataSet) => {
    const file = openFile(tableToParquet(dataSet, dataSet.rows(corpus, urlOf), options)[0] as DataFile);
    const { key_value_metadata: said = [] } = await parquetMetadataAsync(file);
    const fields = said.find(({ key }) => key === 'sorted_by')?.value?.split(', ') ?? [];
    expect(fields).toEqual(sortFieldsOfParquet(dataSet));
    const keys = (await parquetReadObjects({ file })).map((row) => fields.map((field) => (row[field] ?? '\uffff') as string | number));
    const sorted = [...keys].sort((a, b) => {
      const at = a.findIndex((value, index) => value !== b[index]);
      return at < 0 ? 0 : (a[at] as string) < (b[at] as string) ? -1 : 1;
    });
    expect(keys).toEqual(sorted);
  });

  it('keeps the paragraphs of a document in the order in which they are read', async () => {
    const [file] = tableToParquet(paragraphsTable, [...paragraphsTable.rows(corpus, urlOf)], options);
    const rows = await readFile(file as DataFile);
    const report = rows[0]?.report;
    expect(rows.filter((row) => row.report === report).map(({ id }) => id as string)).toEqual(
      paragraphsTable
        .rows(corpus, urlOf)
        .filter((row) => row.report === report)
        .map(({ id }) => id),
    );
  });

  it('says its title, edition, licence and the meaning of each column in its metadata', async () => {
    const [file] = tableToParquet(paragraphsTable, paragraphsTable.rows(corpus, urlOf), options);
    const { key_value_metadata: said = [] } = await parquetMetadataAsync(openFile(file as DataFile));
    const value = (key: string) => said.find((each) => each.key === key)?.value ?? '';
    expect(value('title')).toBe('Paragraphs');
    expect(value('edition')).toBe(corpus.site.edition);
    expect(value('licence')).toMatch(/open-government-licence/);
    const { fields } = JSON.parse(value('table_schema')) as { fields: { name: string; description: string }[] };
    expect(fields.map(({ name }) => name)).toEqual(dataTableColumnsOf(paragraphsTable).map(({ name }) => name));
    expect(fields.filter(({ description }) => !description)).toEqual([]);
  });

  it('has a dictionary for columns whose values repeat', async () => {
    const [file] = tableToParquet(paragraphsTable, paragraphsTable.rows(corpus, urlOf), options);
    const { row_groups: groups } = await parquetMetadataAsync(openFile(file as DataFile));
    const encodings = (name: string) => groups[0]?.columns.find((each) => each.meta_data?.path_in_schema[0] === name)?.meta_data?.encodings;
    for (const name of ['authority', 'report', 'wording', 'licence', 'themes']) expect(encodings(name), name).toContain('RLE_DICTIONARY');
  });

  it('has the same bytes each time', () => {
    const write = () => tableToParquet(paragraphsTable, paragraphsTable.rows(corpus, urlOf), options)[0]?.sha256;
    expect(write()).toBe(write());
  });
});

describe('a table with too many rows for one Parquet file', () => {
  it.each([
    ['rows', { ...options, mostRows: 5 }],
    ['bytes', { ...options, mostBytes: 5_000 }],
  ])('has a file for each year where the %s are too many, and no row is lost', async (_, limits) => {
    const rows = paragraphsTable.rows(corpus, urlOf);
    const files = tableToParquet(paragraphsTable, rows, limits);
    expect(files.length).toBeGreaterThan(1);
    const years = await Promise.all(files.map(async (file) => ({ path: file.path, read: await readFile(file) })));
    for (const { path, read } of years) {
      const year = /^paragraphs\/(\d{4})\.parquet$/.exec(path)?.[1];
      for (const { report } of read) expect(String(report).split('/')[1]?.slice(0, 4)).toBe(year);
    }
    expect(asText(years.flatMap(({ read }) => read)).sort()).toEqual(asText(expectedRows(paragraphsTable)).sort());
  });
});

describe('a number that Parquet cannot hold', () => {
  it.each([2 ** 31, 1.5])('%d stops the build with the table and the column', (wrong) => {
    const table = {
      ...paragraphsTable,
      name: 'homes',
      fields: { beds: requiredField.integer('Beds.', () => wrong) },
    } as unknown as DataSet;
    expect(() => tableToParquet(table, [{ beds: wrong }], options)).toThrow(`The table homes has ${wrong} in beds.`);
  });
});
