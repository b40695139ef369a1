import { CsvError } from 'csv-parse/sync';
import type { z } from 'zod';
import { collectProblems, type Tell } from '../problems/index.ts';
import { lineOfCsvFault, readCsv, type CsvRow } from './read-csv.ts';
import type { Read } from '../build/read.ts';

type RowSchema<Shape extends z.ZodRawShape> = z.ZodObject<Shape>;

interface PlacedRow<Row> {
  row: Row;
  line: number;
}

/** The rows of a CSV file that are of a shape, and the problems of the others. `lineOf` gives the line of a row by its place in the value. */
export function readCsvRows<Shape extends z.ZodRawShape>(
  schema: RowSchema<Shape>,
  text: string,
  file: string,
): Read<z.output<RowSchema<Shape>>[]> {
  const { problems, tell } = collectProblems(file);
  const rows = readRows(schema, text, tell);
  return { value: rows.map(({ row }) => row), problems, lineOf: (index) => rows[Number(index)]?.line ?? 1 };
}

function readRows<Shape extends z.ZodRawShape>(
  schema: RowSchema<Shape>,
  text: string,
  tell: Tell,
): PlacedRow<z.output<RowSchema<Shape>>>[] {
  const columns = Object.keys(schema.shape);
  let read: ReturnType<typeof readCsv>;
  try {
    read = readCsv(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    tell(lineOfCsvFault(text, error), 'csv/unreadable', { message: error.message });
    return [];
  }
  const missing = columns.filter((column) => !read.columns.includes(column));
  for (const column of read.columns.filter((name) => !columns.includes(name)))
    tell(1, 'csv/unknown-column', { column, known: missing.length > 0 ? missing : columns });
  for (const column of missing) tell(1, 'csv/missing-column', { column });
  const twice = new Set(read.columns.filter((column, index) => read.columns.indexOf(column) < index));
  for (const column of twice) tell(1, 'csv/column-twice', { column });
  // Which of the two a row means is not known.
  if (missing.length > 0 || twice.size > 0) return [];
  return read.rows.flatMap((row) => {
    if (row.length !== read.columns.length) {
      tell(row.line, 'csv/row-length', { length: row.length, columns: read.columns.length });
      return [];
    }
    return readRow(schema, row, tell);
  });
}

function readRow<Shape extends z.ZodRawShape>(
  schema: RowSchema<Shape>,
  { values: all, line }: CsvRow,
  tell: Tell,
): PlacedRow<z.output<RowSchema<Shape>>>[] {
  const raw = Object.fromEntries(Object.keys(schema.shape).map((column) => [column, all[column] ?? '']));
  const result = schema.safeParse(raw);
  if (result.success) return [{ row: result.data, line }];
  const told = new Set<string>();
  for (const issue of result.error.issues) {
    const column = String(issue.path[0]);
    if (told.has(column)) continue;
    told.add(column);
    const value = raw[column] ?? '';
    if (issue.code === 'invalid_value')
      tell(line, 'csv/value-not-one-of', { column, value, values: issue.values.map(String).filter(Boolean) });
    else {
      const field = schema.shape[column] as z.ZodType | undefined;
      tell(line, 'csv/value-not-right', { column, value, about: field?.description ?? '' });
    }
  }
  return [];
}
