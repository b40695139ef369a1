import { isBefore, type Day } from '../../record/dates/day.ts';
import type { Framework } from '../../record/frameworks/judgement.ts';

/** The frameworks that documents of a kind are made under, oldest first. `kind` is the id of the kind. */
export const frameworksOfOfstedDocuments = (frameworks: readonly Framework[], kind: string) =>
  frameworks.filter((framework) => framework.kind === kind);

/** The framework that an inspection was made under: the only one of its kind, or the latest that had begun on its first day. */
export function frameworkPrintedByOfsted(frameworks: readonly Framework[], kind: string, day: Day | undefined): Framework | undefined {
  const known = frameworksOfOfstedDocuments(frameworks, kind);
  if (known.length <= 1) return known[0];
  return day === undefined ? undefined : known.findLast(({ from }) => !from || !isBefore(day, from));
}
