/* npm run import: makes drafts of report files from official PDF files. `--help` says how. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { SingleBar } from 'cli-progress';
import { loadCorpus } from '../content/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { officialHost } from '../import/fetch/fetch-official.ts';
import {
  findDocumentsToProcess,
  importDocument,
  realProcessEffects,
  type ImportEffects,
  type Imported,
  type ImportInto,
} from '../import/process/import-document.ts';
import { SeparateReader } from '../import/process/separate-reader.ts';
import { learnFromRecord } from '../import/suggest-themes/learn-from-record.ts';
import type { Corpus } from '../record/corpus/corpus.ts';
import {
  processExitCode,
  describeProcessedDocument,
  describeProcessEnd,
  describeProcessedDocuments,
} from '../import/process/describe-imported.ts';
import { readArguments } from './read-arguments.ts';
import { importReportsUsage as usage } from './usages.ts';

async function run(): Promise<number> {
  const { values, positionals } = readArguments(usage);
  if (positionals.length === 0) {
    console.error(`No file, folder or address is named.\n\n${usage.help}`);
    return usage.wrongUse;
  }
  const folder = path.resolve(values.into ?? process.env.CONTENT_DIR ?? 'content');
  const shown = path.relative(process.cwd(), folder) || '.';
  if (!existsSync(path.join(folder, 'authorities.yml'))) {
    console.error(`${shown} is not a content folder: it has no authorities.yml. content/README.md says what belongs in one.`);
    return 1;
  }
  const { corpus, problems } = loadCorpus(folder);
  if (!corpus) {
    console.error(`${formatProblems(problems)} Nothing was imported: mend the record first.`);
    return 1;
  }
  const documents = positionals.flatMap(findDocumentsToProcess);
  const reader = new SeparateReader(corpus);
  const effects = realProcessEffects((pdf) => reader.read(pdf), {
    hosts: [officialHost, ...values['allow-host']],
    addAuthorities: values['add-authorities'],
  });
  let all: Imported[];
  try {
    all = await importAll(documents, importInto(shown, corpus), effects, !values.json);
  } finally {
    reader.close();
  }
  if (values.json) console.log(JSON.stringify(all, null, 2));
  else print(all, documents.length, shown);
  return processExitCode(all);
}

/** What the import needs to know about the record that it adds to. */
function importInto(folder: string, corpus: Corpus): ImportInto {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const { authorities, kinds, themes, claimants, frameworks, judgements, england } = corpus;
  return {
    folder,
    authorities,
    frameworks,
    known: { authorities: ids(authorities), kinds, themes: ids(themes), claimants: ids(claimants), frameworks, judgements },
    england,
    suggestThemes: learnFromRecord(corpus),
  };
}

/** Imports documents one after another. Shows a progress bar on a terminal if there are several. */
async function importAll(documents: readonly string[], into: ImportInto, effects: ImportEffects, showsBar: boolean): Promise<Imported[]> {
  const bar =
    showsBar && documents.length > 1 && process.stderr.isTTY
      ? new SingleBar({
          format: '{bar} {value} of {total}  {document}',
          barsize: 24,
          barCompleteChar: '#',
          barIncompleteChar: '.',
          hideCursor: true,
        })
      : undefined;
  bar?.start(documents.length, 0, { document: '' });
  const all: Imported[] = [];
  try {
    for (const document of documents) {
      bar?.update({ document: path.basename(document) });
      all.push(await importDocument(document, into, effects));
      bar?.increment();
    }
  } finally {
    bar?.stop();
  }
  return all;
}

/** Prints the result: each document that a person must look at, a table of all, and what to do next. */
function print(all: readonly Imported[], asked: number, folder: string): void {
  if (all.length === 0) {
    console.error('There is no PDF file in that folder.');
    return;
  }
  const needsLook = ({ state, doubts, faults, difference }: Imported) =>
    state === 'failed' || doubts.length + faults.length > 0 || Boolean(difference);
  for (const each of all.filter((one) => asked === 1 || needsLook(one)))
    (each.state === 'failed' ? console.error : console.log)(describeProcessedDocument(each));
  if (asked > 1) console.log(`\n${describeProcessedDocuments(all)}`);
  console.log(`\n${describeProcessEnd(all, folder)}`);
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`${(error as Error).message}\n\nnpm run import -- --help says how it is used.`);
  process.exitCode = 1;
}
