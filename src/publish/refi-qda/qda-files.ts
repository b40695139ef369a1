import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import { qdaCodebookPath, qdaCorpusPath, reportIdToQdaPath } from '../../record/ids-and-paths/ids.ts';
import type { Report } from '../../record/reports/report.ts';
import { tableToDataFile, type DataFile } from '../tables/data-file.ts';
import { zipDataFiles } from '../tables/zip-files.ts';
import { writeQdaCodebook } from './qda-codebook.ts';
import { keepForQda, type QdaDocument } from './qda-document.ts';
import { writeQdaProject, type QdaProject } from './qda-project.ts';

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

/** The REFI-QDA projects of all documents and of each one, and the codebook, under /data/v1/. None has more than `mostBytes`. `documentOf` gives a document as in the open data. */
export function writeQdaFiles({ site, themes, reports }: Corpus, documentOf: (report: Report) => QdaDocument, mostBytes: number): QdaFiles {
  const documents = reports.map((report) => keepForQda(documentOf(report)));
  const zip = (path: string, project: Pick<QdaProject, 'name' | 'documents'>) =>
    zipDataFiles(
      inDataFolder(path),
      writeQdaProject({ ...project, site: site.name, edition: site.edition, topics: themes }).map(({ path: name, text }) =>
        tableToDataFile(name, text),
      ),
      site.edition,
    );
  const corpus = zip(qdaCorpusPath, { name: `${site.name}, edition of ${formatDay(site.edition)}`, documents });
  return {
    corpus: corpus.size > mostBytes ? undefined : corpus,
    codebook: tableToDataFile(inDataFolder(qdaCodebookPath), writeQdaCodebook(themes, site.name)),
    documents: documents.map((document) => zip(reportIdToQdaPath(document.id), { name: document.name, documents: [document] })),
  };
}
