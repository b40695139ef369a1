/* npm run update: brings the record up to what is new on Ofsted's pages. `--help` says how. */
import { appendFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { contentFolderToLoad } from '../content/load/load-corpus.ts';
import { fetchUserAgent } from '../import/fetch/choose-documents.ts';
import { DownloadCache } from '../import/fetch/download-cache.ts';
import { officialHost } from '../import/fetch/fetch-official.ts';
import { OfficialFetcher } from '../import/fetch/official-fetcher.ts';
import { ofstedPagesHost } from '../import/fetch/provider-page.ts';
import { describeUpdate, updateExitCode } from '../import/update/describe-update.ts';
import { readKnownPublications } from '../import/update/known-before.ts';
import { runUpdate } from '../import/update/run-update.ts';
import { startProgressBarOfCommand, type ProgressBar } from './progress-bar.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { updateUsage as usage } from './usages.ts';

const { values } = readArguments(usage);

async function run(): Promise<number> {
  // What is new is told once: a summary that cannot be written would lose it.
  if (values.summary && !existsSync(path.dirname(values.summary)))
    throw new Error(`${values.summary} cannot be written: there is no folder ${path.dirname(values.summary)}. Nothing was asked.`);
  const folder = values.into ? path.resolve(values.into) : contentFolderToLoad();
  const known = readKnownPublications(folder);
  const contact = values.contact ?? known.site.contact;
  if (!contact)
    throw new Error('Ofsted should know who asks. Write contact: in site.yml, or give --contact <your e-mail address or page>.');
  const fetcher = new OfficialFetcher({
    hosts: [officialHost, ofstedPagesHost],
    cache: new DownloadCache(path.resolve(values.cache)),
    userAgent: fetchUserAgent(known.site.name, contact),
  });
  let bar: ProgressBar | undefined;
  try {
    const update = await runUpdate(folder, known, fetcher, {
      onPage: (page, total) => {
        bar ??= startProgressBarOfCommand(total);
        bar?.start(page);
        bar?.end();
      },
      onPagesRead: () => bar?.stop(),
    });
    const words = describeUpdate(update);
    console.log(words);
    if (values.summary) appendFileSync(values.summary, words);
    return updateExitCode(update);
  } finally {
    bar?.stop();
  }
}

await runCommand(run);
