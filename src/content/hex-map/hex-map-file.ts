import type { Corpus } from '../../record/corpus/corpus.ts';
import type { HexPosition } from '../../record/hexagons/hex-position.ts';
import { joinStringsAsCsv } from '../../record/strings/csv.ts';
import { readCsv } from '../yaml-and-csv/read-csv.ts';

/**
 * The labels of a map's file by GSS code, so that they outlive a new layout. Throws where a text has no columns for them: labels are written by
 * hand, and would be lost.
 */
export function readHexMapContentLabels(text: string): Map<string, string> {
  const { columns, rows } = readCsv(text);
  const missing = ['gss_code', 'label'].filter((column) => !columns.includes(column));
  if (columns.length > 0 && missing.length > 0)
    throw new Error(
      `hex-map.csv has no column ${missing.join(' and no ')}, and its labels would be lost: mend its first row, or delete it.`,
    );
  return new Map(rows.flatMap(({ values: { gss_code: code = '', label = '' } }) => (label === '' ? [] : [[code, label]])));
}

/** The text of `hex-map.csv`: a row for each authority of England that a layout has, both by GSS code. One without a label gets letters of its name. */
export function writeHexMapContent(
  { england }: Corpus,
  layout: ReadonlyMap<string, HexPosition>,
  labels: ReadonlyMap<string, string>,
): string {
  const taken = new Set(labels.values());
  const rows = england.authorities
    .toSorted((a, b) => a.gss.localeCompare(b.gss))
    .flatMap(({ gss, name }) => {
      const position = layout.get(gss);
      if (!position) return [];
      const label = labels.get(gss) ?? freeLabel(name, taken);
      taken.add(label);
      return [[gss, name, label, position.q, position.r]];
    });
  return joinStringsAsCsv([['gss_code', 'authority', 'label', 'q', 'r'], ...rows]).replaceAll('\r\n', '\n');
}

/** The first three letters of a name, or its first two and a later one where another authority has those. */
function freeLabel(name: string, taken: ReadonlySet<string>): string {
  const letters = name.replace(/[^A-Za-z]/g, '');
  const choices = [...letters.slice(2)].map((third) => letters.slice(0, 2) + third.toLowerCase());
  return choices.find((label) => !taken.has(label)) ?? letters.slice(0, 4);
}
