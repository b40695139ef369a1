import { authorities } from './authorities.ts';
import { claimants } from './claimants.ts';
import { corrections } from './corrections.ts';
import { england } from './england.ts';
import { events } from './events.ts';
import { fidelity } from './fidelity.ts';
import { figures } from './figures.ts';
import { followUps } from './follow-ups.ts';
import { frameworks } from './frameworks.ts';
import { glossary } from './glossary.ts';
import { inspections } from './inspections.ts';
import { kinds } from './kinds.ts';
import { ledger } from './ledger.ts';
import { reports } from './reports.ts';
import { sequences } from './sequences.ts';
import { site } from './site.ts';
import { themeReadings } from './theme-readings.ts';
import { themes } from './themes.ts';
import { readSource, type ContentFile, type FileSource, type FolderSource, type SourceFile } from './source.ts';

/** Every source of the record, by the name under which rules and the corpus ask for it. */
export const sources = {
  site,
  authorities,
  frameworks,
  kinds,
  inspections,
  events,
  themes,
  claimants,
  glossary,
  followUps,
  sequences,
  fidelity,
  corrections,
  ledger,
  reports,
  figures,
  themeReadings,
  england,
};

/** Each source as read: one file, or the files of its folder. */
export type ReadSources = {
  [Name in keyof typeof sources]: (typeof sources)[Name] extends FolderSource<infer Value>
    ? SourceFile<Value>[]
    : (typeof sources)[Name] extends FileSource<infer Value>
      ? SourceFile<Value>
      : never;
};

/** Reads every source from the files of a content folder. An optional file that is missing has no value. */
export function readSources(files: readonly ContentFile[], root: string): ReadSources {
  const read = Object.entries(sources).map(([name, source]) => {
    const found = readSource<unknown>(source as FileSource<unknown>, files, root);
    const none = { file: `${root}/${source.pattern}`, value: undefined, lineOf: () => 1, problems: [] };
    return [name, source.many ? found : (found[0] ?? none)] as const;
  });
  return Object.fromEntries(read) as unknown as ReadSources;
}
