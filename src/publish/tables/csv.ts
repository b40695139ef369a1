import { stringify } from 'csv-stringify/sync';
import { columnsOf, type DataSet } from './data-set.ts';

/**
 * Rows as CSV: RFC 4180, UTF-8, lists with | between their values. A text that begins with =, +, -, @, a tab or a line break
 * gets an apostrophe before it, so that no spreadsheet runs it as a formula; numbers are written as they are.
 */
export function writeCsv(dataSet: DataSet, rows: readonly Record<string, unknown>[]): string {
  const columns = columnsOf(dataSet);
  return stringify(
    rows.map((row) => columns.map(({ valueOf }) => flat(valueOf(row)))),
    {
      header: true,
      columns: columns.map(({ name }) => name),
      record_delimiter: '\r\n',
      // RFC 4180 quotes a lone line feed too, though records end with CR LF.
      quoted_match: /[\r\n]/,
      escape_formulas: true,
      cast: { boolean: String },
    },
  );
}

function flat(value: unknown): unknown {
  return Array.isArray(value) ? value.join('|') : value;
}
