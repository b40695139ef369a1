import type { Corpus } from '../../record/corpus/corpus.ts';
import { reportsToTestSuggestedThemesOn, testSuggestedThemes } from '../suggest-themes/score-themes.ts';
import { authoritiesToScore, type Expected, type ScoreRow } from './expected.ts';
import { readFilesToScore, type ReadFiles } from './read-files.ts';
import { scoreProofs } from './score-proof.ts';
import { scoreReadings } from './score-readings.ts';

/** The score of a folder, how many of its files were read, and the names of those that are not there. */
export interface FolderScore {
  rows: ScoreRow[];
  files: number;
  absent: string[];
}

/** Scores the reader with the files of a folder, the proof by two readings with the same, and the suggested themes with the reports of the record. */
export async function scoreFolder(
  folder: string,
  expected: readonly Expected[],
  corpus: Corpus,
  onRead: (count: number) => void,
): Promise<FolderScore> {
  const { readings, absent, took } = await readFilesToScore(folder, expected, corpus, onRead);
  const rows = [
    ...scoreReadings(readings, authoritiesToScore(expected, corpus.england.authorities)),
    ...(await scoreProofs(folder, readings, corpus)),
    ...scoreSuggestions(corpus),
    scoreSpeed(took),
  ];
  return { rows, files: readings.length, absent };
}

function scoreSpeed({ reader, pageText }: ReadFiles['took']): ScoreRow {
  return {
    name: 'speed: at most twice what unpdf takes for the text',
    right: reader <= pageText * 2 ? 1 : 0,
    of: 1,
    asked: 1,
    missed: [`${(reader / 1000).toFixed(1)} s where unpdf takes ${(pageText / 1000).toFixed(1)} s`],
  };
}

function scoreSuggestions(corpus: Corpus): ScoreRow[] {
  const reports = reportsToTestSuggestedThemesOn(corpus);
  if (reports.length === 0) return [];
  const { precision, recall, paragraphs } = testSuggestedThemes(corpus, reports);
  return Object.entries({ precision, recall }).map(([name, share]) => ({
    name: `suggested themes: ${name}, ${paragraphs} paragraphs`,
    right: Math.round(share * 1000),
    of: 1000,
    asked: 0.75,
    missed: [],
  }));
}
