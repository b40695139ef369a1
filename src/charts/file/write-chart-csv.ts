import { joinStringsAsCsv } from '../../record/strings/csv.ts';
import type { Chart } from '../chart.ts';

/** The data of a chart as CSV (RFC 4180). A column's unit is in its header. A column with links is followed by a column of absolute URLs. */
export function writeChartCsv({ table }: Chart, absoluteUrl: (path: `/${string}`) => string): string {
  const linked = table.columns.map((_, index) => table.rows.some((row) => row[index]?.address));
  const columns = table.columns.flatMap(({ name, unit }, index) => [
    unit ? `${name} (${unit})` : name,
    ...(linked[index] ? [`${name} address`] : []),
  ]);
  const rows = table.rows.map((row) =>
    row.flatMap(({ words, value, address = '' }, index) => {
      const whole = address.startsWith('/') ? absoluteUrl(address as `/${string}`) : address;
      return linked[index] ? [value ?? words, whole] : [value ?? words];
    }),
  );
  return joinStringsAsCsv([columns, ...rows]);
}
