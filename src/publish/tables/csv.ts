import { joinStringsAsCsv, type CsvValue } from '../../record/strings/csv.ts';
import { dataTableColumnsOf, type DataSet } from './data-set.ts';

/** The rows of a data set as CSV with a header. The values of a list are separated by |. */
export function tableToCsv(dataSet: Pick<DataSet, 'fields'>, rows: readonly Record<string, unknown>[]): string {
  const columns = dataTableColumnsOf(dataSet);
  return joinStringsAsCsv([columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ valueOf }) => flat(valueOf(row))))]);
}

function flat(value: unknown): CsvValue {
  return Array.isArray(value) ? value.join('|') : (value as CsvValue);
}
