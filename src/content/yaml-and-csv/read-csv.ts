import { parse, type CsvError } from 'csv-parse/sync';

/** A row of a CSV file: its values by column, the number of values it has, and the line on which it ends. */
export interface CsvRow {
  values: Record<string, string>;
  length: number;
  line: number;
}

const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true };
type ReadRecords = { record: string[]; info: { lines: number } }[];

/** A CSV file: the names in its first row, and its other rows. Throws `CsvError` where the text is not CSV. */
export function readCsv(text: string): { columns: string[]; rows: CsvRow[] } {
  const records = parse(text, options) as unknown as ReadRecords;
  const columns = records[0]?.record ?? [];
  const rows = records.slice(1).map(({ record, info }) => ({
    values: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])),
    length: record.length,
    line: info.lines,
  }));
  return { columns, rows };
}

/** The line on which the row begins that is not CSV. A quotation mark that is never closed is noticed only at the next one, maybe many rows below. */
export function lineOfCsvFault(text: string, { records }: CsvError): number {
  const before = Number(records);
  const read = before > 0 ? (parse(text, { ...options, to: before }) as unknown as ReadRecords) : [];
  const lines = text.split('\n');
  let line = (read.at(-1)?.info.lines ?? 0) + 1;
  while (line < lines.length && lines[line - 1]?.trim() === '') line += 1;
  return line;
}
