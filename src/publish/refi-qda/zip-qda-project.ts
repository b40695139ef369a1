import { strToU8, zipSync } from 'fflate';
import { firstDay } from '../../record/dates/day.ts';
import { writeQdaProject, type QdaProject } from './qda-project.ts';

/** The bytes of a REFI-QDA project, made in a browser. Its files have the day of the edition, as those of the site have. */
export function zipQdaProject(project: QdaProject): Uint8Array<ArrayBuffer> {
  const [year = 0, month = 1, day = 1] = firstDay(project.edition).split('-').map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const files = writeQdaProject(project).map(({ path, text }) => [path, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime }));
}
