import { judgementColumns } from '../../record/shapes/england-judgements.ts';
import type { EnglandAuthority } from '../../record/england.ts';
import { matchAuthority } from '../match/match-authority.ts';
import { scoreExpectedDifference, type Expected, type Reading } from './expected.ts';

/*
 * Whether the facts of a report are those that people read in it. Each function returns what is wrong, in words, or undefined.
 */

/** The judgement of a name in expected.json: those of the columns of the list of England's inspections, and ids with underscores. */
export const judgementIdToScore = (name: string) => (judgementColumns as Record<string, string>)[name] ?? name.replaceAll('_', '-');

const expectedGrades = ({ judgements }: Expected): [string, string][] =>
  Object.entries(judgements ?? {})
    .filter(([, grade]) => grade !== 'not-graded' && grade !== '')
    .map(([name, grade]) => [judgementIdToScore(name), grade]);

/** Which grades were read wrong, not at all, or without being there. */
export function scoreGrades({ expected, report }: Reading): string | undefined {
  const wanted = expectedGrades(expected);
  const faults = wanted
    .filter(([id, grade]) => report?.judgements[id] !== grade)
    .map(([id]) => `${id} is ${report?.judgements[id] ?? 'absent'}`);
  const more = Object.keys(report?.judgements ?? {}).filter((id) => !wanted.some(([other]) => other === id));
  return faults.length + more.length > 0 ? [...faults, ...more.map((id) => `${id} was not given`)].join(', ') : undefined;
}

/** Grades that were read and are not those of the report, where no doubt warns of grades. Absent ones are not wrong. */
export function scoreUnwarnedGrades({ expected, report }: Reading): string[] {
  if (!report || report.doubts.some(({ says }) => /grade|judgement/i.test(says))) return [];
  const wanted = new Map(expectedGrades(expected));
  return Object.entries(report.judgements)
    .filter(([id, grade]) => wanted.get(id) !== grade)
    .map(([id, grade]) => `${expected.file}: ${id} ${grade}`);
}

/** Whether the authority is matched to Ofsted's number for it. */
export function scoreAuthority({ expected, report }: Reading, authorities: readonly EnglandAuthority[]): string | undefined {
  if (!report || !expected.ofsted_urn) return undefined;
  try {
    return scoreExpectedDifference([expected.ofsted_urn], [matchAuthority(report, [], authorities).urn]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether the first and last day of the inspection are right. */
export const scoreDays = ({ expected, report }: Reading) =>
  scoreExpectedDifference([expected.inspected_from, expected.inspected_to], [report?.inspected?.from, report?.inspected?.to]);

/** Whether the lead inspector's name is right. */
export const scoreInspector = ({ expected, report }: Reading) =>
  scoreExpectedDifference([expected.lead_inspector], [report?.leadInspector]);
