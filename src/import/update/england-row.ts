import { buildJudgementOfColumn, englandGradeColumns } from '../../content/build/england.ts';
import type { EnglandRow } from '../../content/sources/england.ts';
import type { Framework, Judgement } from '../../record/frameworks/judgement.ts';
import { englandRowSchema } from '../../record/shapes/england-judgements.ts';
import { joinStringsAsCsv } from '../../record/strings/csv.ts';
import { gradeInOfstedHeading } from '../ofsted/grades.ts';
import type { OfficialReport } from '../ofsted/official-report.ts';
import type { ProofReading } from '../prove/proof-line.ts';

/** What a row is made of, beside the report itself. */
export interface RowContext {
  urn: string;
  url: string;
  /** The day in the report's title on Ofsted's page. */
  published: string;
  /** The rows of the list. */
  rows: readonly EnglandRow[];
  frameworks: readonly Framework[];
  judgements: readonly Judgement[];
}

/** A row for the list of England's inspections, or why none is written. Notes are for whoever reads the change. */
export type EnglandRowForUpdate = { row: EnglandRow; notes: string[] } | { row?: undefined; reasons: string[] };

/** The days from first to last on site of the two forms of inspection; the reports do not name the form. */
const lengths: Record<number, 'short' | 'standard'> = { 4: 'short', 11: 'standard' };

/** A row for the list of England's inspections, made of a report that was read, only if everything in it is printed plainly and the front page and headings give the same grades. */
export function makeEnglandRowForUpdate(read: OfficialReport, context: RowContext): EnglandRowForUpdate {
  const { urn, url, rows, frameworks } = context;
  const framework = frameworks.find(({ id }) => id === read.framework);
  const own = rows.filter((row) => row.ofsted_urn === urn);
  const [example] = own;
  const length = lengths[read.inspected ? daysBetween(read.inspected) : -1];
  const reasons = [
    ...(example ? [] : ['the list has no other row of this council to take its name, codes, region and type from']),
    ...(read.inspected ? [] : ['its days on site were not read']),
    ...(framework ? findGradeReasons(read, framework) : ['its framework is not known']),
    ...(read.leadInspector ? [] : ['its lead inspector was not read']),
    ...(read.inspected && !length ? ['the days on site are neither those of a short nor those of a standard inspection'] : []),
    ...own
      .filter(({ inspected_from: from }) => from === read.inspected?.from)
      .map((row) => `the list has an inspection of ${row.inspected_from} already, ${row.url}`),
  ];
  const { inspected, leadInspector } = read;
  if (reasons.length > 0 || !example || !inspected || !framework || !length) return { reasons };
  const published = read.published ?? context.published;
  const row = englandRowSchema.safeParse({
    ...example,
    framework: `${framework.listedAs} ${length}`,
    inspected_from: inspected.from,
    inspected_to: inspected.to,
    published,
    lead_inspector: leadInspector,
    ...gradesByColumn(read, framework, context.judgements),
    url,
  });
  if (!row.success) return { reasons: row.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  const notes = published === context.published ? [] : [`The report is dated ${published}, Ofsted’s page says ${context.published}.`];
  return { row: row.data, notes };
}

/** Where the front page and the headings do not both give the same grade. The overall grade stands on the front page alone. */
function findGradeReasons({ judgements, sections }: OfficialReport, framework: Framework): string[] {
  return framework.judgements.flatMap((judgement) => {
    const front = judgements[judgement];
    if (front === undefined) return [`no grade was read for ${judgement}`];
    if (judgement === 'overall') return [];
    const headings = sections
      .filter((section) => section.judgement === judgement)
      .flatMap(({ heading, part }) => gradeInOfstedHeading(heading) ?? (part === undefined ? undefined : gradeInOfstedHeading(part)) ?? []);
    if (headings.length === 0) return [`no heading says the grade of ${judgement}`];
    return headings.every((grade) => grade === front)
      ? []
      : [`the front page says ${front} for ${judgement}, a heading ${headings.join(', ')}`];
  });
}

/**
 * Why a second reading of the PDF does not bear out the first: there is none, or it has other facts. Days on site and grades it must find; the
 * day of publication and the lead inspector only if they are printed, so there a fact that it did not find is no reason.
 */
export function findReasonsOfSecondReading(first: OfficialReport, second: ProofReading | undefined): string[] {
  if (!second || second.lines.length === 0)
    return [['no second reading could be made', second?.unsure[0]?.says].filter(Boolean).join(': ')];
  const { inspected, published, leadInspector, judgements } = first;
  const { facts } = second;
  const differs = (what: string, a = '', b = '') =>
    a === b ? [] : [`a second reading of the PDF has ${b || 'nothing'} for ${what}, the first ${a || 'nothing'}`];
  const judged = new Set([...Object.keys(judgements), ...Object.keys(facts.grades)]);
  return [
    ...differs('the first day', inspected?.from, facts.from),
    ...differs('the last day', inspected?.to, facts.to),
    ...(facts.published ? differs('the day of publication', published, facts.published) : []),
    ...(facts.inspector ? differs('the lead inspector', leadInspector, facts.inspector) : []),
    ...[...judged].flatMap((judgement) => differs(judgement, judgements[judgement], facts.grades[judgement])),
  ];
}

function gradesByColumn({ judgements: read }: OfficialReport, framework: Framework, all: readonly Judgement[]): Record<string, string> {
  return Object.fromEntries(
    englandGradeColumns.map((column) => {
      const judgement = buildJudgementOfColumn(column, framework, all);
      // A list in which overall grades have ended says so in every row.
      if (!framework.judgements.includes(judgement)) return [column, column === 'overall_effectiveness' ? 'not-graded' : ''];
      const grade = read[judgement] ?? '';
      return [column, grade === 'not-judged' ? 'not-graded' : grade];
    }),
  );
}

const daysBetween = ({ from, to }: { from: string; to: string }) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The text of the list with a row more, in the place of its council and day. All other bytes stay. */
export function insertRowInUpdate(text: string, row: EnglandRow, rows: readonly EnglandRow[], lineOf: (index: number) => number): string {
  const own = rows.map((other, index) => ({ other, index })).filter(({ other }) => other.ofsted_urn === row.ofsted_urn);
  const before = own.filter(({ other }) => other.inspected_from < row.inspected_from).at(-1);
  // Lines are counted from 1, and a row is placed after so many lines.
  const at = before ? lineOf(before.index) : lineOf(own[0]?.index ?? 0) - 1;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(end);
  const columns = lines[0]?.replace(/^\uFEFF/, '').split(',') ?? [];
  const written = joinStringsAsCsv([columns.map((column) => row[column as keyof EnglandRow])]).trimEnd();
  return [...lines.slice(0, at), written, ...lines.slice(at)].join(end);
}
