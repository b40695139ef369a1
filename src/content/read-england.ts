import { CsvError } from 'csv-parse/sync';
import type { z } from 'zod';
import type { Authority } from '../record/authority.ts';
import { formatDay, isBefore } from '../record/day.ts';
import type { England, EnglandAuthority, EnglandInspection } from '../record/england.ts';
import { grades, isGrade, type Grade } from '../record/grade.ts';
import { sortInspections, type Inspection } from '../record/inspection.ts';
import { coversDay, formatFieldworkPeriod, type Framework } from '../record/judgement.ts';
import { areaTypes, englandRowSchema, judgementColumns } from '../record/shapes/england-judgements.ts';
import { checkPeriod } from './check-report.ts';
import { readCsv } from './read-csv.ts';
import { suggest, type Problem } from './problem.ts';
import { slug } from '../record/slug.ts';

/** What the list is held against. */
interface Beside {
  authorities: readonly Authority[];
  /** Missing where frameworks.yml could not be read: then no inspection can be placed under one. */
  frameworks: readonly Framework[] | undefined;
  /** The record's own inspections: where the list has one of them too, both say the same. */
  inspections: readonly Inspection[];
}

interface ReadEngland {
  england: England;
  problems: Problem[];
}

type Row = z.output<typeof englandRowSchema>;
type JudgementColumn = keyof typeof judgementColumns;
const columns = Object.keys(englandRowSchema.shape);

/** Reads the list of all of England's inspections and finds every problem in it at once. Without a text there is no list. */
export function readEngland(text: string | undefined, file: string, beside: Beside): ReadEngland {
  const problems: Problem[] = [];
  const england: England = { authorities: [], inspections: [] };
  if (text === undefined) return { england, problems };
  const say = (line: number, says: string) => problems.push({ file, line, says });

  const rows = readRows(text, say);
  checkNames(rows, say);
  const seen = new Map<string, number>();
  for (const { row, line } of rows) {
    for (const key of [`${row.ofsted_urn} ${row.inspected_from}`, row.url]) {
      const earlier = seen.get(key);
      if (earlier !== undefined && earlier !== line) {
        say(
          line,
          `this inspection stands on line ${earlier} already: ${key === row.url ? 'the same file' : 'the same authority and first day'}. Keep one.`,
        );
        break;
      }
      seen.set(key, line);
    }
    const authority = toAuthority(row, beside.authorities);
    if (!england.authorities.some(({ ofstedUrn }) => ofstedUrn === authority.ofstedUrn)) {
      england.authorities.push(authority);
      checkAuthority(row, authority, beside.authorities, line, say);
    }
    const inspection = toInspection(row, authority.id, line, beside.frameworks, say);
    if (!inspection) continue;
    england.inspections.push(inspection);
    checkAgainstRecord(inspection, beside, line, say);
  }
  england.authorities.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  england.inspections = sortInspections(england.inspections) as EnglandInspection[];
  return { england, problems };
}

type Say = (line: number, says: string) => void;

function readRows(text: string, say: Say): { row: Row; line: number }[] {
  let read: ReturnType<typeof readCsv>;
  try {
    read = readCsv(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    say(
      Number(error.lines ?? 1),
      `this is not CSV that can be read: ${error.message} Quote a value that has a comma or a quotation mark in it.`,
    );
    return [];
  }
  const head = read.columns;
  const missing = columns.filter((column) => !head.includes(column));
  for (const column of head.filter((name) => !columns.includes(name)))
    say(1, `there is no column "${column}" in the list.${suggest(column, missing.length > 0 ? missing : columns)}`);
  for (const column of missing) say(1, `column "${column}" is missing.`);
  if (missing.length > 0) return [];

  return read.rows.flatMap(({ values: all, length, line }) => {
    if (length !== head.length) {
      say(line, `this row has ${length} values, and there are ${head.length} columns. Quote a value that has a comma in it.`);
      return [];
    }
    const raw = Object.fromEntries(columns.map((column) => [column, all[column] ?? '']));
    const result = englandRowSchema.safeParse(raw);
    if (result.success) return [{ row: result.data, line }];
    const told = new Set<string>();
    for (const issue of result.error.issues) {
      const column = String(issue.path[0]);
      if (told.has(column)) continue;
      told.add(column);
      const value = String(raw[column] ?? '');
      const about = englandRowSchema.shape[column as keyof typeof englandRowSchema.shape].description ?? '';
      if (issue.code !== 'invalid_value') say(line, `${column} "${value}" is not right. It is ${about}`);
      else {
        const values = issue.values.map(String).filter(Boolean);
        say(line, `${column} "${value}" is not known.${suggest(value, values)} It is one of: ${values.join(', ')}.`);
      }
    }
    return [];
  });
}

/** Says so where one authority is written in two ways, or two authorities have a name or an address in common. */
function checkNames(rows: readonly { row: Row; line: number }[], say: Say): void {
  const byUrn = new Map<string, { row: Row; line: number }>();
  const byName = new Map<string, { row: Row; line: number }>();
  for (const { row, line } of rows) {
    const first = byUrn.get(row.ofsted_urn);
    if (!first) byUrn.set(row.ofsted_urn, { row, line });
    else
      for (const column of ['authority', 'gss_code', 'region', 'authority_type'] as const)
        if (first.row[column] !== row[column])
          say(
            line,
            `${column} "${row[column]}" is "${first.row[column]}" on line ${first.line}, for the same ofsted_urn ${row.ofsted_urn}. One of them is wrong.`,
          );
    const name = slug(row.authority);
    const namesake = byName.get(name);
    if (!namesake) byName.set(name, { row, line });
    else if (namesake.row.ofsted_urn !== row.ofsted_urn)
      say(
        line,
        `authority "${row.authority}" has ofsted_urn ${row.ofsted_urn} here and ${namesake.row.ofsted_urn} on line ${namesake.line}. One of them is wrong.`,
      );
  }
}

function toAuthority(row: Row, known: readonly Authority[]): EnglandAuthority {
  const ofstedUrn = Number(row.ofsted_urn);
  return {
    id: known.find((authority) => authority.ofstedUrn === ofstedUrn)?.id ?? slug(row.authority),
    name: row.authority,
    gss: row.gss_code,
    ofstedUrn,
    region: row.region,
    type: row.authority_type,
  };
}

function checkAuthority(row: Row, { id, ofstedUrn }: EnglandAuthority, known: readonly Authority[], line: number, say: Say): void {
  const own = known.find((authority) => authority.ofstedUrn === ofstedUrn);
  const namesake = known.find((authority) => authority.id === id);
  if (!own) {
    if (namesake)
      say(line, `ofsted_urn ${ofstedUrn} is ${namesake.ofstedUrn} in authorities.yml, for ${namesake.name}. One of them is wrong.`);
    return;
  }
  for (const [column, here, there] of [
    ['gss_code', row.gss_code, own.gss],
    ['region', row.region, own.region],
    ['authority_type', areaTypes[row.authority_type], own.type],
  ] as const)
    if (here !== there) say(line, `${column} "${here}" is "${there}" in authorities.yml, for ${own.name}. One of them is wrong.`);
}

/** The framework that a row was made under: the list names a family, the days on site tell which of it. */
function findFramework(row: Row, frameworks: readonly Framework[]): { family: Framework[]; framework: Framework | undefined } {
  const family = frameworks.filter(({ listedAs }) => listedAs === row.framework.replace(/ (standard|short)$/, ''));
  // The child protection inspections went on beside SIF for a while: their last day in frameworks.yml is not held against them.
  const [first] = family;
  if (first && !first.complete) return { family, framework: first };
  const covering = family.filter((framework) => coversDay(framework, row.inspected_from));
  // A month in which one gave way to another is in both: whether there is an overall grade tells them apart.
  const hasOverall = isGrade(row.overall_effectiveness);
  return { family, framework: covering.find(({ judgements }) => judgements.includes('overall') === hasOverall) ?? covering.at(-1) };
}

function toInspection(
  row: Row,
  authority: string,
  line: number,
  frameworks: readonly Framework[] | undefined,
  say: Say,
): EnglandInspection | undefined {
  checkPeriod({ from: row.inspected_from, to: row.inspected_to }, line, say);
  if (isBefore(row.published, row.inspected_to) && !isBefore(row.inspected_to, row.inspected_from))
    say(line, `published ${row.published} is before the end of the inspection, ${row.inspected_to}. One of them is wrong.`);
  if (!frameworks) return undefined;
  const { family, framework } = findFramework(row, frameworks);
  if (!framework) {
    const right = frameworks.filter((other) => coversDay(other, row.inspected_from)).map(({ short }) => short);
    const spans = family.map((other) => `${other.short} ${formatFieldworkPeriod(other)}`).join(', ') || 'not in frameworks.yml';
    say(
      line,
      `fieldwork of ${formatDay(row.inspected_from)} is not under ${row.framework} (${spans}). That day is under ${right.join(' or ') || 'no framework that we know'}.`,
    );
    return undefined;
  }
  const judgements: Record<string, Grade> = {};
  const notJudged: string[] = [];
  for (const column of Object.keys(judgementColumns) as JudgementColumn[]) {
    const judgement = column === 'leaders' && framework.id === 'sif' ? 'leadership' : judgementColumns[column];
    const value = row[column];
    if (!framework.complete) {
      if (isGrade(value) && framework.judgements.includes(judgement)) judgements[judgement] = value;
      continue;
    }
    const problem = checkGrade(column, judgement, value, framework, frameworks, row.inspected_from);
    if (problem) say(line, problem);
    else if (isGrade(value)) judgements[judgement] = value;
    else if (value === 'not-graded' && framework.judgements.includes(judgement)) notJudged.push(judgement);
  }
  const length = /^ILACS (standard|short)$/.exec(row.framework)?.[1];
  return {
    authority,
    framework: framework.id,
    listedAs: row.framework,
    ...(length && { derivedLength: length as 'standard' | 'short' }),
    inspected: { from: row.inspected_from, to: row.inspected_to },
    published: row.published,
    judgements,
    ...(notJudged.length > 0 && { notJudged }),
    ...(row.lead_inspector && { leadInspector: row.lead_inspector }),
    url: row.url,
    given: Object.fromEntries(Object.keys(judgementColumns).map((column) => [column, row[column as JudgementColumn]])),
  };
}

function checkGrade(
  column: JudgementColumn,
  judgement: string,
  value: string,
  framework: Framework,
  frameworks: readonly Framework[],
  on: string,
): string | undefined {
  const has = framework.judgements.includes(judgement);
  if (value === 'adequate') return `${column} "adequate" is not a grade under ${framework.short}. It is one of: ${grades.join(', ')}.`;
  if (has && value === '')
    return `${column} is empty, and inspections under ${framework.short} have that judgement. Read its grade in the report, or write not-graded where the report gives none.`;
  if (has || value === '' || (value === 'not-graded' && column === 'overall_effectiveness')) return undefined;
  if (column === 'overall_effectiveness')
    return `${column} "${value}" cannot be: fieldwork of ${formatDay(on)} is under ${framework.short}, which has no overall judgement. Write not-graded: none is inferred.`;
  const others = frameworks
    .filter((other) => other.judgements.includes(judgement))
    .map((other) => `${other.short} (${formatFieldworkPeriod(other)})`);
  return `${column} "${value}" cannot be: ${framework.short} has no such judgement. It belongs to ${others.join(', ')}. Leave it empty.`;
}

/** Says so where the record has the same inspection with other facts. */
function checkAgainstRecord(inspection: EnglandInspection, { inspections }: Beside, line: number, say: Say): void {
  const own = inspections.filter(({ authority }) => authority === inspection.authority);
  const same =
    own.find(({ url }) => url === inspection.url) ??
    own.find(({ inspected, published }) => inspected?.from === inspection.inspected.from || published === inspection.published);
  if (!same) return;
  const where = same.report ? `the report ${same.report}` : 'inspections.yml';
  const differ = (what: string, here: string, there: string) =>
    say(line, `${what} "${here}" is "${there}" in ${where}, for the same inspection. Read the report: one of them is wrong.`);
  for (const [what, here, there] of [
    ['inspected_from', inspection.inspected.from, same.inspected?.from],
    ['inspected_to', inspection.inspected.to, same.inspected?.to],
    ['published', inspection.published, same.published],
    ['lead_inspector', inspection.leadInspector, same.leadInspector],
    ['framework', inspection.framework, same.framework],
    ['url', inspection.url, same.url],
  ] as const)
    if (here !== undefined && there !== undefined && here !== there) differ(what, here, there);
  for (const judgement of new Set([...Object.keys(inspection.judgements), ...Object.keys(same.judgements)])) {
    const [here, there] = [inspection.judgements[judgement], same.judgements[judgement]];
    if (here !== there && !(there === undefined && same.gap)) differ(judgement, here ?? 'no grade', there ?? 'no grade');
  }
}
