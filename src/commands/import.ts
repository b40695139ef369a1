/* npm run import: makes drafts of report files from official PDF files. `--help` says how. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import type { ReadCorpus } from '../content/load/read-corpus.ts';
import {
  authoritiesToFetch,
  chooseAuthoritiesToFetch,
  choosePartOfDocumentsToFetch,
  describeAuthoritiesWithoutReport,
  fetchUserAgent,
  findLetterAddressesToFetch,
  listReportAddressesToFetch,
  readPartToFetch,
  UnknownChoice,
  type ChosenAuthority,
} from '../import/fetch/choose-documents.ts';
import { DownloadCache } from '../import/fetch/download-cache.ts';
import { officialHost } from '../import/fetch/fetch-official.ts';
import { OfficialFetcher } from '../import/fetch/official-fetcher.ts';
import { ofstedPagesHost } from '../import/fetch/provider-page.ts';
import { addAuthoritiesOfReports } from '../import/process/add-authorities.ts';
import { findDocumentsToProcess, isAddressToProcess, realProcessEffects, type Imported } from '../import/process/import-document.ts';
import { fetchDocumentsToProcess, processDocuments, processIntoRecord } from '../import/process/import-many.ts';
import { SeparateReader } from '../import/process/separate-reader.ts';
import type { Corpus } from '../record/corpus/corpus.ts';
import {
  processExitCode,
  describeProcessedDocument,
  describeProcessEnd,
  describeProcessedDocuments,
} from '../import/process/describe-imported.ts';
import { formatCountWithNoun } from '../record/strings/count-in-text.ts';
import { choosesCouncilsToImport, findWrongUseOfImport } from './import-use.ts';
import { runProveCommand } from './prove.ts';
import { readArguments } from './read-arguments.ts';
import { startProgressBarOfCommand } from './progress-bar.ts';
import { runCommand } from './run-command.ts';
import { importReportsUsage as usage } from './usages.ts';

const { values, positionals } = readArguments(usage);
const choosesCouncils = choosesCouncilsToImport(values);

async function run(): Promise<number> {
  const wrong = findWrongUseOfImport(values, positionals);
  if (wrong) {
    console.error(wrong);
    return usage.wrongUse;
  }
  const folder = path.resolve(values.into ?? process.env.CONTENT_DIR ?? 'content');
  const shown = path.relative(process.cwd(), folder) || '.';
  if (!existsSync(path.join(folder, 'authorities.yml'))) {
    console.error(`${shown} is not a content folder: it has no authorities.yml. content/README.md says what belongs in one.`);
    return 1;
  }
  const added = values['add-authorities'] ? addAuthoritiesOfReports(folder) : [];
  if (added.length > 0)
    console.error(`Added to ${shown}/authorities.yml, for reports that are here: ${added.join(', ')}. Read the entries.`);
  const read = loadCorpusOfContent(folder);
  const { corpus } = read;
  if (!corpus) {
    console.error(`${formatProblems(read.problems)} Nothing was imported: mend the record first.`);
    return 1;
  }
  if (values.prove) return prove(values.prove, folder, corpus);
  const chosen = values.england
    ? authoritiesToFetch(corpus)
    : chooseAuthoritiesToFetch(corpus, {
        authorities: [...values.authority, ...(values.here ? corpus.authorities.map(({ id }) => id) : [])],
        regions: values.region,
      });
  const fetcher = makeFetcher(corpus);
  const { documents, failed, total } = await findDocuments(corpus, chosen, fetcher);
  // Where there are fewer documents than parts, those that get none have nothing to do.
  const isEmptyPart = documents.length + failed.length === 0 && total > 0;
  const all = [...failed, ...(await importAll(documents, shown, read, corpus, fetcher))];
  if (values.json) console.log(JSON.stringify(all, null, 2));
  else if (isEmptyPart) console.log(`Part ${values.part ?? ''} has none of the ${formatCountWithNoun(total, 'document')}.`);
  else {
    print(all, shown, fetcher);
    for (const says of describeAuthoritiesWithoutReport(corpus, chosen)) console.error(says);
  }
  return isEmptyPart ? 0 : processExitCode(all);
}

/** Proves report files anew. `pdfs` is the folder of their official PDF files. */
async function prove(pdfs: string, folder: string, corpus: Corpus): Promise<number> {
  const reader = new SeparateReader(corpus);
  try {
    return await runProveCommand({ folder, files: positionals, pdfs, today: new Date().toISOString().slice(0, 10) }, corpus, reader);
  } finally {
    reader.close();
  }
}

function makeFetcher({ site }: Corpus): OfficialFetcher {
  const contact = values.contact ?? site.contact;
  if (!contact && !values.offline && (choosesCouncils || positionals.filter(isAddressToProcess).length > 1))
    throw new UnknownChoice(
      'Ofsted should know who fetches many documents. Write contact: in site.yml, or give --contact <your e-mail address or page>; with --offline no host is asked.',
    );
  return new OfficialFetcher({
    hosts: [officialHost, ...(values.visits ? [ofstedPagesHost] : []), ...values['allow-host']],
    cache: new DownloadCache(path.resolve(values.cache)),
    userAgent: fetchUserAgent(site.name, contact ?? 'no contact given'),
  });
}

/** The documents that are meant, how many there are in all parts, and the pages about them that could not be fetched. */
async function findDocuments(
  corpus: Corpus,
  chosen: readonly ChosenAuthority[],
  fetcher: OfficialFetcher,
): Promise<{ documents: string[]; total: number; failed: Imported[] }> {
  const letters = values.visits ? await findLetters(corpus, chosen, fetcher) : { addresses: [], failed: [] };
  const documents = new Set([
    ...positionals.flatMap(findDocumentsToProcess),
    ...listReportAddressesToFetch(corpus, chosen),
    ...letters.addresses,
  ]);
  const failed = letters.failed.map((each): Imported => ({ ...each, state: 'failed', doubts: [], faults: [] }));
  const part = readPartToFetch(values.part);
  if (!part) throw new UnknownChoice(`“${values.part ?? ''}” is no part.`);
  return { documents: choosePartOfDocumentsToFetch([...documents], part), total: documents.size, failed };
}

/** The letters on Ofsted's pages. A page is asked for each time, since a letter may have come; if it has not changed, its host says only that. */
async function findLetters(corpus: Corpus, chosen: readonly ChosenAuthority[], fetcher: OfficialFetcher) {
  const progress = values.json ? undefined : startProgressBarOfCommand(chosen.length);
  try {
    return await findLetterAddressesToFetch(corpus, chosen, async (address) => {
      progress?.start(address);
      const page = await fetcher.get(address, 'html', values.offline ? 'never' : 'if-changed');
      progress?.end();
      return page;
    });
  } finally {
    progress?.stop();
  }
}

/** Fetches and imports documents. Shows a progress bar on a terminal if there are several. */
async function importAll(
  documents: string[],
  folder: string,
  { drafts }: ReadCorpus,
  corpus: Corpus,
  fetcher: OfficialFetcher,
): Promise<Imported[]> {
  const when = values.offline ? 'never' : values.refresh ? 'if-changed' : 'if-missing';
  const fetchPdf = (address: string) => fetcher.get(address, 'pdf', when);
  const progress = values.json ? undefined : startProgressBarOfCommand(documents.length);
  const reader = new SeparateReader(corpus);
  try {
    if (values['fetch-only']) return await fetchDocumentsToProcess(documents.filter(isAddressToProcess), fetchPdf, progress);
    const effects = realProcessEffects((pdf) => reader.read(pdf), {
      fetchPdf,
      readAgain: (pdf) => reader.readAgain(pdf),
      addAuthorities: values['add-authorities'],
    });
    // A document that is named alone is read again, to see whether anything differs.
    const held = choosesCouncils && !values.again ? [...corpus.reports, ...drafts.map(({ report }) => report)] : [];
    const here = new Map(held.map(({ source, file }) => [source.url, file]));
    return await processDocuments(documents, processIntoRecord(folder, corpus), effects, { here, progress });
  } finally {
    reader.close();
    progress?.stop();
  }
}

/** Prints the result: each document that a person must look at, a table of all, and what to do next. */
function print(all: readonly Imported[], folder: string, { counts }: OfficialFetcher): void {
  if (all.length === 0) return;
  const needsLook = ({ state, doubts, faults, difference }: Imported) =>
    state === 'failed' || doubts.length + faults.length > 0 || Boolean(difference);
  const isOne = all.length === 1;
  for (const each of all.filter((one) => isOne || needsLook(one)))
    (each.state === 'failed' ? console.error : console.log)(describeProcessedDocument(each));
  if (!isOne && all.some(({ state }) => state !== 'here' && state !== 'fetched')) console.log(`\n${describeProcessedDocuments(all)}`);
  console.log(`\n${describeProcessEnd(all, folder)}`);
  const { fetched, unchanged, fromCache } = counts;
  if (fetched + unchanged + fromCache > 0)
    console.log(`Fetched ${fetched}, unchanged at their host ${unchanged}, from the cache ${fromCache}.`);
}

await runCommand(run, '\n\nnpm run import -- --help says how it is used.');
