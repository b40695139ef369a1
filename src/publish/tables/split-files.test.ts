import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { writeTablesOfOpenData } from './data-files.ts';
import type { DataPartsIndex } from './split-files.ts';

const corpus = fixtureCorpus();
const urlOf = (path: string) => `https://example.org${path}`;
const whole = writeTablesOfOpenData(corpus, urlOf);
const mostBytes = 9_000;
const split = writeTablesOfOpenData(corpus, urlOf, mostBytes);
const textIn = ({ files }: typeof whole, path: string) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
const rowsIn = <Row>(data: typeof whole, path: string) => JSON.parse(textIn(data, path)) as Row;

describe('a table whose rows are too many for one file', () => {
  const index = rowsIn<DataPartsIndex>(split, 'paragraphs.json');

  it('has all its rows in parts, one for each authority', () => {
    const rows = index.parts.flatMap(({ path }) => rowsIn<{ id: string; authority: string }[]>(split, path));
    const byId = (list: readonly { id: string }[]) => [...list].sort((a, b) => a.id.localeCompare(b.id));
    expect(byId(rows)).toEqual(byId(rowsIn(whole, 'paragraphs.json')));
    expect(index.rows).toBe(rows.length);
    expect(index.parts.map(({ authority }) => authority)).toEqual([...new Set(rows.map(({ authority }) => authority))]);
  });

  it('tells the size and hash of each part, and the checksums have them too', () => {
    for (const { path, bytes, sha256 } of index.parts) {
      expect(split.files.find((file) => file.path === path)).toMatchObject({ sha256, bytes: { length: bytes } });
      expect(textIn(split, 'checksums.txt')).toContain(`${sha256}  ${path}\n`);
    }
  });

  it('has its CSV and NDJSON in zips, unchanged', () => {
    for (const path of ['paragraphs.csv', 'paragraphs.ndjson']) {
      const zip = split.files.find((file) => file.path === `${path}.zip`);
      expect(new TextDecoder().decode(unzipSync(zip?.bytes ?? new Uint8Array())[path])).toBe(textIn(whole, path));
    }
  });

  it('is described in the data package, with the columns of its zipped CSV', () => {
    const { resources } = rowsIn<{ resources: Record<string, unknown>[] }>(split, 'datapackage.json');
    const described = rowsIn<{ resources: Record<string, unknown>[] }>(whole, 'datapackage.json').resources;
    const named = (list: typeof resources, name: string) => list.find((each) => each.name === name);
    expect(named(resources, 'paragraphs')).toMatchObject({ path: 'paragraphs.csv.zip', format: 'csv', compression: 'zip' });
    expect(named(resources, 'paragraphs')?.schema).toEqual(named(described, 'paragraphs')?.schema);
    expect(named(resources, 'paragraphs-json')?.description).toMatch(/^An index of the files/);
  });

  it.each(['javascript', 'python'])('loads with the example in %s', async (language) => {
    const program = language === 'python' ? (['python3', 'load-parts.py'] as const) : ([process.execPath, 'load-parts.mjs'] as const);
    const server = createServer((request, response) => response.end(textIn(split, (request.url ?? '').slice(1)))).listen(0);
    const folder = `http://localhost:${(server.address() as AddressInfo).port}/`;
    const example = readFileSync(`src/publish/tables/examples/${program[1]}`, 'utf8').replace('https://example.org/data/v1/', folder);
    const run = spawn(program[0], language === 'python' ? ['-c', example] : ['--input-type=module', '-e', example]);
    let said = '';
    run.stdout.on('data', (words) => (said += String(words)));
    await new Promise((ended) => run.on('close', ended));
    server.close();
    expect(said).toMatch(new RegExp(`^${index.rows} paragraphs, \\d+ on workforce\n$`));
  });
});

describe('the zip of everything', () => {
  it('has every table and document where there is room', () => {
    expect(whole.zipHas).toBe('All tables and documents');
    expect(Object.keys(unzipSync(whole.zip.bytes))).toEqual(
      expect.arrayContaining(['paragraphs.json', 'paragraphs.csv', 'paragraphs.ndjson']),
    );
  });

  it('has every table as CSV where there is no room for more', () => {
    const smaller = writeTablesOfOpenData(corpus, urlOf, whole.zip.bytes.length - 1);
    expect(smaller.zipHas).toBe('All tables as CSV');
    const names = Object.keys(unzipSync(smaller.zip.bytes));
    expect(names).toEqual(expect.arrayContaining(['README.md', 'datapackage.json', 'checksums.txt', 'paragraphs.csv', 'england.csv']));
    expect(names.filter((name) => /^documents\/|ndjson/.test(name))).toEqual([]);
  });
});
