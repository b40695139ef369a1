import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { responseHeadersOf } from '../../src/site/hosting/response-headers.ts';
import { serveSite } from '../../src/site/build-and-serve/serve.ts';
import { findOpenApiFaults, readClosedSchemas, type OpenApi } from './api-files.ts';
import { readSite } from './built-site.ts';
import { exampleOnDataPage, outputOfProgram } from './data-page-examples.ts';

const { files, read } = readSite('dist');
const json = (file: string): unknown => JSON.parse(read(file));
const inData = files.filter((file) => file.startsWith('data/') && !file.endsWith('.html'));
const schemas = readClosedSchemas(
  inData.filter((file) => file.startsWith('data/v1/schemas/')).map((file) => [file.slice('data/v1/'.length), json(file) as object]),
);
const api = json('data/v1/openapi.json') as OpenApi;
const operations = Object.entries(api.paths).map(([path, { get }]) => ({
  path,
  pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/.]+')}$`),
  ...(get.responses['200']?.content ?? {}),
}));

let server: Awaited<ReturnType<typeof serveSite>>['server'];
let top = '';
beforeAll(async () => {
  ({ server } = await serveSite({ folder: 'dist', base: '/', port: 0 }));
  top = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe('the JSON under /data/', () => {
  // Each of these has a standard of its own, which another test holds it against.
  const standards = ['data/v1/datapackage.json', 'data/v1/openapi.json', 'data/v1/editions.json'];
  const described = inData.filter(
    (file) => file.endsWith('.json') && !file.includes('/schemas/') && !standards.includes(file) && !file.endsWith('csv-metadata.json'),
  );

  it('fits the schema that its address names, in every file', () => {
    expect(described.length).toBeGreaterThan(15);
    const faults = described.flatMap((file) => {
      const found = operations.find(({ pattern }) => pattern.test(`/${file}`)) as
        Record<string, { schema?: { $ref?: string } }> | undefined;
      const name = found?.['application/json']?.schema?.$ref?.replace('#/components/schemas/', '') ?? 'none';
      const schema = schemas.paths.find((path) => path.replace(/^schemas\/|\.json$/g, '').replaceAll('/', '-') === name) ?? name;
      return schemas
        .faultsOf(schema, json(file))
        .slice(0, 3)
        .map((fault) => `${file}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it('fits it in each line of NDJSON', () => {
    const lines = inData.filter((file) => file.endsWith('.ndjson'));
    expect(lines.length).toBeGreaterThan(5);
    for (const file of lines)
      for (const line of read(file).split('\n').filter(Boolean))
        expect(schemas.faultsOf(`schemas/${file.replace(/^.*\/|\.ndjson$/g, '')}.json`, JSON.parse(line), '#/$defs/row'), file).toEqual([]);
  });
});

describe('the OpenAPI description', () => {
  it('is valid, and has every file and no other', async () => {
    expect(await new Validator().validate(structuredClone(api) as never)).toEqual({ valid: true });
    expect(
      findOpenApiFaults(
        api,
        inData.map((file) => `/${file}`),
      ),
    ).toEqual([]);
  });

  it('tells headers that every host is told to send, and the local server sends', async () => {
    const told = Object.entries(api.components.headers).map(([name, { schema }]) => ({ name, value: schema.const }));
    expect(told.map(({ name }) => name)).toContain('Access-Control-Allow-Origin');
    expect(responseHeadersOf('/data/v1/themes.json')).toMatchObject(Object.fromEntries(told.map(({ name, value }) => [name, value])));
    const response = await fetch(`${top}/data/v1/themes.json`);
    expect(told.map(({ name }) => ({ name, value: response.headers.get(name) }))).toEqual(told);
  });
});

describe('the page /data/api/', () => {
  const page = read('data/api/index.html');

  it('has every address and every table', () => {
    expect(Object.keys(api.paths).filter((path) => !page.includes(`<code>${path}</code>`))).toEqual([]);
  });

  it.each(['themes', 'paragraphs', 'judgements'])('shows a real row of %s', (name) => {
    const text = exampleOnDataPage(page.replaceAll('Example answer of ', 'Example in '), `/data/v1/${name}.json`);
    const [row] = JSON.parse(text) as object[];
    expect(json(`data/v1/${name}.json`)).toContainEqual(row);
  });

  it('tells of answers that a host of files gives', async () => {
    const address = `${top}/data/v1/themes.csv`;
    const plain = { 'accept-encoding': 'identity' };
    const whole = await fetch(address, { headers: plain });
    expect(await whole.text()).toBe(read('data/v1/themes.csv'));
    const etag = whole.headers.get('etag') ?? '';
    expect((await fetch(address, { headers: { ...plain, 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(address, { headers: { ...plain, range: 'bytes=0-9' } })).status).toBe(206);
    const beyond = await fetch(address, { headers: { ...plain, range: 'bytes=99999999-' } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${Buffer.byteLength(read('data/v1/themes.csv'))}`]);
    const missing = await fetch(`${top}/data/v1/none.json`);
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    for (const status of [404, 304, 206, 416]) expect(page).toContain(`<code>${status}</code>`);
  });
});

describe('text files', () => {
  it.each(['/llms.txt', '/data/v1/README.md', '/data/v1/themes.csv', '/data/v1/themes.ndjson', '/data/v1/checksums.txt'])(
    'are sent with their charset: %s',
    async (path) => {
      expect((await fetch(`${top}${path}`)).headers.get('content-type')).toMatch(/; charset=utf-8$/);
    },
  );

  it('have it in _headers too, as some hosts leave it out', () => {
    expect(readFileSync('dist/_headers', 'utf8')).toMatch(/^\/llms\.txt\n\s+Content-Type: text\/plain; charset=utf-8$/m);
  });

  it('are not offered where they are empty', () => {
    const page = read('data/index.html');
    const empty = inData.filter((file) => read(file) === '');
    expect(empty.filter((file) => page.includes(`href="/${file}"`))).toEqual([]);
    for (const file of empty) expect(json(file.replace(/\.ndjson$/, '.json')), `${file} has no rows`).toEqual([]);
  });
});

describe('the examples of /data/use/', () => {
  const page = read('data/use/index.html');
  const example = (language: string) => exampleOnDataPage(page, language).replace(/https?:\/\/[^'"]+?\/data\/v1\//g, `${top}/data/v1/`);
  const inspections = json('data/v1/england.json') as { overall_effectiveness: string }[];

  it('in Observable loads every row in its first cell', async () => {
    const [cell = '', plot] = example('Observable').split('\n\n');
    expect(plot).toMatch(/^Plot\.plot\(/);
    const printed = await outputOfProgram(process.execPath, [
      '--input-type=module',
      '-e',
      `const ${cell};\nconsole.log((await england).length)`,
    ]);
    expect(printed?.trim()).toBe(String(inspections.length));
  });

  it('in Python with pandas counts every inspection in England by its grade', async ({ skip }) => {
    const printed = await outputOfProgram('python3', ['-c', example('Python, with pandas')]);
    skip(printed === undefined, 'there is no python3 here.');
    skip(printed?.includes("No module named 'pandas'") === true, 'there is no pandas here.');
    for (const grade of new Set(inspections.map((row) => row.overall_effectiveness).filter(Boolean))) {
      const count = inspections.filter((row) => row.overall_effectiveness === grade).length;
      expect(printed).toMatch(new RegExp(`^${grade} +${count}$`, 'm'));
    }
  });

  it.for(['Google Sheets', 'Datawrapper'])('is run by %s', (program, { skip }) => {
    skip(`${program} runs on its own host alone; another test loads what its example names.`);
  });

  it.each(['a spreadsheet', 'Datawrapper'])('for %s names a small CSV file that other sites may load', async (language) => {
    const address = /https?:\/\/[^"]+?\.csv/.exec(exampleOnDataPage(page, language))?.[0] ?? '';
    const response = await fetch(address.replace(/^https?:\/\/[^/]+/, top));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(1_000_000);
  });
});
