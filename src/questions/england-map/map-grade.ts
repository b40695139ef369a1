import { formatDay, type Day } from '../../record/dates/day.ts';
import { formatGradeShort, grades, type Grade } from '../../record/grades/grade.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';

/*
 * The grades on the map of England, in few characters and in words. Browsers load this module too, to show another year or judgement
 * without loading anything, so it imports little.
 */

/** What an authority's grade on a line was on a day. `not-judged`: inspected since without that grade. `not-yet`: created later. */
export type MapState = Grade | 'not-judged' | 'none' | 'not-yet';

/** Every state, in the order of keys. */
export const mapStates: readonly MapState[] = [...grades, 'not-judged', 'none', 'not-yet'];

/** A grade on the map, and the first day of the inspection that it is from. */
export interface MapGrade {
  state: MapState;
  inspected?: Day | undefined;
}

/** A letter for what an inspection found on a line of judgements. */
const letters = { outstanding: 'o', good: 'g', 'requires-improvement': 'r', inadequate: 'i', 'not-judged': '-', none: '.' } as const;
const states = new Map<string, MapState>(Object.entries(letters).map(([state, letter]) => [letter, state as MapState]));

/** An inspection in few characters: its first day on site, and a letter for each line of judgements: `2019-03-04 gg-`. */
export function englandMapCodeOfInspection(day: Day, found: readonly (keyof typeof letters)[]): string {
  return `${day} ${found.map((state) => letters[state]).join('')}`;
}

/**
 * The grade at the end of a day, from the coded inspections of one authority, oldest first. `from` is the authority's first day, or empty.
 * A grade counts from the first day on site of the inspection that gave it until that of the next, as in all counts of England.
 */
export function englandMapGradeOnDay(inspections: readonly string[], from: Day | '', line: number, day: Day): MapGrade {
  if (from > day) return { state: 'not-yet' };
  const [inspected, found = ''] =
    inspections
      .filter((each) => each.slice(0, each.indexOf(' ')) <= day)
      .at(-1)
      ?.split(' ') ?? [];
  const state = states.get(found.charAt(line)) ?? 'none';
  return state === 'none' ? { state } : { state, inspected };
}

/** A grade on the map in few words, for keys and tables: "Good", "Not given at last inspection". */
export function formatEnglandMapState(state: MapState): string {
  switch (state) {
    case 'not-judged':
      return 'Not given at last inspection';
    case 'none':
      return 'No grade on record yet';
    case 'not-yet':
      return 'The council did not exist yet';
    default:
      return formatGradeShort(state);
  }
}

/** A grade on the map within a sentence: "good", "not created yet". */
export function formatEnglandMapStateInText(state: MapState): string {
  if (state === 'none') return 'without a grade on record yet';
  if (state === 'not-yet') return 'not created yet';
  return formatEnglandMapState(state).toLowerCase();
}

/**
 * The name of a hexagon: what its authority's grade is, and the letters that it shows, so that who speaks to a computer can say them:
 * "Wigan: Good, inspected 9 May 2022, on the map Wig".
 */
export function nameOfEnglandMapHexagon(name: string, label: string, grade: MapGrade): string {
  return `${answerAboutEnglandMapGrade(name, grade)}${label && label !== name ? `, on the map ${label}` : ''}`;
}

/** An authority on the map in words: "Kent: Good, inspected 9 May 2022". */
export function answerAboutEnglandMapGrade(name: string, { state, inspected }: MapGrade): string {
  return `${name}: ${formatEnglandMapState(state)}${inspected ? `, inspected ${formatDay(inspected)}` : ''}`;
}

/** The day of a count: "at the end of 2016", or "on 20 August 2026", the day of the newest report that is counted. */
export function formatDayOfEnglandMap(day: Day): string {
  return day.endsWith('-12-31') ? `at the end of ${day.slice(0, 4)}` : `on ${formatDay(day)}`;
}

/** How many authorities are in each state. */
export function countEnglandMapStates(shown: readonly MapGrade[]): Record<MapState, number> {
  const counts = Object.fromEntries(mapStates.map((state) => [state, 0])) as Record<MapState, number>;
  for (const { state } of shown) counts[state] += 1;
  return counts;
}

/** A judgement and the day of its grades on a map. */
export interface MapSubject {
  judgement: string;
  day: Day;
}

/** What a map shows that is not the one the headline of its page is about. */
export function answerAboutChosenEnglandMap(counts: Record<MapState, number>, shown: MapSubject, inHeadline: MapSubject): string {
  const subject = ({ judgement, day }: MapSubject) => `${judgement.toLowerCase()} ${formatDayOfEnglandMap(day)}`;
  const graded = countGradedOnMap(counts);
  const finding = graded === 0 ? 'no council had one' : `outstanding in ${counts.outstanding} of ${formatCountWithNoun(graded, 'council')}`;
  return `The map shows grades for ${subject(shown)}: ${finding}. The headline is about ${subject(inHeadline)}.`;
}

const countGradedOnMap = (counts: Record<MapState, number>) => grades.reduce((sum, grade) => sum + counts[grade], 0);

/** The finding of a map: "Outstanding in 46 of 142 councils with a grade". */
export function answerAboutEnglandMapCounts(counts: Record<MapState, number>): string {
  const graded = countGradedOnMap(counts);
  if (graded === 0) return 'No council had a grade for this judgement';
  return `${formatGradeShort('outstanding')} in ${counts.outstanding} of ${formatCountWithNoun(graded, 'council')} with a grade`;
}
