/* npm run addresses: adds the addresses of the last build to the list of those that were published, and says which no longer answer. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolderToLoad, loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { replaceContentFile } from '../import/write/place-report.ts';
import { readSiteBase } from '../site/hosting/site-url.ts';
import { addPublishedAddresses, findLostAddresses, findUnpublishedDocuments } from '../site/published-addresses/published-addresses.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { addressesUsage as usage } from './usages.ts';

readArguments(usage);
const site = process.env.OUT_DIR ?? 'dist';
const listFile = path.join(contentFolderToLoad(), 'published-addresses.txt');
const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

await runCommand(run);

function run(): number {
  if (!existsSync(path.join(site, 'index.html'))) throw new Error(`There is no built site in ${site}. Run npm run build first.`);
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const { corpus, problems } = loadCorpusOfContent(contentFolderToLoad(), false);
  if (!corpus) throw new Error(`${formatProblems(problems)} The list is untouched.`);
  const unpublished = findUnpublishedDocuments(files, corpus);
  if (unpublished.length > 0)
    throw new Error(
      `${site} has documents that this record does not publish (${unpublished.slice(0, 3).join(', ')}${unpublished.length > 3 ? ' …' : ''}): it was built from another record, or with drafts. Run npm run build first. The list is untouched.`,
    );
  const lost = findLostAddresses(textOf(listFile), files, textOf(path.join(site, '_redirects')), readSiteBase());
  const { list, added } = addPublishedAddresses(textOf(listFile), files);
  replaceContentFile(listFile, list);
  console.log(`${path.relative('', listFile)}: ${added} ${added === 1 ? 'address' : 'addresses'} added. Commit it.`);
  if (lost.length === 0) return 0;
  console.log(`${lost.length} no longer ${lost.length === 1 ? 'answers' : 'answer'}:\n${lost.map((address) => `  ${address}`).join('\n')}`);
  return 1;
}
