import { CsvError } from 'csv-parse/sync';
import type { z } from 'zod';
import { englandRowSchema } from '../../record/shapes/england-judgements.ts';
import { slug } from '../../record/ids/slug.ts';
import { collectProblems, type Tell } from '../problems/index.ts';
import { readCsv, type CsvRow } from '../read-csv.ts';
import type { Read } from '../read.ts';
import { optionalFile, type SourceRule } from './source.ts';

/** A row of the list: an inspection. */
export type EnglandRow = z.output<typeof englandRowSchema>;

const columns = Object.keys(englandRowSchema.shape);

/** The rows of the right form. `lineOf` gives the line of one by its place in the value. */
function readEnglandRows(text: string, file: string): Read<EnglandRow[]> {
  const { problems, tell } = collectProblems(file);
  const rows = readRows(text, tell);
  return { value: rows.map(({ row }) => row), problems, lineOf: (index) => rows[Number(index)]?.line ?? 1 };
}

function readRows(text: string, tell: Tell): { row: EnglandRow; line: number }[] {
  let read: ReturnType<typeof readCsv>;
  try {
    read = readCsv(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    tell(Number(error.lines ?? 1), 'csv/unreadable', { message: error.message });
    return [];
  }
  const missing = columns.filter((column) => !read.columns.includes(column));
  for (const column of read.columns.filter((name) => !columns.includes(name)))
    tell(1, 'csv/unknown-column', { column, known: missing.length > 0 ? missing : columns });
  for (const column of missing) tell(1, 'csv/missing-column', { column });
  if (missing.length > 0) return [];
  return read.rows.flatMap((row) => {
    if (row.length !== read.columns.length) {
      tell(row.line, 'csv/row-length', { length: row.length, columns: read.columns.length });
      return [];
    }
    return readRow(row, tell);
  });
}

function readRow({ values: all, line }: CsvRow, tell: Tell): { row: EnglandRow; line: number }[] {
  const raw = Object.fromEntries(columns.map((column) => [column, all[column] ?? '']));
  const result = englandRowSchema.safeParse(raw);
  if (result.success) return [{ row: result.data, line }];
  const told = new Set<string>();
  for (const issue of result.error.issues) {
    const column = String(issue.path[0]);
    if (told.has(column)) continue;
    told.add(column);
    const value = String(raw[column] ?? '');
    if (issue.code === 'invalid_value')
      tell(line, 'england/value-not-one-of', { column, value, values: issue.values.map(String).filter(Boolean) });
    else {
      const about = englandRowSchema.shape[column as keyof EnglandRow].description ?? '';
      tell(line, 'england/value-not-right', { column, value, about });
    }
  }
  return [];
}

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
    const name = slug(row.authority);
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
export const englandSource = optionalFile('england-judgements.csv', readEnglandRows, [namesAgree, inspectionsOnce]);
