/* npm run ledger: records what is new, paragraphs and other parts of documents, with the day of its edition, and seals the edition. From then on the check keeps their addresses and words from being lost. */
import path from 'node:path';
import { writeLedger } from '../content/ledger/ledger.ts';
import { sealLedgerAnew } from '../content/ledger/seal-anew.ts';
import { contentFolderToLoad, loadContentFiles, rootOfContentFolder } from '../content/load/load-corpus.ts';
import { loadCorpusFromFiles } from '../content/load/read-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { replaceContentFile } from '../import/write/place-report.ts';
import type { Corpus } from '../record/corpus/corpus.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { ledgerUsage as usage } from './usages.ts';

const { values } = readArguments(usage);
const folder = contentFolderToLoad();
const root = rootOfContentFolder(folder);
const listFile = path.join(folder, 'editions.yml');

await runCommand(run);

function run(): number {
  const found = loadContentFiles(folder);
  const files = values.seal ? sealLedgerAnew(found, root) : found;
  const read = files && loadCorpusFromFiles(files, root);
  if (read?.corpus) {
    const sealed = values.seal ? files?.find((file) => file.path === `${root}/editions.yml`)?.text : undefined;
    write(read.corpus, sealed);
    return 0;
  }
  const says = read
    ? formatProblems(read.problems)
    : `${path.relative('', listFile)}: the ledger or the corrections are not those that an earlier edition was sealed with. Put them back.`;
  console.log(`${says} The ledger is untouched.`);
  return 1;
}

function write(corpus: Corpus, sealed: string | undefined): void {
  const { files: reports, editions = sealed } = writeLedger(corpus);
  for (const { report, text, added } of reports) {
    const file = path.join(folder, 'ledger', `${report}.yml`);
    replaceContentFile(file, text);
    console.log(`${path.relative('', file)}: ${added}`);
  }
  if (editions) replaceContentFile(listFile, editions);
  const day = corpus.site.edition;
  console.log(
    reports.length > 0
      ? `Held from the edition of ${day} on, the day in site.yml. Commit the ledger and editions.yml with the report.`
      : `The ledger holds everything already.${editions ? ` ${path.relative('', listFile)} has the seal of the edition of ${day}.` : ''}`,
  );
}
