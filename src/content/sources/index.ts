import { authoritiesSource } from './authorities.ts';
import { authorityPlacesSource } from './authority-places.ts';
import { claimantsSource } from './claimants.ts';
import { correctionsSource } from './corrections.ts';
import { editionsSource } from './editions.ts';
import { englandSource } from './england.ts';
import { eventsSource } from './events.ts';
import { fidelitySource } from './fidelity.ts';
import { figuresSource } from './figures.ts';
import { followUpsSource } from './follow-ups.ts';
import { frameworksSource } from './frameworks.ts';
import { glossarySource } from './glossary.ts';
import { hexMapSource } from './hex-map.ts';
import { inspectionsSource } from './inspections.ts';
import { kindsSource } from './kinds.ts';
import { ledgerSource } from './ledger.ts';
import { newAuthoritiesSource } from './new-authorities.ts';
import { ofstedPublicationsSource } from './ofsted-publications.ts';
import { needAnswersSource, readerNeedsSource } from './reader-needs.ts';
import { paragraphQuestionsSource } from './paragraph-questions.ts';
import { placeNamesSource } from './place-names.ts';
import { reportsSource } from './reports.ts';
import { sequencesSource } from './sequences.ts';
import { siteSource } from './site.ts';
import { termQuestionsSource } from './term-questions.ts';
import { themeReadingsSource } from './theme-readings.ts';
import { themeWeightsSource } from './theme-weights.ts';
import { themesSource } from './themes.ts';
import { problem } from '../problems/index.ts';
import type { Problem } from '../problems/problem.ts';
import { isFileOfSource, readSource, type ContentFile, type FileSource, type FolderSource, type SourceFile } from './source.ts';

/** Every source of the record, by the name under which rules and the corpus ask for it. */
export const sources = {
  site: siteSource,
  authorities: authoritiesSource,
  frameworks: frameworksSource,
  kinds: kindsSource,
  inspections: inspectionsSource,
  events: eventsSource,
  themes: themesSource,
  claimants: claimantsSource,
  glossary: glossarySource,
  followUps: followUpsSource,
  sequences: sequencesSource,
  fidelity: fidelitySource,
  corrections: correctionsSource,
  ledger: ledgerSource,
  editions: editionsSource,
  reports: reportsSource,
  figures: figuresSource,
  themeReadings: themeReadingsSource,
  themeWeights: themeWeightsSource,
  england: englandSource,
  authorityPlaces: authorityPlacesSource,
  hexMap: hexMapSource,
  newAuthorities: newAuthoritiesSource,
  placeNames: placeNamesSource,
  paragraphQuestions: paragraphQuestionsSource,
  termQuestions: termQuestionsSource,
  readerNeeds: readerNeedsSource,
  needAnswers: needAnswersSource,
  ofstedPublications: ofstedPublicationsSource,
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

/** Every problem for which a file, or a part of one, could not be read. */
export function findReadingProblems(read: ReadSources, files: readonly ContentFile[], root: string): Problem[] {
  const ofSources = Object.values(read)
    .flat()
    .flatMap(({ problems }) => problems);
  return [...findFilesOfNoSource(files, root), ...ofSources];
}

/** A problem for each file that no source reads: it is misspelt, or stands in another place than its kind of file. */
function findFilesOfNoSource(files: readonly ContentFile[], root: string): Problem[] {
  const named = Object.values(sources).map((source) => source.named);
  return files
    .filter(({ path }) => !Object.values(sources).some((source) => isFileOfSource(source, path, root)))
    .map(({ path: file, unread }) => unread ?? problem('file/unknown', { file, line: 1 }, { name: file.slice(root.length + 1), named }));
}
