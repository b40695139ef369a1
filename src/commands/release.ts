/* npm run release: makes the archive of this edition from the last build, and records that it was released. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findUnledgeredReports } from '../content/ledger/ledger.ts';
import { writeSealedEditions } from '../content/ledger/seal.ts';
import { contentFolderToLoad, loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { replaceContentFile } from '../import/write/place-report.ts';
import { faultsOfReleaseData, faultsOfReleaseDocuments, writeReleaseArchive } from '../publish/editions/release-archive.ts';
import { tableToDataFile, type DataFile } from '../publish/tables/data-file.ts';
import { editionNumberOf, type SealedEdition } from '../record/edition.ts';
import type { Corpus } from '../record/corpus/corpus.ts';
import { checksAfterEdition } from '../publish/editions/checks-after-edition.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { releaseUsage as usage } from './usages.ts';

const { values } = readArguments(usage);
const folder = path.join(process.env.OUT_DIR ?? 'dist', 'data', 'v1');
const { corpus, problems } = loadCorpusOfContent(contentFolderToLoad(), false);
const data = corpus ? readBuiltData() : [];
await runCommand(() => {
  const faults = corpus ? whyNotReleased(corpus) : [formatProblems(problems)];
  if (corpus && faults.length === 0) return release(corpus);
  console.log(`${['No archive was made:', ...faults].join('\n  ')}`);
  return 1;
});

function readBuiltData(): DataFile[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => tableToDataFile(path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)));
  } catch {
    return [];
  }
}

/** This edition as it is listed, with the DOI of site.yml. */
function editionOf({ site, editions }: Corpus): Pick<SealedEdition, 'number'> & Partial<SealedEdition> {
  const number = editionNumberOf(site);
  return { ...editions.find((edition) => edition.number === number), number, ...(site.doi && { doi: site.doi }) };
}

/** Why no archive can be made. A build cannot mend a record that has no report. */
function whyNotReleased(record: Corpus): string[] {
  if (record.reports.length === 0) return ['The record publishes no report yet, so there is nothing to release.'];
  return [...faultsOfRecord(record), ...faultsOfBuild(record)];
}

/** Why the record is no edition to be released yet. */
function faultsOfRecord(record: Corpus): string[] {
  const { site, editions } = record;
  const number = editionNumberOf(record.site);
  const after = checksAfterEdition(record);
  const behind = findUnledgeredReports(record).length > 0 || !editions.some((edition) => edition.number === number);
  return [
    ...(behind ? ['The ledger is behind: run npm run ledger, and then npm run build.'] : []),
    ...(after.length > 0 && !values.trial
      ? [
          `Work was done after the day of this edition, ${site.edition}: ${after.join('; ')}. Write the day on which the edition is closed, in site.yml.`,
        ]
      : []),
    ...(site.demonstration && !values.trial ? ['site.yml says that nobody publishes this edition: write publisher: and contact:.'] : []),
  ];
}

/** Why the last build is not that of this edition, as it will be published. */
function faultsOfBuild(record: Corpus): string[] {
  const file = data.find(({ path: name }) => name === 'editions.json');
  if (!file) return [`There is no build in ${folder}: run npm run build.`];
  const { editions } = JSON.parse(new TextDecoder().decode(file.bytes)) as {
    editions: { number: string; seal?: string; doi?: string; url: string }[];
  };
  const [built, own] = [editions.at(-1), editionOf(record)];
  if (built?.number !== own.number || built.seal !== own.seal || built.doi !== own.doi)
    return [`The build is not of edition ${own.number} as it is now: run npm run build.`];
  const { hostname } = new URL(built.url);
  const damage = faultsOfReleaseData(data);
  return [
    ...(hostname === 'localhost' && !values.trial
      ? ['The build has addresses of localhost: give it the address of the site, SITE_URL=https://… npm run build.']
      : []),
    ...(damage.length > 0 ? damage : faultsOfReleaseDocuments(record, data)),
  ];
}

function release(record: Corpus): number {
  const own = editionOf(record);
  const archive = writeReleaseArchive(record, data);
  const checksums = data.find(({ path: name }) => name === 'checksums.txt')?.sha256 ?? '';
  // A DOI is reserved before the deposit, and then stands in the data: an edition without one may still get it, and keeps it.
  const getsDoi = own.doi !== undefined && record.editions.some(({ number, doi }) => number === own.number && doi === undefined);
  if (own.checksums && own.checksums !== checksums && !getsDoi && !values.trial) {
    console.log(
      `No archive was made:\n  Edition ${own.number} was released with other files. Write the day and edition_number of the next edition in site.yml.`,
    );
    return 1;
  }
  const file = path.join(values.to, archive.path);
  replaceContentFile(file, archive.bytes);
  console.log(`${file}: ${archive.size} bytes, SHA-256 ${archive.sha256}`);
  if (values.trial) return 0;
  const editions = record.editions.map((edition) =>
    edition.number === own.number ? { ...edition, ...(own.doi && { doi: own.doi }), checksums, archive: archive.sha256 } : edition,
  );
  replaceContentFile(path.join(contentFolderToLoad(), 'editions.yml'), writeSealedEditions(editions));
  console.log('Its checksums are in editions.yml: commit it. From now on the edition cannot change.');
  if (!own.doi)
    console.log(
      'To give it a DOI: reserve one where you deposit, write it in site.yml (doi:), and build and release again before you publish.',
    );
  return 0;
}
