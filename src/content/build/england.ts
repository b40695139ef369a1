import type { Authority } from '../../record/authorities/authority.ts';
import type { Day } from '../../record/dates/day.ts';
import type { England, EnglandAuthority, EnglandInspection } from '../../record/england.ts';
import { isGrade, type Grade } from '../../record/grades/grade.ts';
import { sortInspections, type Inspection } from '../../record/inspections/inspection.ts';
import { frameworkCoversDay, type Framework, type Judgement } from '../../record/frameworks/judgement.ts';
import { judgementColumns, lineColumns } from '../../record/shapes/england-judgements.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import type { EnglandRow } from '../sources/england.ts';

/** A column of grades. */
export type JudgementColumn = keyof typeof judgementColumns;

/** The columns of grades, in the order of the list. */
export const englandGradeColumns = Object.keys(judgementColumns) as JudgementColumn[];

/** What of the record tells a row's place in it. */
export interface EnglandContext {
  authorities: readonly Authority[];
  /** Missing where frameworks.yml could not be read: then no inspection can be placed under one. */
  frameworks: readonly Framework[] | undefined;
  judgements: readonly Judgement[];
}

/** A row with the authority it is about, and its inspection where its framework is found. */
export interface PlacedRow {
  row: EnglandRow;
  authority: EnglandAuthority;
  /** The frameworks that the list calls by the name in the row. */
  family: Framework[];
  framework: Framework | undefined;
  inspection: EnglandInspection | undefined;
  /** What its report prints otherwise. */
  otherFacts?: readonly OtherPrintedFact[];
}

/** The rows of the list with their places in the record. */
export function buildContentRowsInPlace(
  rows: readonly EnglandRow[],
  { authorities, frameworks = [], judgements }: EnglandContext,
): PlacedRow[] {
  return rows.map((row) => {
    const authority = toAuthority(row, authorities);
    const family = frameworks.filter(({ listedAs }) => listedAs === row.framework.replace(/ (standard|short)$/, ''));
    const framework = findFramework(row, family);
    return { row, authority, family, framework, inspection: framework && toInspection(row, authority.id, framework, judgements) };
  });
}

/** The facts of a row that its report may print otherwise: what is printed wins. */
const printedFacts = ['inspected_from', 'inspected_to', 'published', 'lead_inspector'] as const;

/** A fact that a row of the list gives otherwise than its report. */
export interface OtherPrintedFact {
  column: (typeof printedFacts)[number];
  listed: string;
  printed: string;
  report: string;
}

/** The rows with the days and the inspector as their reports print them, where the record has the report. */
export function buildContentRowsAsPrinted(placed: readonly PlacedRow[], inspections: readonly Inspection[]): PlacedRow[] {
  return placed.map((row) => {
    const { inspection } = row;
    const same = inspection && findReportOfRow(inspection, inspections);
    if (!same) return row;
    const { inspected, published, leadInspector } = same;
    return {
      ...row,
      inspection: {
        ...inspection,
        inspected: { from: inspected?.from ?? inspection.inspected.from, to: inspected?.to ?? inspection.inspected.to },
        published,
        ...(leadInspector && { leadInspector }),
      },
      otherFacts: printedFacts.flatMap((column): OtherPrintedFact[] => {
        const printed = { inspected_from: inspected?.from, inspected_to: inspected?.to, published, lead_inspector: leadInspector }[column];
        const listed = row.row[column];
        return printed === undefined || listed === '' || listed === printed ? [] : [{ column, listed, printed, report: same.report ?? '' }];
      }),
    };
  });
}

/** The inspections that have a report here, and no row in the list though their authority has rows there. */
export function buildContentInspectionsWithoutRow(placed: readonly PlacedRow[], inspections: readonly Inspection[]): Inspection[] {
  const listed = new Set(placed.map(({ authority }) => authority.id));
  const found = new Set(placed.map(({ inspection }) => inspection && findReportOfRow(inspection, inspections)));
  return inspections.filter((own) => own.report !== undefined && listed.has(own.authority) && !found.has(own));
}

function findReportOfRow(
  { authority, url, inspected, published }: EnglandInspection,
  inspections: readonly Inspection[],
): Inspection | undefined {
  const own = inspections.filter((other) => other.authority === authority && other.report !== undefined);
  return (
    own.find((other) => other.url === url) ?? own.find((other) => other.inspected?.from === inspected.from || other.published === published)
  );
}

/** The list of England: each authority once, by name, and its inspections, oldest first. */
export function buildEngland(
  placed: readonly PlacedRow[],
  created: readonly { gss: string; from: Day }[],
  named: readonly { council: string; also: string[] }[],
): England {
  const firstDays = new Map(created.map(({ gss, from }) => [gss, from]));
  const otherNames = new Map(named.filter(({ also }) => also.length > 0).map(({ council, also }) => [council, also]));
  const authorities = new Map<number, EnglandAuthority>();
  for (const { authority } of placed) if (!authorities.has(authority.ofstedUrn)) authorities.set(authority.ofstedUrn, authority);
  const inspections = placed.map(({ inspection }) => inspection).filter((inspection) => inspection !== undefined);
  return {
    authorities: [...authorities.values()]
      .map((authority) => ({
        ...authority,
        ...(firstDays.has(authority.gss) && { from: firstDays.get(authority.gss) }),
        ...withOtherNames(otherNames.get(authority.id)),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    inspections: sortInspections(inspections) as EnglandInspection[],
  };
}

const withOtherNames = (also: string[] | undefined) => (also ? { also } : {});

/** The judgement that a column holds under a framework: a column of a line holds the framework's judgement on that line. */
export function buildJudgementOfColumn(column: JudgementColumn, framework: Framework, judgements: readonly Judgement[]): string {
  const named = judgementColumns[column];
  if (!lineColumns.includes(column)) return named;
  return judgements.find(({ id, line }) => line === named && framework.judgements.includes(id))?.id ?? named;
}

function toAuthority(row: EnglandRow, known: readonly Authority[]): EnglandAuthority {
  const ofstedUrn = Number(row.ofsted_urn);
  return {
    id: known.find((authority) => authority.ofstedUrn === ofstedUrn)?.id ?? slugInPath(row.authority),
    name: row.authority,
    gss: row.gss_code,
    ofstedUrn,
    region: row.region,
    type: row.authority_type,
  };
}

/** The framework that a row was made under: the list names a family, the days on site tell which of it. */
function findFramework(row: EnglandRow, family: readonly Framework[]): Framework | undefined {
  // The child protection inspections went on beside SIF for a while: their last day in frameworks.yml is not held against them.
  const [first] = family;
  if (first && !first.complete) return first;
  const covering = family.filter((framework) => frameworkCoversDay(framework, row.inspected_from));
  // A month in which one gave way to another is in both: whether there is an overall grade tells them apart.
  const hasOverall = isGrade(row.overall_effectiveness);
  return covering.find(({ judgements }) => judgements.includes('overall') === hasOverall) ?? covering.at(-1);
}

function toInspection(row: EnglandRow, authority: string, framework: Framework, all: readonly Judgement[]): EnglandInspection {
  const judgements: Record<string, Grade> = {};
  const notJudged: string[] = [];
  for (const column of englandGradeColumns) {
    const judgement = buildJudgementOfColumn(column, framework, all);
    const value = row[column];
    if (!framework.judgements.includes(judgement)) continue;
    if (isGrade(value)) judgements[judgement] = value;
    else if (value === 'not-graded' && framework.complete) notJudged.push(judgement);
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
    given: Object.fromEntries(englandGradeColumns.map((column) => [column, row[column]])),
  };
}
