import { formatEdition, currentEdition } from '../../questions/editions/editions.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { licence, whereTermsArePrinted } from '../citation/licence.ts';
import { tableToDataFile, type DataFile } from '../tables/data-file.ts';
import { zipDataFiles } from '../tables/zip-files.ts';
import { writeEditionChanges } from './changes-text.ts';
import { creatorOfEdition, siteNameInFiles } from './cite-edition.ts';

function writeLicence(corpus: Corpus): string {
  const { name } = corpus.site;
  return [
    `# Licence of the data of ${name}, edition ${formatEdition(currentEdition(corpus))}`,
    '',
    `You may reuse all of the data under the ${licence.title}, ${licence.path}.`,
    '',
    'Name whoever is in the field `credit`. For a publisher’s own words that is the publisher: “contains public sector information licensed under',
    `the Open Government Licence v3.0”. For summaries, grades, figures and topics it is ${name}.`,
    whereTermsArePrinted,
    '',
    `Published by ${creatorOfEdition(corpus)}. \`CITATION.cff\` says how to cite this edition.`,
    '',
  ].join('\n');
}

/** The SHA-256 of each file of a build by its path, as its checksums.txt says; undefined if it has none. */
function readReleaseChecksums(data: readonly DataFile[]): Map<string, string> | undefined {
  const checksums = data.find(({ path }) => path === 'checksums.txt');
  if (!checksums) return undefined;
  const lines = new TextDecoder().decode(checksums.bytes).trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [sha256 = '', path = ''] = line.split('  ');
      return [path, sha256];
    }),
  );
}

/**
 * The archive of an edition, to be deposited: the data as it was published, the licence, the citation and what each edition changed. The zip of
 * all tables is left out, as it has the same files, and so is what checksums.txt does not list: compressed copies that were made for a host.
 */
export function writeReleaseArchive(corpus: Corpus, data: readonly DataFile[]): DataFile {
  const { number } = currentEdition(corpus);
  const folder = `${siteNameInFiles(corpus.site.name)}-${number}`;
  const published = readReleaseChecksums(data);
  const citation = data.find(({ path }) => path === 'CITATION.cff');
  return zipDataFiles(
    `${folder}.zip`,
    [
      tableToDataFile(`${folder}/LICENCE.md`, writeLicence(corpus)),
      ...(citation ? [tableToDataFile(`${folder}/CITATION.cff`, citation.bytes)] : []),
      tableToDataFile(`${folder}/CHANGES.md`, writeEditionChanges(corpus)),
      ...data
        .filter(({ path }) => path === 'checksums.txt' || (path !== 'all.zip' && published?.has(path)))
        .map(({ path, bytes }) => tableToDataFile(`${folder}/data/${path}`, bytes)),
    ],
    corpus.site.edition,
  );
}

/** What is wrong with the data of a build as that of an edition: files that are missing, and files that differ from its checksums.txt. */
export function faultsOfReleaseData(data: readonly DataFile[]): string[] {
  const published = readReleaseChecksums(data);
  if (!published) return ['It has no checksums.txt.'];
  const sums = new Map(data.map(({ path, sha256 }) => [path, sha256]));
  return [...published].flatMap(([path, sha256]) => {
    const found = sums.get(path);
    if (!found) return [`${path} is missing.`];
    return found === sha256 ? [] : [`${path} has another SHA-256 than in checksums.txt: run npm run build.`];
  });
}

/** How the documents in the data of a build differ from those that a record publishes: drafts were shown, or documents came and went since. */
export function faultsOfReleaseDocuments({ reports }: Pick<Corpus, 'reports'>, data: readonly DataFile[]): string[] {
  const file = data.find(({ path }) => path === 'documents.json');
  const built = file ? (JSON.parse(new TextDecoder().decode(file.bytes)) as { id: string }[]).map(({ id }) => id) : [];
  const own = reports.map(({ id }) => id);
  const tell = (ids: readonly string[], says: string) =>
    ids.length === 0
      ? []
      : [`The build ${says} (${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ' …' : ''}): run npm run build, without drafts.`];
  return [
    ...tell(
      built.filter((id) => !own.includes(id)),
      'has documents that this record does not publish',
    ),
    ...tell(
      own.filter((id) => !built.includes(id)),
      'lacks documents that this record publishes',
    ),
  ];
}
