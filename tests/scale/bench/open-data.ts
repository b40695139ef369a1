/*
 * npm run bench:data: makes the open data of this edition and of made records of 5, 50 and 200 reports, each in a process of its own, and prints the
 * processor seconds and bytes of each kind of file, and how all of it grows with the number of paragraphs. Not part of npm test. Exits with 1 where a goal is missed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from '../../../src/commands/read-arguments.ts';
import { loadCorpusOfContent } from '../../../src/content/load/load-corpus.ts';
import { formatProblems } from '../../../src/content/problems/problem.ts';
import { listApiSchemas, writeApiSchemas } from '../../../src/publish/api/json-schemas.ts';
import { describeCsvTablesOnTheWeb } from '../../../src/publish/catalogue/csv-metadata.ts';
import { writeQdaFiles } from '../../../src/publish/refi-qda/qda-files.ts';
import { mostDataFileBytes } from '../../../src/publish/tables/split-files.ts';
import type { DataFile } from '../../../src/publish/tables/data-file.ts';
import { writeTablesOfOpenData } from '../../../src/publish/tables/data-files.ts';
import { dataSets } from '../../../src/publish/tables/data-sets.ts';
import { documentInOpenDataTables } from '../../../src/publish/tables/document-json.ts';
import { tableToParquet } from '../../../src/publish/tables/parquet.ts';
import { listTextFiles, writeTextCorpus } from '../../../src/publish/text-files/text-files.ts';
import { makeContent } from '../make-content.ts';

const usage = {
  help: `npm run bench:data [-- 5 50 200]

Makes the open data of this edition and of made records of so many reports, and prints the processor seconds and bytes of each kind of
file, and how they grow with the number of paragraphs. It exits with 1 where a goal is missed.`,
  options: { only: { type: 'string' } },
  maxPositionals: Infinity,
} as const;

/** What the formats beyond CSV, JSON and NDJSON may add to this edition: processor seconds and MB; and the power with which all of it may grow with paragraphs. */
const goals = { seconds: 4, megabytes: 6, power: 1.05 };

interface Part {
  name: string;
  seconds: number;
  bytes: number;
}

interface MeasuredData {
  paragraphs: number;
  whole: Part;
  added: Part[];
}

/** The processor seconds that making some files takes, and their bytes. */
function measure(name: string, make: () => readonly DataFile[]): Part {
  const before = process.cpuUsage();
  const bytes = make().reduce((sum, { size }) => sum + size, 0);
  const { user, system } = process.cpuUsage(before);
  return { name, seconds: (user + system) / 1e6, bytes };
}

/** What making the open data of a content folder takes. Each kind is made once before the whole, so that none is quicker for having been made. */
function measureOpenData(folder: string): MeasuredData {
  const { corpus, problems } = loadCorpusOfContent(folder);
  if (!corpus) throw new Error(formatProblems(problems));
  const urlOf = (address: string) => `https://example.org${address}`;
  const mostBytes = mostDataFileBytes;
  const rows = dataSets.map((dataSet) => ({ dataSet, rows: dataSet.rows(corpus, urlOf) }));
  const added = [
    measure('Parquet', () => rows.flatMap((table) => tableToParquet(table.dataSet, table.rows, { corpus, urlOf, mostBytes }))),
    measure('text', () => [...listTextFiles(corpus), writeTextCorpus(corpus, urlOf)]),
    measure('REFI-QDA', () => {
      const qda = writeQdaFiles(corpus, (report) => documentInOpenDataTables(corpus, report, urlOf), mostBytes);
      return [...qda.documents, qda.codebook, ...(qda.corpus ? [qda.corpus] : [])];
    }),
    measure('schemas and metadata', () => {
      describeCsvTablesOnTheWeb(corpus, dataSets, urlOf);
      return writeApiSchemas(listApiSchemas(corpus), urlOf);
    }),
  ];
  return {
    paragraphs: corpus.reports.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs)).length,
    whole: measure('all', () => writeTablesOfOpenData(corpus, urlOf).files),
    added,
  };
}

/** Measures a content folder in a process of its own, as cold as a build is. */
function measureApart(folder: string): MeasuredData {
  const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--only', folder], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as MeasuredData;
}

const sumOf = (parts: readonly Part[], key: 'seconds' | 'bytes') => parts.reduce((sum, part) => sum + part[key], 0);
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const cell = ({ seconds, bytes }: Part) => `${seconds.toFixed(2)} s, ${(bytes / 1e6).toFixed(2)} MB`;

/** Prints what was measured, and what misses its goal: then this exits with 1. */
function print(measured: readonly { name: string; data: MeasuredData }[]): void {
  const kinds = measured[0]?.data.added.map(({ name }) => name) ?? [];
  const head = ['record', 'paragraphs', ...kinds, 'added', 'all open data', 'growth'];
  console.log([head, head.map(() => '---')].map(row).join('\n'));
  const missed: string[] = [];
  for (const [index, { name, data }] of measured.entries()) {
    const added = { name, seconds: sumOf(data.added, 'seconds'), bytes: sumOf(data.added, 'bytes') };
    const before = index > 1 ? measured[index - 1]?.data : undefined;
    const power = before ? Math.log(data.whole.seconds / before.whole.seconds) / Math.log(data.paragraphs / before.paragraphs) : undefined;
    console.log(
      row([name, String(data.paragraphs), ...data.added.map(cell), cell(added), cell(data.whole), power ? `n^${power.toFixed(2)}` : '']),
    );
    if (index === 0 && added.seconds > goals.seconds) missed.push(`${added.seconds.toFixed(1)} s added; the goal is ${goals.seconds}`);
    if (index === 0 && added.bytes > goals.megabytes * 1e6)
      missed.push(`${(added.bytes / 1e6).toFixed(1)} MB added; the goal is ${goals.megabytes}`);
    if (power && power > goals.power) missed.push(`${name}: grows with the power ${power.toFixed(2)}; the goal is ${goals.power}`);
  }
  console.log(
    missed.length === 0 ? '\nThe open data is within its goals.' : `\nNot reached yet:\n${missed.map((each) => `- ${each}`).join('\n')}`,
  );
  if (missed.length > 0) process.exitCode = 1;
}

const { positionals, values } = readArguments(usage);
if (values.only) console.log(JSON.stringify(measureOpenData(values.only)));
else {
  const scratch = mkdtempSync(path.join(tmpdir(), 'open-data-'));
  const sizes = positionals.length > 0 ? positionals.map(Number) : [5, 50, 200];
  const made = sizes.map((reports) => {
    const folder = path.join(scratch, String(reports));
    makeContent(folder, reports, 1);
    return { name: `${reports} made reports`, data: measureApart(folder) };
  });
  print([{ name: 'this edition', data: measureApart('content') }, ...made]);
  rmSync(scratch, { recursive: true, force: true });
}
