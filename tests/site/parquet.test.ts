import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asyncBufferFromUrl, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../src/site/build-and-serve/serve.ts';
import { readSite } from './built-site.ts';
import { exampleOnDataPage, outputOfProgram } from './data-page-examples.ts';

const { read } = readSite('dist');

interface Resource {
  name: string;
  path: string;
  bytes: number;
  format: string;
}
const { resources } = JSON.parse(read('data/v1/datapackage.json')) as { resources: Resource[] };
const tables = resources.filter(({ format }) => format === 'csv').map(({ name }) => name);
const fileOf = (name: string) => resources.find((each) => each.name === `${name}-parquet`);

let server: Server;
let folder = '';
beforeAll(async () => {
  ({ server } = await serveSite({ folder: 'dist', base: '/', port: 0 }));
  folder = `http://localhost:${(server.address() as AddressInfo).port}/data/v1/`;
});
afterAll(() => server.close());

describe('the Parquet files of open data', () => {
  it.each(tables)('%s has as many rows as CSV, JSON and NDJSON, read by ranges from the site', async (name) => {
    const file = await asyncBufferFromUrl({ url: `${folder}${fileOf(name)?.path}` });
    const { num_rows: rows } = await parquetMetadataAsync(file);
    expect(await parquetReadObjects({ file })).toHaveLength(Number(rows));
    expect({
      csv: (parse(read(`data/v1/${name}.csv`), { columns: true }) as unknown[]).length,
      json: (JSON.parse(read(`data/v1/${name}.json`)) as unknown[]).length,
      ndjson: read(`data/v1/${name}.ndjson`).split('\n').length - 1,
    }).toEqual({ csv: Number(rows), json: Number(rows), ndjson: Number(rows) });
  });

  it('are fetched in part: one column of the paragraphs costs a small part of the file', async () => {
    const resource = fileOf('paragraphs');
    let fetched = 0;
    const counting: typeof fetch = async (...asked) => {
      const response = await fetch(...asked);
      if (asked[1]?.method !== 'HEAD') {
        expect(response.status).toBe(206);
        fetched += Number(response.headers.get('content-length'));
      }
      return response;
    };
    const file = await asyncBufferFromUrl({ url: `${folder}${resource?.path}`, fetch: counting });
    // The footer with the schema is read on its own: a reader asks for its exact size after the last eight bytes.
    const metadata = await parquetMetadataAsync(file, { initialFetchSize: 8 });
    await parquetReadObjects({ file, metadata, columns: ['authority'] });
    expect(fetched).toBeGreaterThan(0);
    expect(fetched).toBeLessThan((resource?.bytes ?? 0) / 5);
  });
});

describe('the examples that read Parquet', () => {
  const document = read('data/use/index.html');
  const exampleIn = (language: string) => exampleOnDataPage(document, language).replace(/https?:\/\/[^'"]+?\/data\/v1\//g, folder);

  it.for([
    ['JavaScript, from Parquet', process.execPath, ['--input-type=module', '-e']],
    ['DuckDB', 'duckdb', ['-noheader', '-list', '-c']],
  ] as const)('in %s count every paragraph', async ([language, command, words], { skip }) => {
    const example = exampleIn(language);
    expect(example).toContain(folder);
    expect(example).toContain('paragraphs.parquet');
    const theme = / on ([\w-]+)'/.exec(example)?.[1] ?? /theme = '([\w-]+)'/.exec(example)?.[1] ?? '';
    const rows = JSON.parse(read('data/v1/paragraphs.json')) as { themes: string[] }[];
    const printed = await outputOfProgram(command, [...words, example]);
    skip(!printed, `there is no ${command} here, so the example in ${language} was not run.`);
    expect(printed?.trim()).toBe(`${rows.length} paragraphs, ${rows.filter(({ themes }) => themes.includes(theme)).length} on ${theme}`);
  });
});
