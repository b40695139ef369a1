import { collectProblems, type Tell } from '../problems/index.ts';
import type { Lines } from '../build/read.ts';
import type { AuthorityPlaceRow } from '../sources/authority-places.ts';
import type { RecordRule } from './rule.ts';

/**
 * Where the record has places, they are those of the authorities in the list of England: all of them and no others, under the same
 * names; and each names others of them. A file that could not be read is told already, and nothing is held against its names.
 */
export const authorityPlacesRule: RecordRule = ({ sources, england }) => {
  const { file, lineOf, value: rows, problems: unread } = sources.authorityPlaces;
  const { problems, tell } = collectProblems(file);
  if (!rows || unread.length > 0) return problems;
  tellOthers(rows, lineOf, tell);
  if (!sources.england.value || sources.england.problems.length > 0) return problems;
  const listed = new Map(england.map(({ authority }) => [authority.gss, authority]));
  rows.forEach(({ gss_code: code, authority: name }, index) => {
    const own = listed.get(code);
    if (!own) tell(lineOf(index), 'places/unknown-authority', { code, name });
    else if (own.name !== name) tell(lineOf(index), 'places/other-name', { code, name, own: own.name });
  });
  const placed = new Set(rows.map(({ gss_code: code }) => code));
  for (const [code, { name }] of listed) if (!placed.has(code)) tell(1, 'places/missing', { code, name });
  return problems;
};

/** Tells where an authority's borders or those like it are not others of the list, and where only one side has a border. */
function tellOthers(rows: readonly AuthorityPlaceRow[], lineOf: Lines, tell: Tell): void {
  const byCode = new Map(rows.map((row, index) => [row.gss_code, { row, line: lineOf(index) }]));
  for (const { row, line } of byCode.values())
    for (const column of ['borders', 'similar'] as const)
      for (const code of row[column]) {
        const other = byCode.get(code);
        const name = row.authority;
        if (code === row.gss_code) tell(line, 'places/names-itself', { column, code, name });
        else if (!other) tell(line, 'places/unknown-code', { column, code, name });
        else if (column === 'borders' && !other.row.borders.includes(row.gss_code))
          tell(line, 'places/border-not-mutual', { name, other: other.row.authority, otherLine: other.line });
      }
}
