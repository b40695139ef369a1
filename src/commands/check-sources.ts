/* npm run check:sources: what is at the official address of each document today. `--help` says how. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { contentFolderToLoad, loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { fetchUserAgent } from '../import/fetch/choose-documents.ts';
import { PoliteFetcher } from '../import/fetch/polite-fetcher.ts';
import { checkOfficialSources, hostsOfOfficialSources } from '../import/official-sources/check-official-sources.ts';
import {
  describeOfficialSources,
  officialSourcesExitCode,
  writeOfficialSourcesJson,
} from '../import/official-sources/describe-official-sources.ts';
import { replaceContentFile } from '../import/write/place-report.ts';
import { startProgressBarOfCommand } from './progress-bar.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { checkSourcesUsage as usage } from './usages.ts';

const { values } = readArguments(usage);

async function run(): Promise<number> {
  const folder = path.resolve(values.report);
  requireFolder(folder);
  // Drafts have addresses too, and may be told of them before a person reads them.
  const { corpus, problems } = loadCorpusOfContent(contentFolderToLoad(), true);
  if (!corpus) throw new Error(`${formatProblems(problems)} Nothing was checked.`);
  const { site, reports } = corpus;
  const contact = values.contact ?? site.contact;
  if (!contact)
    throw new Error('The hosts should know who asks. Write contact: in site.yml, or give --contact <your e-mail address or page>.');
  const moreHosts = values['allow-host'];
  const fetcher = new PoliteFetcher({
    hosts: [...hostsOfOfficialSources(reports), ...moreHosts],
    userAgent: fetchUserAgent(site.name, contact),
  });
  const bar = startProgressBarOfCommand(reports.length);
  try {
    const onChecked = (address: string) => {
      bar?.start(address);
      bar?.end();
    };
    const sources = await checkOfficialSources(reports, fetcher, { moreHosts, onChecked });
    const today = new Date().toISOString().slice(0, 10);
    const words = describeOfficialSources(sources, today);
    mkdirSync(folder, { recursive: true });
    replaceContentFile(path.join(folder, 'official-sources.md'), words);
    replaceContentFile(path.join(folder, 'official-sources.json'), writeOfficialSourcesJson(sources, today));
    bar?.stop();
    console.log(words);
    return officialSourcesExitCode(sources);
  } finally {
    bar?.stop();
  }
}

/** Throws where a file is in the way of a folder: asking takes minutes, and what was found would be lost. */
function requireFolder(folder: string): void {
  const above = path.dirname(folder);
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new Error(`${folder} is a file, and --report names a folder. Nothing was asked.`);
  if (!there && above !== folder) requireFolder(above);
}

await runCommand(run);
