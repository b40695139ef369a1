import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { tableToDataFile, type DataFile } from '../tables/data-file.ts';
import { faultsOfReleaseData, faultsOfReleaseDocuments, writeReleaseArchive } from './release-archive.ts';

const published = ['CITATION.cff', 'all.zip', 'paragraphs.csv'].map((path) => tableToDataFile(path, `The words of ${path}.`));
const checksums = tableToDataFile('checksums.txt', published.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
const namesIn = (data: readonly DataFile[]) =>
  Object.keys(unzipSync(writeReleaseArchive(fixtureCorpus(), data).bytes)).map((name) => name.slice(name.indexOf('/') + 1));

describe('the archive of a release', () => {
  it('has each published file but the zip of all tables', () => {
    expect(namesIn([...published, checksums])).toEqual([
      'LICENCE.md',
      'CITATION.cff',
      'CHANGES.md',
      'data/CITATION.cff',
      'data/paragraphs.csv',
      'data/checksums.txt',
    ]);
  });

  it('has no copies that were compressed for a host', () => {
    const copies = ['paragraphs.csv.br', 'paragraphs.csv.gz'].map((path) => tableToDataFile(path, 'Compressed.'));
    expect(faultsOfReleaseData([...published, checksums, ...copies])).toEqual([]);
    expect(namesIn([...published, checksums, ...copies])).toEqual(namesIn([...published, checksums]));
  });

  it('is not made of data without checksums, or of files that are missing or others', () => {
    const [citation, zip] = published as [DataFile, DataFile];
    expect(faultsOfReleaseData(published)).toEqual(['It has no checksums.txt.']);
    expect(faultsOfReleaseData([citation, tableToDataFile(zip.path, 'Other words.'), checksums])).toEqual([
      'all.zip has another SHA-256 than in checksums.txt: run npm run build.',
      'paragraphs.csv is missing.',
    ]);
  });

  it('is not made of a build with drafts, or of one that lacks a document', () => {
    const corpus = fixtureCorpus();
    const ids = corpus.reports.map(({ id }) => id);
    const faultsWith = (built: readonly string[]) =>
      faultsOfReleaseDocuments(corpus, [tableToDataFile('documents.json', JSON.stringify(built.map((id) => ({ id }))))]);
    expect(faultsWith(ids)).toEqual([]);
    expect(faultsWith([...ids, 'exampleshire/2031-01-ilacs'])).toEqual([
      'The build has documents that this record does not publish (exampleshire/2031-01-ilacs): run npm run build, without drafts.',
    ]);
    expect(faultsWith(ids.slice(1))).toEqual([
      `The build lacks documents that this record publishes (${ids[0]}): run npm run build, without drafts.`,
    ]);
  });
});
