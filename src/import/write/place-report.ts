import { isReportId } from '../../record/ids-and-paths/ids.ts';
import * as fs from 'node:fs';
import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { parseDocument } from 'yaml';

/** What is needed of the disk; the real one by default. */
export type Disk = Pick<
  typeof fs,
  'existsSync' | 'linkSync' | 'mkdirSync' | 'readFileSync' | 'realpathSync' | 'renameSync' | 'rmSync' | 'rmdirSync' | 'writeFileSync'
>;

/** Where a report file came to stand. */
export type Placed =
  /** There was none: it was written. */
  | { state: 'written'; file: string }
  /** The very same is there already. */
  | { state: 'unchanged'; file: string }
  /** Another one is there, which a person may have worked on: this one was written beside it, outside of what the site is built from. The difference is told without themes. */
  | { state: 'beside'; file: string; beside: string; difference: string };

/** A file could not be written; the message says why, and nothing is left half-written. */
export class NotWritten extends Error {}

/**
 * Puts a report file in its place in a content folder. A file that is there is never overwritten: one that differs is
 * written beside it as `….mdx.imported`, with the difference. All of a file appears, or nothing.
 */
export function placeWrittenReport(folder: string, id: string, text: string, disk: Disk = fs): Placed {
  const reports = path.join(folder, 'reports');
  const file = path.join(reports, `${id}.mdx`);
  if (!isReportId(id)) throw new NotWritten(`“${id}” is no name for a report file.`);
  const made = makeFolders(path.dirname(file), reports, disk);
  try {
    if (writeNew(file, text, disk)) return { state: 'written', file };
    const there = disk.readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
    if (there === text || sameButDay(there, text)) return { state: 'unchanged', file };
    const beside = `${file}.imported`;
    writeWhole(beside, text, disk);
    const difference = createTwoFilesPatch(file, beside, withoutThemes(there), withoutThemes(text), undefined, undefined, { context: 1 });
    return { state: 'beside', file, beside, difference };
  } catch (error) {
    for (const each of made) {
      try {
        disk.rmdirSync(each);
      } catch {
        // Something else has come to stand in it.
      }
    }
    if (error instanceof NotWritten) throw error;
    throw new NotWritten(explain(error, file));
  }
}

/** Adds an entry to the end of authorities.yml, whole or not at all; whether it stands there now. One that another import has added since is left alone. A list that is indented or in brackets takes none at its end. */
export function writeNewAuthority(folder: string, entry: string, disk: Disk = fs): boolean {
  const file = path.join(folder, 'authorities.yml');
  try {
    const there = disk.readFileSync(file, 'utf8');
    const known = idsOfEntries(there);
    if (idsOfEntries(entry).some((id) => known.includes(id))) return true;
    const text = `${there.replace(/\n*$/, '\n')}${entry}`;
    if (parseDocument(text).errors.length > 0) return false;
    writeWhole(file, text, disk);
    return true;
  } catch (error) {
    throw new NotWritten(explain(error, file));
  }
}

/** The ids of the entries of a YAML list, however they are written. */
function idsOfEntries(text: string): unknown[] {
  const entries: unknown = parseDocument(text).toJS();
  return Array.isArray(entries) ? entries.map((entry: { id?: unknown } | null) => entry?.id) : [];
}

/** Writes a file anew, whole or not at all, and its folder where there is none. Throws `NotWritten`. */
export function replaceContentFile(file: string, text: string | Uint8Array, disk: Disk = fs): void {
  try {
    disk.mkdirSync(path.dirname(file), { recursive: true });
    writeWhole(file, text, disk);
  } catch (error) {
    throw new NotWritten(explain(error, file));
  }
}

/** Suggestions differ from what a person confirmed in most paragraphs: shown, they would hide what matters. */
const withoutThemes = (text: string) => text.replace(/ themes(?:_suggested)?="[^"]*"/g, '');

const withoutDay = (text: string) => text.replace(/^imported: .*$/m, 'imported:').replace(/^(proved: \{ on: )"[^"]*"/m, '$1');

/** Whether two drafts differ in nothing but the day of their import and of their proof. */
function sameButDay(a: string, b: string): boolean {
  return withoutDay(a) === withoutDay(b);
}

/** Makes a folder, which must lie where its name says: a link that leads elsewhere is not followed. Gives the folders that are new. */
function makeFolders(folder: string, within: string, disk: Disk): string[] {
  const made: string[] = [];
  try {
    for (const each of [within, folder]) {
      if (disk.existsSync(each)) continue;
      disk.mkdirSync(each, { recursive: true });
      made.unshift(each);
    }
    const expected = path.join(disk.realpathSync(within), path.basename(folder));
    if (disk.realpathSync(folder) !== expected) throw new NotWritten(`${folder} is a link that leads out of ${within}.`);
    return made;
  } catch (error) {
    if (error instanceof NotWritten) throw error;
    throw new NotWritten(explain(error, folder));
  }
}

/** Writes a file that must not be there yet; false where it is. The name appears only when all of it is on disk. */
function writeNew(file: string, text: string, disk: Disk): boolean {
  if (disk.existsSync(file)) return false;
  return writeAside(file, text, disk, (aside) => {
    try {
      disk.linkSync(aside, file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return false;
      // A disk that knows no second names. On Windows such a one answers EISDIR or EINVAL.
      if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EISDIR', 'EINVAL'].includes(code ?? '')) throw error;
      if (disk.existsSync(file)) return false;
      disk.renameSync(aside, file);
    }
    return true;
  });
}

function writeWhole(file: string, text: string | Uint8Array, disk: Disk): void {
  writeAside(file, text, disk, (aside) => {
    disk.renameSync(aside, file);
    return true;
  });
}

function writeAside(file: string, text: string | Uint8Array, disk: Disk, put: (aside: string) => boolean): boolean {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    // A process that was killed may have left it: in a container the next one has the same number.
    disk.rmSync(aside, { force: true });
    disk.writeFileSync(aside, text, { flag: 'wx', flush: true });
    return put(aside);
  } finally {
    disk.rmSync(aside, { force: true });
  }
}

function explain(error: unknown, file: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return `the disk is full: ${file} was not written, and nothing of it is left.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `${file} may not be written here.`;
  return `${file} could not be written: ${message}.`;
}
