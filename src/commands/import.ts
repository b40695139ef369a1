/* npm run import: official PDF files in, drafts of report files out. `--help` says how. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SingleBar } from 'cli-progress';
import { loadCorpus } from '../content/load-corpus.ts';
import type { Corpus } from '../record/corpus.ts';
import { formatProblems } from '../content/problem.ts';
import { readEnglandList } from '../import/match/england-list.ts';
import { officialHost } from '../import/fetch/fetch-official.ts';
import { findDocuments, importDocument, realEffects, type Imported } from '../import/import-document.ts';
import { SeparateReader } from '../import/process/separate-reader.ts';
import { learnFrom } from '../import/themes/score-themes.ts';
import { exitCodeOf, tellDocument, tellEnd, tellTable } from '../import/describe-imported.ts';
import { readArguments } from './read-arguments.ts';
import { importReports as usage } from './usages.ts';

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
  const into = { ...readImportSettings(folder, corpus), folder: shown };
  const documents = positionals.flatMap(findDocuments);
  const reader = new SeparateReader({ frameworks: corpus.frameworks });
  const effects = realEffects((pdf) => reader.read(pdf), {
    hosts: [officialHost, ...values['allow-host']],
    addAuthorities: values['add-authorities'],
  });
  const bar = documents.length > 1 && !values.json ? makeProgressBar() : undefined;
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
    reader.close();
  }

  if (values.json) console.log(JSON.stringify(all, null, 2));
  else print(all, shown);
  return exitCodeOf(all);
}

/** What a document is imported against: the record's own lists, the list of England's inspections, and themes learnt from the record. */
function readImportSettings(folder: string, corpus: Corpus) {
  const list = path.join(folder, 'england-judgements.csv');
  return {
    authorities: corpus.authorities,
    frameworks: corpus.frameworks,
    known: {
      authorities: corpus.authorities.map(({ id }) => id),
      themes: corpus.themes.map(({ id }) => id),
      claimants: corpus.claimants.map(({ id }) => id),
      frameworks: corpus.frameworks,
      judgements: corpus.judgements,
    },
    list: existsSync(list) ? readEnglandList(readFileSync(list, 'utf8')) : [],
    suggestThemes: learnFrom(corpus),
  };
}

/** A progress bar for a person who waits at a terminal; undefined elsewhere. */
function makeProgressBar(): SingleBar | undefined {
  if (!process.stderr.isTTY) return undefined;
  return new SingleBar({
    format: '{bar} {value} of {total}  {document}',
    barsize: 24,
    barCompleteChar: '#',
    barIncompleteChar: '.',
    hideCursor: true,
  });
}

/** Prints what became of the documents: of several, each that failed or needs a person, then a table of all. */
function print(all: readonly Imported[], folder: string): void {
  if (all.length === 0) {
    console.error('There is no PDF file in that folder.');
    return;
  }
  for (const each of all) {
    const failed = each.state === 'failed';
    if (all.length > 1 && !failed && each.doubts.length + each.faults.length === 0 && !each.difference) continue;
    (failed ? console.error : console.log)(tellDocument(each));
  }
  if (all.length > 1) console.log(`\n${tellTable(all)}`);
  console.log(`\n${tellEnd(all, folder)}`);
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`${(error as Error).message}\n\nnpm run import -- --help says how it is used.`);
  process.exitCode = 1;
}
