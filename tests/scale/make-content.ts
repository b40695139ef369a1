/*
 * Makes a content folder of invented reports, to build and search records of any size:
 * `node tests/scale/make-content.ts <folder> --reports 500`. The same arguments make the same files.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readArguments } from '../../src/commands/read-arguments.ts';
import { writeLedger } from '../../src/content/ledger/ledger.ts';
import { loadCorpusOfContent } from '../../src/content/load/load-corpus.ts';
import { newContentAuthority, sharedContentFiles } from '../../src/content/new-folder/new-content.ts';
import { formatProblems } from '../../src/content/problems/problem.ts';
import { writeYaml } from '../../src/content/yaml-and-csv/write-yaml.ts';
import type { Corpus } from '../../src/record/corpus/corpus.ts';
import { chooseDocuments, newestDocument } from './made-documents.ts';
import { makeReport } from './made-report.ts';

const usage = {
  help: `node src/commands/with-node.js tests/scale/make-content.ts <folder> [--reports 500] [--seed 1]

Makes a content folder of invented reports on real councils, with the lists of this edition. Its words are nobody's: never publish it.`,
  options: { reports: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
  maxPositionals: 1,
} as const;

function load(folder: string): Corpus {
  const { corpus, problems } = loadCorpusOfContent(folder);
  if (!corpus) throw new Error(formatProblems(problems));
  return corpus;
}

function write(folder: string, file: string, text: string): void {
  const to = path.join(folder, file);
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, text);
}

/** Makes a content folder of `reports` invented reports, or of one fewer: without the newest. Throws if the folder holds anything already. */
export function makeContent(folder: string, reports: number, seed: number, withoutNewest = false): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} holds files already. Name a new folder.`);
  const edition = load('content');
  for (const file of sharedContentFiles) cpSync(path.join('content', file), path.join(folder, file));
  const site = parse(readFileSync('content/site.yml', 'utf8')) as object;
  write(folder, 'site.yml', writeYaml({ ...site, name: 'Invented reports' }));
  const chosen = chooseDocuments(edition, reports);
  const newest = withoutNewest ? newestDocument(chosen) : undefined;
  const documents = chosen.filter((document) => document !== newest);
  const authorities = [...new Set(documents.map(({ authority }) => authority))].sort((a, b) => a.id.localeCompare(b.id));
  write(folder, 'authorities.yml', writeYaml(authorities.map((authority) => newContentAuthority(authority, `${authority.name} Council`))));
  write(folder, 'claimants.yml', writeYaml([{ id: 'ofsted', name: 'Ofsted' }]));
  write(folder, 'inspections.yml', writeYaml([]));
  write(folder, 'events.yml', writeYaml({ visits: [], events: [] }));
  for (const document of documents) {
    const { id, text } = makeReport(edition, document, seed);
    write(folder, `reports/${id}.mdx`, text);
  }
  const { files, editions } = writeLedger(load(folder));
  for (const { report, text } of files) write(folder, `ledger/${report}.yml`, text);
  if (editions) write(folder, 'editions.yml', editions);
}

if (import.meta.main) {
  const { values, positionals } = readArguments(usage);
  const [folder] = positionals;
  if (!folder) {
    console.error(usage.help);
    process.exit(2);
  }
  makeContent(folder, Number(values.reports), Number(values.seed));
  console.log(`${values.reports} reports are in ${folder}. Build them with CONTENT_DIR=${folder} npm run build.`);
}
