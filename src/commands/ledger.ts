/* npm run ledger: records new paragraphs with the day of their edition. From then on the check keeps their addresses and words from being lost. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeLedger } from '../content/ledger/ledger.ts';
import { contentFolderToLoad, loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { readArguments } from './read-arguments.ts';
import { ledgerUsage as usage } from './usages.ts';

readArguments(usage);
const { corpus, problems } = loadCorpusOfContent();
if (!corpus) {
  console.log(`${formatProblems(problems)} The ledger is untouched.`);
  process.exitCode = 1;
} else {
  const files = writeLedger(corpus);
  for (const { report, text, added } of files) {
    const file = path.join(contentFolderToLoad(), 'ledger', `${report}.yml`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`${path.relative('', file)}: ${added} ${added === 1 ? 'paragraph' : 'paragraphs'}`);
  }
  console.log(
    files.length === 0
      ? 'The ledger holds everything already.'
      : `Held from the edition of ${corpus.site.edition} on, the day in site.yml. Commit the ledger with the report.`,
  );
}
