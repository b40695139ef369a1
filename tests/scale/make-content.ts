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
import { formatProblems } from '../../src/content/problems/problem.ts';
import { writeYaml } from '../../src/content/yaml-and-csv/write-yaml.ts';
import type { Corpus } from '../../src/record/corpus/corpus.ts';
import type { EnglandAuthority } from '../../src/record/england.ts';
import { areaTypes } from '../../src/record/shapes/england-judgements.ts';
import { chooseDocuments } from './made-documents.ts';
import { makeReport } from './made-report.ts';

const usage = {
  help: `node src/commands/with-node.js tests/scale/make-content.ts <folder> [--reports 500] [--seed 1]

Makes a content folder of invented reports on real councils, with the lists of this edition. Its words are nobody's: never publish it.`,
  options: { reports: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
  maxPositionals: 1,
} as const;

/** Lists of this edition that a made record has as they are. */
const lists = [
  'frameworks.yml',
  'kinds.yml',
  'themes.yml',
  'glossary.yml',
  'england-judgements.csv',
  'authority-places.csv',
  'hex-map.csv',
  'new-authorities.yml',
  'place-names.yml',
];

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

function asAuthority({ id, name, gss, ofstedUrn, region, type, from }: EnglandAuthority) {
  return {
    id,
    name,
    council: `${name} Council`,
    gss,
    ofsted_urn: ofstedUrn,
    type: areaTypes[type as keyof typeof areaTypes] ?? type,
    region,
    from,
    role: 'featured',
    ofsted_page: `https://reports.ofsted.gov.uk/provider/44/${ofstedUrn}`,
  };
}

/** Makes a content folder of `reports` invented reports. Throws if the folder holds anything already. */
export function makeContent(folder: string, reports: number, seed: number): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} holds files already. Name a new folder.`);
  const edition = load('content');
  for (const list of lists) cpSync(path.join('content', list), path.join(folder, list));
  const site = parse(readFileSync('content/site.yml', 'utf8')) as object;
  write(folder, 'site.yml', writeYaml({ ...site, name: 'Invented reports' }));
  const documents = chooseDocuments(edition, reports);
  const authorities = [...new Set(documents.map(({ authority }) => authority))].sort((a, b) => a.id.localeCompare(b.id));
  write(folder, 'authorities.yml', writeYaml(authorities.map(asAuthority)));
  write(folder, 'claimants.yml', writeYaml([{ id: 'ofsted', name: 'Ofsted' }]));
  write(folder, 'inspections.yml', writeYaml([]));
  write(folder, 'events.yml', writeYaml({ visits: [], events: [] }));
  for (const document of documents) {
    const { id, text } = makeReport(edition, document, seed);
    write(folder, `reports/${id}.mdx`, text);
  }
  for (const { report, text } of writeLedger(load(folder))) write(folder, `ledger/${report}.yml`, text);
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
