import { parse } from 'csv-parse/sync';

/** A row of a CSV file: its values by column, the number of values it has, and the line on which it ends. */
export interface CsvRow {
  values: Record<string, string>;
  length: number;
  line: number;
}

/** A CSV file: the names in its first row, and its other rows. Throws `CsvError` where the text is not CSV. */
export function readCsv(text: string): { columns: string[]; rows: CsvRow[] } {
  const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true };
  const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  const columns = records[0]?.record ?? [];
  const rows = records.slice(1).map(({ record, info }) => ({
    values: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])),
    length: record.length,
    line: info.lines,
  }));
  return { columns, rows };
}
