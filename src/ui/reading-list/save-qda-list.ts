/* Makes a QDA project of a list. The page loads this only for that. */
import type { QdaTopic } from '../../publish/refi-qda/qda-codebook.ts';
import type { QdaDocument } from '../../publish/refi-qda/qda-document.ts';
import { zipQdaProject } from '../../publish/refi-qda/zip-qda-project.ts';
import type { Pin } from '../../questions/pins/pins.ts';
import { reportIdOf, reportIdToDataPath } from '../../record/ids-and-paths/ids.ts';

async function loadJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** The bytes of a REFI-QDA project with the documents of a list, its paragraphs and the reader’s notes. `data`: the folder of the open data. */
export async function writeReadingListAsQda(
  list: readonly Pin[],
  { title, site, edition, data }: { title: string; site: string; edition: string; data: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const reports = [...new Set(list.map(({ id }) => reportIdOf(id)))];
  const inFolder = (path: string) => `${data}${path.slice('/data/v1/'.length)}`;
  const [topics, documents] = await Promise.all([
    loadJson<QdaTopic[]>(inFolder('/data/v1/themes.json')),
    Promise.all(reports.map((report) => loadJson<QdaDocument>(inFolder(reportIdToDataPath(report))))),
  ]);
  const chosen = new Map(list.map(({ id, note }) => [id, note]));
  return zipQdaProject({ name: title, site, edition, topics, documents, chosen });
}
