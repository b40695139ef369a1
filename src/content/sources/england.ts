import type { z } from 'zod';
import { englandRowSchema } from '../../record/shapes/england-judgements.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import { sourceOfCsv, optionalSourceFile, type SourceRule } from './source.ts';

/** A row of the list: an inspection. */
export type EnglandRow = z.output<typeof englandRowSchema>;

/** One authority is written in one way, and two authorities have neither a name nor an address in common. */
const namesAgree: SourceRule<readonly EnglandRow[]> = (rows, { lineOf, tell }) => {
  const byUrn = new Map<string, { row: EnglandRow; line: number }>();
  const byName = new Map<string, { row: EnglandRow; line: number }>();
  rows.forEach((row, index) => {
    const line = lineOf(index);
    const urn = row.ofsted_urn;
    const first = byUrn.get(urn);
    if (!first) byUrn.set(urn, { row, line });
    else
      for (const column of ['authority', 'gss_code', 'region', 'authority_type'] as const)
        if (first.row[column] !== row[column])
          tell(line, 'england/same-authority-differs', { column, value: row[column], first: first.row[column], line: first.line, urn });
    const name = slugInPath(row.authority);
    const namesake = byName.get(name);
    if (!namesake) byName.set(name, { row, line });
    else if (namesake.row.ofsted_urn !== urn)
      tell(line, 'england/name-of-two', { authority: row.authority, urn, other: namesake.row.ofsted_urn, line: namesake.line });
  });
};

/** Each inspection stands once: told by its authority and first day, and by its file. */
const inspectionsOnce: SourceRule<readonly EnglandRow[]> = (rows, { lineOf, tell }) => {
  const seen = new Map<string, number>();
  rows.forEach((row, index) => {
    const line = lineOf(index);
    for (const key of [`${row.ofsted_urn} ${row.inspected_from}`, row.url]) {
      const earlier = seen.get(key);
      if (earlier !== undefined && earlier !== line) {
        tell(line, 'england/twice', { earlier, same: key === row.url ? 'the same file' : 'the same authority and first day' });
        break;
      }
      seen.set(key, line);
    }
  });
};

/** The list of all of England's inspections. */
export const englandSource = optionalSourceFile('england-judgements.csv', sourceOfCsv(englandRowSchema), [namesAgree, inspectionsOnce]);
