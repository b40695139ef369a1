import { buildEngland } from '../../content/build/england.ts';
import { buildRecordFromSources } from '../../content/build/read-record.ts';
import { loadContentFiles, rootOfContentFolder } from '../../content/load/load-corpus.ts';
import { newContentAuthority } from '../../content/new-folder/new-content.ts';
import { readSources } from '../../content/sources/index.ts';
import { writeYaml } from '../../content/yaml-and-csv/write-yaml.ts';
import { NotWritten, writeNewAuthority } from '../write/place-report.ts';

/**
 * Adds to authorities.yml each authority that has a report file here and that only the list of England's inspections has: the import that wrote the
 * file was stopped before it told the entry, or nobody added that. Gives their ids; throws `NotWritten` with the entries that the file cannot take. Such a record has problems, so it is read from its sources.
 */
export function addAuthoritiesOfReports(folder: string): string[] {
  const root = rootOfContentFolder(folder);
  const { reports, england, sources } = buildRecordFromSources(readSources(loadContentFiles(folder), root), root);
  const own = sources.authorities.value;
  // A file that cannot be read may have any of them.
  if (!own) return [];
  const known = new Set(own.map(({ id }) => id));
  const named = new Set(reports.map(({ authority }) => authority));
  const listed = buildEngland(england, sources.newAuthorities.value ?? [], sources.placeNames.value?.councils ?? []).authorities;
  const missing = listed.filter(({ id }) => named.has(id) && !known.has(id));
  const left: string[] = [];
  for (const authority of missing) {
    const printed = reports.find((report) => report.authority === authority.id && report.printedFor !== undefined)?.printedFor;
    const entry = writeYaml([newContentAuthority(authority, printed)]);
    if (!writeNewAuthority(folder, entry)) left.push(entry);
  }
  if (left.length > 0)
    throw new NotWritten(
      `${root}/authorities.yml takes no entry at its end: its list is indented, in brackets or closed. Add by hand:\n${left.join('')}`,
    );
  return missing.map(({ id }) => id);
}
