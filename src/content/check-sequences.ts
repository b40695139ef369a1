import type { z } from 'zod';
import { compareDays } from '../record/day.ts';
import { dayOfReport, type Report } from '../record/report.ts';
import { suggest, type Problem } from './problem.ts';
import type { ReadYaml } from './read-yaml.ts';
import type { authoritiesSchema } from '../record/shapes/authorities.ts';
import type { sequencesSchema } from '../record/shapes/then-and-now.ts';

type Authorities = z.output<typeof authoritiesSchema>;

/** Checks chosen sequences: every document is here, they are of one history, oldest first, and each sequence stands once. */
export function checkSequences(
  sequences: z.output<typeof sequencesSchema>,
  lineOf: ReadYaml<unknown>['lineOf'],
  file: string,
  reports: readonly Report[],
  authorities: Authorities,
): Problem[] {
  const ids = reports.map(({ id }) => id);
  const seen = new Map<string, number>();
  return sequences.flatMap(({ documents }, index) => {
    const line = lineOf(index, 'documents');
    const problems: Problem[] = [];
    const say = (says: string) => problems.push({ file, line, says });
    for (const id of documents) if (!ids.includes(id)) say(`document "${id}" is not part of this edition.${suggest(id, ids)}`);
    if (problems.length > 0) return problems;

    const held = documents.map((id) => reports.find((report) => report.id === id)).filter((report) => report !== undefined);
    held.slice(1).forEach((later, at) => {
      const earlier = held[at];
      if (!earlier) return;
      if (compareDays(dayOfReport(earlier), dayOfReport(later)) >= 0)
        say(`${earlier.id} (${dayOfReport(earlier)}) is not earlier than ${later.id} (${dayOfReport(later)}). They stand oldest first.`);
    });
    const last = held.at(-1);
    const history = last ? historyIds(authorities, last.authority) : [];
    for (const report of held) {
      if (!history.includes(report.authority))
        say(`${report.id} is not of the history of ${last?.authority}. Known there: ${history.join(', ')}.`);
    }
    const key = documents.join(' ');
    const earlier = seen.get(key);
    if (earlier !== undefined) say(`these documents stand in a row on line ${earlier} already. Keep one.`);
    seen.set(key, earlier ?? line);
    return problems;
  });
}

function historyIds(authorities: Authorities, id: string): string[] {
  const line = [id];
  for (const each of line)
    for (const authority of authorities) if (authority.successors.includes(each) && !line.includes(authority.id)) line.push(authority.id);
  return line;
}
