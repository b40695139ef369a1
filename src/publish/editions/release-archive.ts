import { formatEdition, currentEdition } from '../../questions/editions/editions.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { licence } from '../citation/licence.ts';
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
    '',
    `Published by ${creatorOfEdition(corpus)}. \`CITATION.cff\` says how to cite this edition.`,
    '',
  ].join('\n');
}

/**
 * The archive of an edition, to be deposited: the data as it was published, the licence, the citation and what each edition changed. The zip of
 * all tables is left out, as it has the same files.
 */
export function writeReleaseArchive(corpus: Corpus, data: readonly { path: string; bytes: Uint8Array }[]): DataFile {
  const { number } = currentEdition(corpus);
  const folder = `${siteNameInFiles(corpus.site.name)}-${number}`;
  const citation = data.find(({ path }) => path === 'CITATION.cff');
  return zipDataFiles(
    `${folder}.zip`,
    [
      tableToDataFile(`${folder}/LICENCE.md`, writeLicence(corpus)),
      ...(citation ? [tableToDataFile(`${folder}/CITATION.cff`, citation.bytes)] : []),
      tableToDataFile(`${folder}/CHANGES.md`, writeEditionChanges(corpus)),
      ...data.filter(({ path }) => path !== 'all.zip').map(({ path, bytes }) => tableToDataFile(`${folder}/data/${path}`, bytes)),
    ],
    corpus.site.edition,
  );
}

/** What is wrong with the data of a build as that of an edition: files that lack, and files that differ from its checksums.txt. */
export function faultsOfReleaseData(data: readonly DataFile[]): string[] {
  const checksums = data.find(({ path }) => path === 'checksums.txt');
  if (!checksums) return ['It has no checksums.txt.'];
  const sums = new Map(data.map(({ path, sha256 }) => [path, sha256]));
  return new TextDecoder()
    .decode(checksums.bytes)
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [sha256 = '', path = ''] = line.split('  ');
      const found = sums.get(path);
      if (!found) return [`${path} is missing.`];
      return found === sha256 ? [] : [`${path} is not the file of which checksums.txt has the SHA-256.`];
    });
}
