/* npm run import: official PDF files in, drafts of report files out. `--help` says how. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { loadCorpus } from '../content/load-corpus.ts';
import { formatProblems } from '../content/problem.ts';
import { readEnglandList } from '../import/match/england-list.ts';
import { officialHost } from '../import/fetch/fetch-official.ts';
import { findDocuments, importDocument, realEffects, type Imported } from '../import/import-document.ts';
import { describeLimits } from '../import/limits.ts';
import { SeparateReader } from '../import/process/separate-reader.ts';
import { learnFrom } from '../import/themes/score-themes.ts';
import { exitCodeOf, tellDocument, tellEnd, tellTable } from '../import/describe-imported.ts';

const help = `npm run import -- <file.pdf | folder | https address> …

Reads Ofsted's reports and letters about children's services from their PDF files, and writes each as a draft,
<content folder>/reports/<authority>/<yyyy-mm>-<kind>.mdx, for a person to read against the PDF.
A file that is there is never overwritten: what differs is written beside it, as ….mdx.imported.

  --into <folder>      the content folder to write into; otherwise CONTENT_DIR, otherwise content
  --allow-host <host>  an address may be fetched from this host too; it is ${officialHost} alone otherwise. May be given again
  --add-authorities    adds authorities that only the list of England's inspections has to authorities.yml
  --json               prints what became of each document as JSON (with npm run --silent), and nothing else
  --help               prints this

Limits: ${describeLimits()}. Addresses: https only, no redirect to another host.
Exit code: 0 all clean; 1 a document failed; 2 all were read, and some ask a person to look at something.`;

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      into: { type: 'string' },
      'allow-host': { type: 'string', multiple: true, default: [] },
      'add-authorities': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(help);
    return values.help ? 0 : 1;
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
  const list = path.join(folder, 'england-judgements.csv');
  const into = {
    folder: shown,
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

  const documents = positionals.flatMap(findDocuments);
  const reader = new SeparateReader({ frameworks: corpus.frameworks });
  const effects = realEffects((pdf) => reader.read(pdf), {
    hosts: [officialHost, ...values['allow-host']],
    addAuthorities: values['add-authorities'],
  });
  // The bar is for a person who waits at a terminal.
  const bar =
    documents.length > 1 && !values.json && process.stderr.isTTY
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
    reader.close();
  }

  if (values.json) console.log(JSON.stringify(all, null, 2));
  else if (all.length === 0) console.error('There is no PDF file in that folder.');
  else {
    const told = all.filter(
      (each) => documents.length === 1 || each.state === 'failed' || each.doubts.length + each.faults.length > 0 || each.difference,
    );
    for (const each of told) (each.state === 'failed' ? console.error : console.log)(tellDocument(each));
    if (documents.length > 1) console.log(`\n${tellTable(all)}`);
    console.log(`\n${tellEnd(all, shown)}`);
  }
  return exitCodeOf(all);
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`${(error as Error).message}\n\nnpm run import -- --help says how it is used.`);
  process.exitCode = 1;
}
