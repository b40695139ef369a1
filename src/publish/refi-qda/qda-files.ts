import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import { qdaCodebookPath, qdaCorpusPath, reportIdToQdaPath } from '../../record/ids-and-paths/ids.ts';
import type { Report } from '../../record/reports/report.ts';
import { tableToDataFile, type DataFile } from '../tables/data-file.ts';
import { zipDataFiles } from '../tables/zip-files.ts';
import { writeQdaCodebook } from './qda-codebook.ts';
import type { QdaDocument } from './qda-document.ts';
import { writeQdaDocument, writeQdaProjectFile, type QdaFile, type WrittenQdaDocument } from './qda-project.ts';

/** The files for programs of qualitative analysis. */
export interface QdaFiles {
  /** Every document as one project; undefined if it is too large for a host. */
  corpus: DataFile | undefined;
  /** The topics as a codebook. */
  codebook: DataFile;
  /** A project for each document. */
  documents: DataFile[];
}

const inDataFolder = (path: string) => path.slice('/data/v1/'.length);

const toDataFile = ({ path, text }: QdaFile) => tableToDataFile(path, text);

/** The REFI-QDA projects of all documents and of each one, and the codebook, under /data/v1/. None has more than `mostBytes`. `documentOf` gives a document as in the open data. */
export function writeQdaFiles({ site, themes, reports }: Corpus, documentOf: (report: Report) => QdaDocument, mostBytes: number): QdaFiles {
  const shared = { site: site.name, edition: site.edition, topics: themes };
  const zip = (path: string, name: string, written: readonly WrittenQdaDocument[], texts: readonly DataFile[]) =>
    zipDataFiles(inDataFolder(path), [toDataFile(writeQdaProjectFile({ ...shared, name }, written)), ...texts], site.edition);
  // What is written of a document goes into two projects, and is less than the document itself: all of them are in memory at once.
  const made = reports.map((report) => {
    const document = documentOf(report);
    const { source, cases, judgements, file } = writeQdaDocument(shared, document);
    const text = toDataFile(file);
    const written = { source, cases, judgements };
    return { written, text, project: zip(reportIdToQdaPath(document.id), document.name, [written], [text]) };
  });
  const corpus = zip(
    qdaCorpusPath,
    `${site.name}, edition of ${formatDay(site.edition)}`,
    made.map(({ written }) => written),
    made.map(({ text }) => text),
  );
  return {
    corpus: corpus.size > mostBytes ? undefined : corpus,
    codebook: tableToDataFile(inDataFolder(qdaCodebookPath), writeQdaCodebook(themes, site.name)),
    documents: made.map(({ project }) => project),
  };
}
