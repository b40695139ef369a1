import type { Problem } from './problem.ts';
import { authorityPlaceProblems } from './authority-places.ts';
import { editionProblems } from './editions.ts';
import { englandProblems } from './england.ts';
import { figureProblems } from './figures.ts';
import { fileProblems } from './files.ts';
import { followUpProblems } from './follow-ups.ts';
import { grammarProblems } from './grammar.ts';
import { hexMapProblems } from './hex-map.ts';
import type { ProblemKind } from './kind.ts';
import { listProblems } from './lists.ts';
import { publicationProblems } from './publication.ts';
import { readerQuestionProblems } from './reader-questions.ts';
import { reportProblems } from './report.ts';
import { themeWeightProblems } from './theme-weights.ts';

/** The tables of problems, by area. */
export const problemTables = [
  fileProblems,
  listProblems,
  grammarProblems,
  reportProblems,
  figureProblems,
  followUpProblems,
  publicationProblems,
  editionProblems,
  englandProblems,
  authorityPlaceProblems,
  hexMapProblems,
  readerQuestionProblems,
  themeWeightProblems,
] as const;

/** Every kind of problem that content can have, by its id `<area>/<what>`. */
export const problemKinds = {
  ...fileProblems,
  ...listProblems,
  ...grammarProblems,
  ...reportProblems,
  ...figureProblems,
  ...followUpProblems,
  ...publicationProblems,
  ...editionProblems,
  ...englandProblems,
  ...authorityPlaceProblems,
  ...hexMapProblems,
  ...readerQuestionProblems,
  ...themeWeightProblems,
};

export type ProblemId = keyof typeof problemKinds;

/** What a kind of problem is told with; nothing where its words are always the same. */
type ValuesOf<Id extends ProblemId> = (typeof problemKinds)[Id] extends ProblemKind<infer Values> ? Values : never;
type Told<Id extends ProblemId> = keyof ValuesOf<Id> extends never ? [] : [ValuesOf<Id>];

/** Adds a problem of a kind on a line of one file. */
export type Tell = <Id extends ProblemId>(line: number, id: Id, ...values: Told<Id>) => void;

/** A problem of a kind at a place: its message, then its remedy. */
export function problem<Id extends ProblemId>(id: Id, place: Pick<Problem, 'file' | 'line'>, ...values: Told<Id>): Problem {
  const { message, remedy } = problemKinds[id] as ProblemKind<unknown>;
  const [given = {}] = values;
  const says = [message(given), remedy(given)].flat().filter(Boolean).join(' ');
  return { file: place.file, line: place.line, says };
}

/** The problems of one file, and the function that adds one. */
export function collectProblems(file: string): { problems: Problem[]; tell: Tell } {
  const problems: Problem[] = [];
  return { problems, tell: (line, id, ...values) => problems.push(problem(id, { file, line }, ...values)) };
}
