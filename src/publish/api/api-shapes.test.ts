import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { dataSets } from '../tables/data-sets.ts';
import { rowsAtUnversionedAddress } from '../tables/data-set.ts';
import { writeTablesOfOpenData, type OpenData } from '../tables/data-files.ts';
import { findOpenApiFaults, readClosedSchemas } from '../../../tests/site/api-files.ts';

const corpus = fixtureCorpus();
const urlOf = (path: string) => `https://example.org${path}`;
const headers = [{ name: 'Access-Control-Allow-Origin', value: '*' }];
const whole = writeTablesOfOpenData(corpus, urlOf, undefined, headers);
// So little that tables are split.
const split = writeTablesOfOpenData(corpus, urlOf, 9_000, headers);
const textIn = ({ files }: OpenData, path: string) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
const jsonIn = (data: OpenData, path: string): unknown => JSON.parse(textIn(data, path));
const schemas = readClosedSchemas(
  whole.files.filter(({ path }) => path.startsWith('schemas/')).map(({ path }) => [path, jsonIn(whole, path) as object]),
);
const faultsOf = (path: string, value: unknown, pointer = '') => schemas.faultsOf(path, value, pointer);

describe('the JSON Schemas', () => {
  it.each(dataSets.map(({ name }) => name))('fit every row of %s, in JSON and in NDJSON', (name) => {
    expect(faultsOf(`schemas/${name}.json`, jsonIn(whole, `${name}.json`))).toEqual([]);
    const lines = textIn(whole, `${name}.ndjson`).trimEnd().split('\n');
    for (const line of lines) expect(faultsOf(`schemas/${name}.json`, JSON.parse(line), '#/$defs/row')).toEqual([]);
  });

  it.each(dataSets.filter(({ firstAddress }) => firstAddress).map((dataSet) => [dataSet.name, dataSet] as const))(
    'fit %s at its first address',
    (name, dataSet) => {
      expect(
        faultsOf(
          `schemas/first/${name}.json`,
          rowsAtUnversionedAddress(dataSet, corpus, (path) => path),
        ),
      ).toEqual([]);
    },
  );

  it('fit every document', () => {
    for (const { id } of corpus.reports) expect(faultsOf('schemas/document.json', jsonIn(whole, `documents/${id}.json`)), id).toEqual([]);
  });

  it('fit an index of parts, and each part', () => {
    const index = jsonIn(split, 'paragraphs.json') as { parts: { path: string }[] };
    expect(faultsOf('schemas/parts.json', index)).toEqual([]);
    expect(index.parts.length).toBeGreaterThan(1);
    for (const { path } of index.parts) expect(faultsOf('schemas/paragraphs.json', jsonIn(split, path))).toEqual([]);
  });

  it('refuse a grade that is none, an empty value, a day that is no day, and a field that is missing or unknown', () => {
    const rows = jsonIn(whole, 'judgements.json') as Record<string, unknown>[];
    const { grade, ...without } = rows[0] ?? {};
    expect(grade).toBeDefined();
    for (const wrong of [
      { ...rows[0], grade: 'fine' },
      { ...rows[0], grade: null },
      { ...rows[0], inspected_from: '3 June 2020' },
      without,
      { ...rows[0], more: 1 },
    ])
      expect(faultsOf('schemas/judgements.json', [wrong]), JSON.stringify(wrong)).not.toEqual([]);
    const [{ id = '' } = {}] = corpus.reports;
    const document = jsonIn(whole, `documents/${id}.json`) as { sections: object[] };
    expect(faultsOf('schemas/document.json', { ...document, sections: [{ ...document.sections[0], type: 'chapter' }] })).not.toEqual([]);
  });

  it('let a field be added, as version 1 may', () => {
    const open = new Ajv2020({ allowUnionTypes: true, strict: true });
    const rows = jsonIn(whole, 'judgements.json') as object[];
    expect(open.validate(jsonIn(whole, 'schemas/judgements.json') as object, [{ ...rows[0], more: 1 }])).toBe(true);
  });

  it('are named by their address', () => {
    for (const { path } of whole.files.filter((file) => file.path.startsWith('schemas/')))
      expect(jsonIn(whole, path)).toMatchObject({ $id: `https://example.org/data/v1/${path}` });
  });
});

describe.each([
  ['whole tables', whole],
  ['tables in parts', split],
])('the OpenAPI description of %s', (_, data) => {
  const api = jsonIn(data, 'openapi.json') as Parameters<typeof findOpenApiFaults>[0];

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(api) as never)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('has every file, no other, and schemas that exist', () => {
    const first = dataSets.filter(({ firstAddress }) => firstAddress).flatMap(({ name }) => [`/data/${name}.json`]);
    const paths = [...data.files.map(({ path }) => `/data/v1/${path}`), ...first, '/data/england.csv'];
    expect(findOpenApiFaults(api, paths)).toEqual([]);
  });

  it('tells the headers of the site', () => {
    expect(api.components.headers).toMatchObject({ 'Access-Control-Allow-Origin': { schema: { const: '*' } } });
  });

  it('does not pass without a description of its answers, or with a schema that is not there', async () => {
    const broken = structuredClone(api);
    const answers = broken.paths['/data/v1/judgements.json']?.get.responses ?? {};
    const { schema = {} } = answers['200']?.content?.['application/json'] ?? {};
    schema.$ref = '#/components/schemas/none';
    expect(
      findOpenApiFaults(
        broken,
        data.files.map(({ path }) => `/data/v1/${path}`),
      ).join(),
    ).toContain('there is no schema #/components/schemas/none');
    delete answers['200'];
    answers['200'] = {};
    expect(await new Validator().validate(broken as never)).toMatchObject({ valid: false });
  });
});
