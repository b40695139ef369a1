import { stringsOfKeysInCamelCase } from '../../record/strings/camel-keys.ts';
import type { Authority } from '../../record/authorities/authority.ts';
import { formatDay, isBefore } from '../../record/dates/day.ts';
import type { EnglandInspection } from '../../record/england.ts';
import type { Inspection } from '../../record/inspections/inspection.ts';
import { frameworkCoversDay, formatFrameworkFieldwork, type Framework } from '../../record/frameworks/judgement.ts';
import { areaTypes, areaTypesByCode } from '../../record/authorities/area-types.ts';
import { englandGradeColumns, buildJudgementOfColumn, type JudgementColumn, type PlacedRow } from '../build/england.ts';
import { collectProblems, type Tell } from '../problems/index.ts';
import { applyRuleOfDateOrder } from './dates.ts';
import { ruleHintOfJudgement } from './grades.ts';
import type { Known } from './known.ts';
import type { RecordRule } from './rule.ts';

/** The list of England names authorities as the record does, grades as its frameworks do, and gives the record's inspections the same facts. */
export const englandRule: RecordRule = (record) => {
  const { file, lineOf } = record.sources.england;
  const { problems, tell } = collectProblems(file);
  const authorities = stringsOfKeysInCamelCase(record.sources.authorities.value ?? []);
  const seen = new Set<number>();
  record.england.forEach((placed, index) => {
    const line = lineOf(index);
    const { authority, inspection } = placed;
    if (!seen.has(authority.ofstedUrn)) {
      tellAuthority(placed, authorities, line, tell);
      tellType(placed, line, tell);
    }
    seen.add(authority.ofstedUrn);
    tellDates(placed, line, tell);
    if (record.known.frameworks) tellFramework(placed, record.known.frameworks, record.known, line, tell);
    if (inspection) tellOtherFacts(inspection, record.inspections, line, tell);
  });
  return problems;
};

function tellAuthority({ row, authority }: PlacedRow, known: readonly Authority[], line: number, tell: Tell): void {
  const own = known.find(({ ofstedUrn }) => ofstedUrn === authority.ofstedUrn);
  const namesake = known.find(({ id }) => id === authority.id);
  if (!own) {
    if (namesake) tell(line, 'england/other-urn', { urn: authority.ofstedUrn, own: namesake.ofstedUrn, name: namesake.name });
    return;
  }
  for (const [column, value, expected] of [
    ['authority', row.authority, own.name],
    ['gss_code', row.gss_code, own.gss],
    ['region', row.region, own.region],
    ['authority_type', areaTypes[row.authority_type], own.type],
  ] as const)
    if (value !== expected) tell(line, 'england/authority-differs', { column, value, own: expected, name: own.name });
}

function tellType({ row }: PlacedRow, line: number, tell: Tell): void {
  const expected = areaTypesByCode[row.gss_code.slice(0, 3)];
  if (expected && expected !== row.authority_type)
    tell(line, 'england/type-of-code', { column: 'authority_type', value: row.authority_type, code: row.gss_code, expected });
}

function tellDates({ row }: PlacedRow, line: number, tell: Tell): void {
  const { inspected_from: from, inspected_to: end, published } = row;
  applyRuleOfDateOrder({ from, to: end }, line, tell);
  if (isBefore(published, end) && !isBefore(end, from)) tell(line, 'dates/before-the-end', { field: 'published', day: published, end });
}

function tellFramework(
  { row, family, framework }: PlacedRow,
  frameworks: readonly Framework[],
  known: Known,
  line: number,
  tell: Tell,
): void {
  if (!framework) {
    const right = frameworks.filter((other) => frameworkCoversDay(other, row.inspected_from)).map(({ short }) => short);
    const span = family.map((other) => `${other.short} ${formatFrameworkFieldwork(other)}`).join(', ') || 'not in frameworks.yml';
    tell(line, 'grades/other-fieldwork', { day: formatDay(row.inspected_from), framework: row.framework, span, right });
    return;
  }
  if (!framework.complete) return;
  for (const column of englandGradeColumns) {
    const judgement = buildJudgementOfColumn(column, framework, known.judgements);
    tellGrade(row, column, judgement, framework, frameworks, line, tell);
  }
}

function tellGrade(
  row: PlacedRow['row'],
  column: JudgementColumn,
  judgement: string,
  framework: Framework,
  frameworks: readonly Framework[],
  line: number,
  tell: Tell,
): void {
  const value = row[column];
  const has = framework.judgements.includes(judgement);
  const isOverall = column === 'overall_effectiveness';
  if (value === 'adequate') tell(line, 'england/adequate', { column, framework: framework.short });
  else if (has && value === '') tell(line, 'england/no-grade', { column, framework: framework.short });
  else if (has || value === '' || (value === 'not-graded' && isOverall)) return;
  else if (isOverall) tell(line, 'england/no-overall', { column, value, day: formatDay(row.inspected_from), framework: framework.short });
  else {
    const others = ruleHintOfJudgement(judgement, frameworks);
    tell(line, 'england/no-such-judgement', { column, value, framework: framework.short, others });
  }
}

/** Tells where the record has the same inspection with other facts. */
function tellOtherFacts(inspection: EnglandInspection, inspections: readonly Inspection[], line: number, tell: Tell): void {
  const own = inspections.filter(({ authority }) => authority === inspection.authority);
  const same =
    own.find(({ url }) => url === inspection.url) ??
    own.find(({ inspected, published }) => inspected?.from === inspection.inspected.from || published === inspection.published);
  if (!same) return;
  const where = same.report ? `the report ${same.report}` : 'inspections.yml';
  for (const [what, here, there] of [
    ['inspected_from', inspection.inspected.from, same.inspected?.from],
    ['inspected_to', inspection.inspected.to, same.inspected?.to],
    ['published', inspection.published, same.published],
    ['lead_inspector', inspection.leadInspector, same.leadInspector],
    ['framework', inspection.framework, same.framework],
    ['length', inspection.derivedLength, same.length],
    ['url', inspection.url, same.url],
  ] as const)
    if (here !== undefined && there !== undefined && here !== there) tell(line, 'england/record-differs', { what, here, there, where });
  for (const what of new Set([...Object.keys(inspection.judgements), ...Object.keys(same.judgements)])) {
    const [here, there] = [inspection.judgements[what], same.judgements[what]];
    if (here !== there && !(there === undefined && same.gap))
      tell(line, 'england/record-differs', { what, here: here ?? 'no grade', there: there ?? 'no grade', where });
  }
}
