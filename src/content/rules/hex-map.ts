import { isBefore } from '../../record/dates/day.ts';
import { collectProblems, type Tell } from '../problems/index.ts';
import type { ReadRecord } from '../build/read-record.ts';
import type { RecordRule } from './rule.ts';

/** Where the record has a map, each authority in the list of England has a hexagon on it, and no other has. */
export const hexMapRule: RecordRule = (record) => {
  const { file, lineOf, value: rows, problems: unread } = record.sources.hexMap;
  const { problems, tell } = collectProblems(file);
  if (!rows || unread.length > 0 || !hasListOfEngland(record)) return problems;
  const listed = listedAuthorities(record);
  rows.forEach(({ gss_code: code, authority: name }, index) => tellUnlisted({ code, name }, listed, lineOf(index), tell));
  const placed = new Set(rows.map(({ gss_code: code }) => code));
  for (const [code, name] of listed) if (!placed.has(code)) tell(1, 'hex-map/missing', { code, name });
  return problems;
};

/** New authorities are those of the list of England, were not inspected before their first day, and begin when authorities.yml says. */
export const newAuthoritiesRule: RecordRule = (record) => {
  const { file, lineOf, value: rows = [] } = record.sources.newAuthorities;
  const { problems, tell } = collectProblems(file);
  if (!hasListOfEngland(record)) return problems;
  const listed = listedAuthorities(record);
  rows.forEach(({ gss, name, from }, index) => {
    const line = lineOf(index, 'gss');
    if (!tellUnlisted({ code: gss, name }, listed, line, tell)) return;
    const early = record.england.find(({ row }) => row.gss_code === gss && isBefore(row.inspected_from, from));
    if (early) tell(lineOf(index, 'from'), 'new-authorities/inspected-before', { name, from, inspected: early.row.inspected_from });
    const own = record.sources.authorities.value?.find((authority) => authority.gss === gss)?.from;
    if (own !== undefined && own !== from) tell(lineOf(index, 'from'), 'new-authorities/other-day', { name, from, own });
  });
  return problems;
};

/** Whether the list of England could be read whole: otherwise nothing is held against its names. */
function hasListOfEngland({ sources: { england } }: ReadRecord): boolean {
  return england.value !== undefined && england.problems.length === 0;
}

/** The names in the list of England by code. */
function listedAuthorities({ england }: ReadRecord): Map<string, string> {
  return new Map(england.map(({ authority }) => [authority.gss, authority.name]));
}

/** Tells where a code or name is not in the list of England; gives whether both are. */
function tellUnlisted(
  { code, name }: { code: string; name: string },
  listed: ReadonlyMap<string, string>,
  line: number,
  tell: Tell,
): boolean {
  const own = listed.get(code);
  if (own === undefined) tell(line, 'england/unknown-code', { code, name });
  else if (own !== name) tell(line, 'england/other-name', { code, name, own });
  return own === name;
}
