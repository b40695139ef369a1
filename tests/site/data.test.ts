import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsAtUnversionedAddress } from '../../src/publish/tables/data-set.ts';
import { dataSets } from '../../src/publish/tables/data-sets.ts';
import { serveSite } from '../../src/site/build-and-serve/serve.ts';
import { realCorpus } from '../record/real-corpus.ts';
import { readSite } from './built-site.ts';
import { exampleOnDataPage, outputOfProgram } from './data-page-examples.ts';
import { faultsOfDataPackage, faultsOfTable, readRowsOfTable, type DescribedFile } from './table-schema.ts';

const corpus = realCorpus();
const folder = 'dist/data/v1';
const { files, read } = readSite('dist');
const bytesOf = (file: string) => readFileSync(path.join(folder, file));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const described = (JSON.parse(read('data/v1/datapackage.json')) as { resources: DescribedFile[] }).resources;
const tables = described.filter(({ format }) => format === 'csv');

describe('the data package', () => {
  const rowsOf = (name: string) => {
    const table = tables.find((each) => each.name === name);
    return table ? readRowsOfTable(folder, table) : [];
  };

  it('is as its specification says', () => {
    expect(faultsOfDataPackage(JSON.parse(read('data/v1/datapackage.json')))).toEqual([]);
    expect(new Set(described.map(({ name }) => name)).size).toBe(described.length);
    expect(faultsOfDataPackage({ name: 'Not A Name', resources: [{ name: 'a' }] })).toEqual([
      '/name must match pattern "^[a-z0-9._/-]+$"',
      ...['path', 'format', 'mediatype', 'bytes', 'hash', 'licenses'].map((field) => `/resources/0 must have required property '${field}'`),
    ]);
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    'describes the table %s as its rows are: types, constraints, keys and what they refer to',
    (name, { schema = { fields: [] } }) => {
      const rows = rowsOf(name);
      expect(rows.length).toBe((JSON.parse(read(`data/v1/${name}.json`)) as unknown[]).length);
      expect(faultsOfTable(rows, schema, rowsOf)).toEqual([]);
    },
  );

  it('refuses rows of another type, value or key, and rows that refer to nothing', () => {
    const { schema = { fields: [] } } = tables.find(({ name }) => name === 'paragraphs') ?? {};
    const [row = {}, other = {}] = rowsOf('paragraphs');
    const faults = faultsOfTable([row, row, { ...other, number: 'one', wording: 'loose', report: 'nowhere' }], schema, rowsOf);
    expect(faults.join('\n')).toMatch(/row 3: .*number must be integer.*wording must be equal to one of the allowed values/);
    expect(faults.join('\n')).toMatch(/the key .* is there twice/);
    expect(faults.join('\n')).toMatch(/report nowhere is not in documents/);
  });

  it('describes every field of every table', () => {
    const bare = tables.flatMap(({ name, schema }) =>
      (schema?.fields ?? []).filter(({ description, type }) => !description || !type).map((field) => `${name}.${field.name}`),
    );
    expect(bare).toEqual([]);
    expect(tables.map(({ name }) => name)).toEqual(dataSets.map(({ name }) => name));
  });

  it('names every file with its size and SHA-256', () => {
    for (const { path: file, bytes, hash } of described) {
      expect([bytesOf(file).length, `sha256:${sha256(bytesOf(file))}`], file).toEqual([bytes, hash]);
    }
  });
});

describe('the files of open data', () => {
  const names = files.filter((file) => file.startsWith('data/v1/')).map((file) => file.slice('data/v1/'.length));

  it('all have their checksum in the list', () => {
    const listed = Object.fromEntries(
      read('data/v1/checksums.txt')
        .trim()
        .split('\n')
        .map((line) => line.split('  ').reverse() as [string, string]),
    );
    expect(Object.keys(listed).sort()).toEqual(names.filter((name) => name !== 'checksums.txt').sort());
    expect(Object.entries(listed).filter(([file, sum]) => sha256(bytesOf(file)) !== sum)).toEqual([]);
  });

  it('are all in the zip, byte for byte, but for texts and coded texts, and their dates are the edition’s', () => {
    const zip = bytesOf('all.zip');
    const held = unzipSync(zip);
    const texts = [
      ...corpus.reports.flatMap(({ id }) => [`text/${id}.txt`, `text/${id}.words.txt`, `refi-qda/${id}.qdpx`]),
      'corpus.zip',
      'refi-qda/corpus.qdpx',
      'refi-qda/topics.qdc',
    ];
    // What describes the zip itself cannot be in it.
    expect([...Object.keys(held), ...texts, 'all.zip', 'catalogue.jsonld', 'editions.json'].sort()).toEqual([...names].sort());
    const differing = Object.entries(held).filter(([file, bytes]) => file !== 'checksums.txt' && sha256(bytes) !== sha256(bytesOf(file)));
    expect(differing.map(([file]) => file)).toEqual([]);
    // Bytes 10 to 13 of a zip are the time and date of its first file, as MS-DOS wrote them.
    const date = zip.readUInt16LE(12);
    expect(`${(date >> 9) + 1980}-${(date >> 5) & 15}-${date & 31}`).toBe(corpus.site.edition.replace(/-0/g, '-'));
  });

  it('have the same content as CSV, JSON and NDJSON', () => {
    for (const { name } of tables) {
      const rows = JSON.parse(read(`data/v1/${name}.json`)) as unknown[];
      const lines = read(`data/v1/${name}.ndjson`).split('\n').filter(Boolean);
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
    }
  });

  it('are CSV with the line ends of RFC 4180, in UTF-8 without a byte order mark', () => {
    for (const { path: file } of tables) {
      const bytes = bytesOf(file);
      expect(bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])), file).toBe(false);
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      expect(text.endsWith('\r\n'), file).toBe(true);
      // Every record, its quoted parts aside, is one line with as many commas as the first.
      const commas = text
        .replace(/"(?:[^"]|"")*"/g, '')
        .split('\r\n')
        .slice(0, -1)
        .map((line) => line.split(',').length);
      expect(new Set(commas).size, file).toBe(1);
      expect(text.replace(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', ''), file).not.toMatch(/[\r\n"]/);
    }
  });

  it('include one for each document, with all of its paragraphs', () => {
    for (const report of corpus.reports) {
      const document = JSON.parse(read(`data/v1/documents/${report.id}.json`)) as {
        paragraphs: number;
        sections: { paragraphs: unknown[] }[];
      };
      expect(document.sections.flatMap(({ paragraphs }) => paragraphs).length, report.id).toBe(document.paragraphs);
    }
  });

  it('include the text of each document, with a line for each of its paragraphs, alone and in the corpus', () => {
    const held = unzipSync(bytesOf('corpus.zip'));
    const rows = JSON.parse(read('data/v1/paragraphs.json')) as { id: string; report: string; text: string }[];
    for (const { id } of corpus.reports) {
      const own = rows.filter(({ report }) => report === id);
      const lines = own.map((row) => [row.id.slice(id.length + 1), row.text.replaceAll('\n', ' ')]);
      expect(read(`data/v1/text/${id}.txt`)).toBe(lines.map((line) => `${line.join('\t')}\n`).join(''));
      expect(read(`data/v1/text/${id}.words.txt`)).toBe(lines.map(([, words]) => `${words}\n`).join(''));
      expect(bytesOf(`text/${id}.words.txt`).equals(held[`texts/${id.replace('/', '-')}.txt`] ?? new Uint8Array()), id).toBe(true);
    }
    expect(Object.keys(held)).toHaveLength(corpus.reports.length + 2);
  });

  it('are linked from the page of each document, with Voyant and the Web Archive', () => {
    for (const report of corpus.reports) {
      const page = read(`reports/${report.id}/index.html`);
      for (const [name, address] of [
        ['text', `/data/v1/text/${report.id}.txt`],
        ['QDA project', `/data/v1/refi-qda/${report.id}.qdpx`],
        // What is counted there would be our own words otherwise.
        ...(report.wording === 'verbatim' ? [['Open in Voyant', `/data/v1/text/${report.id}.words.txt`] as const] : []),
        ...(report.source.urlNote ? [] : [['Web Archive', report.source.url.replaceAll('&', '&amp;')] as const]),
      ] as const)
        expect(new RegExp(`<a href="([^"]*)"[^>]*>\\s*${name}`).exec(page)?.[1]?.endsWith(address), `${report.id}: ${name}`).toBe(true);
    }
  });

  it('have an existing place in the report and an existing page for every paragraph', () => {
    const rows = JSON.parse(read('data/v1/paragraphs.json')) as { id: string; url: string; own_page: string }[];
    const missing = rows.filter(({ url, own_page: own }) => {
      const [place, page] = [new URL(url), new URL(own)];
      return (
        !files.includes(`${place.pathname.slice(1)}index.html`) ||
        place.hash === '' ||
        !files.includes(`${page.pathname.slice(1)}index.html`)
      );
    });
    expect(missing).toEqual([]);
  });

  it('quote no source without an open licence', () => {
    const rows = JSON.parse(read('data/v1/paragraphs.json')) as { report: string; wording: string; credit: string }[];
    const closed = new Set(corpus.reports.filter(({ source }) => source.licence !== 'OGL-3.0').map(({ id }) => id));
    const wrong = rows.filter(
      ({ report, wording, credit }) => closed.has(report) && (wording !== 'summary' || credit !== corpus.site.name),
    );
    expect(closed.size).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
    expect(rows.filter(({ wording, credit }) => wording === 'verbatim' && !credit.startsWith('Ofsted, © Crown copyright'))).toEqual([]);
  });

  it.each([
    ['paragraphs', 'id,url,authority,report,number,section,text,themes,wording,page'],
    ['judgements', 'authority,report,framework,inspected_from,inspected_to,published,judgement,grade,source_url'],
    ['figures', 'id,authority,theme,measure,value,unit,bound,out_of,on,from,to,dated,comparator,claimed_by,paragraph'],
    ['follow-ups', 'asked,asked_text,later,later_authority,later_on,later_number,later_text,wording,why,source_url'],
    [
      'england',
      'authority,authority_id,ofsted_urn,gss_code,region,authority_type,framework,framework_id,inspected_from,inspected_to,published,lead_inspector,overall_effectiveness,leaders,help_and_protection,in_care,in_care_and_care_leavers,care_leavers,looked_after_and_permanence,adoption,url',
    ],
  ])('of %s at its unversioned address keep their original fields', (name, fields) => {
    const rows = JSON.parse(read(`data/${name}.json`)) as Record<string, unknown>[];
    expect(new Set(rows.map((row) => Object.keys(row).join()))).toEqual(new Set([fields]));
    const dataSet = dataSets.find((each) => each.name === name);
    expect(rows).toEqual(dataSet && rowsAtUnversionedAddress(dataSet, corpus, (path) => path));
  });

  it('are at an unversioned address for no other table', () => {
    const first = files.filter((file) => /^data\/[^/]+\.json$/.test(file)).map((file) => file.replace(/^data\/|\.json$/g, ''));
    expect(first.sort()).toEqual(['england', 'figures', 'follow-ups', 'judgements', 'paragraphs']);
  });
});

describe('the example of /data/use/', () => {
  let server: Awaited<ReturnType<typeof serveSite>>['server'];
  let address = '';
  beforeAll(async () => {
    ({ server } = await serveSite({ folder: 'dist', base: '/', port: 0 }));
    address = `http://localhost:${(server.address() as AddressInfo).port}/data/v1/`;
  });
  afterAll(() => server.close());

  const document = read('data/use/index.html');
  const text = (language: string) => exampleOnDataPage(document, language);
  const rows = JSON.parse(read('data/v1/paragraphs.json')) as { themes: string[] }[];

  it.for([
    ['JavaScript', 'example.mjs', process.execPath],
    ['Python', 'example.py', 'python3'],
    ['R', 'example.R', 'Rscript'],
  ] as const)('in %s loads every paragraph', async ([language, name, command], { skip }) => {
    const theme = /theme (?:=|<-) ['"]([\w-]+)['"]/.exec(text(language))?.[1] ?? '';
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'example-')), name);
    writeFileSync(file, text(language).replace(/https?:\/\/[^'"]+\/data\/v1\//, address));
    const printed = await outputOfProgram(command, [file]);
    skip(!printed, `there is no ${command} here, so the example in ${language} was not run.`);
    expect(printed?.trim()).toMatch(
      new RegExp(`^${rows.length} paragraphs, ${rows.filter(({ themes }) => themes.includes(theme)).length} on ${theme}$`),
    );
  });
});
