import type { EnglandAuthority } from '../../record/england.ts';
import type { Authority } from '../../record/authorities/authority.ts';
import { frameworkInCorpus, highlightedAuthoritiesInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { compareDays, isBefore, type Day } from '../../record/dates/day.ts';
import { findingInGradeHistory, isInGradeHistory, type Finding } from '../grades/grade-history.ts';
import { grades, type Grade } from '../../record/grades/grade.ts';
import { inspectionDay, sortInspections, type Inspection } from '../../record/inspections/inspection.ts';
import type { Judgement, JudgementLine } from '../../record/frameworks/judgement.ts';

/** An authority's grade on one line of judgements on a given day. `not-judged`: its latest inspection gave no grade on that line. */
export type EnglandStanding =
  | { state: 'graded'; grade: Grade; inspection: Inspection }
  | (Extract<Finding, { state: 'not-judged' }> & { last: Grade | undefined })
  | { state: 'none' };

/** Whether an inspection is counted. Those before the single inspection framework judged other things: they are listed but not counted. */
export function isCountedEnglandInspection(corpus: Corpus, inspection: Inspection): boolean {
  return isInGradeHistory(corpus, inspection);
}

/** The authority with an id in the list of England, or undefined. */
export function findEnglandAuthority(corpus: Corpus, id: string): EnglandAuthority | undefined {
  return corpus.england.authorities.find((authority) => authority.id === id);
}

/** An authority's counted inspections, oldest first: from the list of England, or from the record where the list lacks the authority. */
function countedInspections(corpus: Corpus, id: string): Inspection[] {
  const listed = findEnglandAuthority(corpus, id) ? corpus.england.inspections : corpus.inspections;
  return sortInspections(listed.filter((inspection) => inspection.authority === id && isCountedEnglandInspection(corpus, inspection)));
}

/** What an authority's counted inspections found on a line of judgements, oldest first. */
export function englandFindings(corpus: Corpus, id: string, line: string): Finding[] {
  return countedInspections(corpus, id).map((inspection) => findingInGradeHistory(corpus, inspection, line));
}

/** An authority's grade on a line of judgements at the end of a day. A grade counts from the first day on site. */
function standingAt(corpus: Corpus, id: string, line: string, day: Day): EnglandStanding {
  const until = corpus.authorities.find((authority) => authority.id === id)?.until;
  if (until && isBefore(until, day)) return { state: 'none' };
  return lastStanding(englandFindings(corpus, id, line).filter(({ inspection }) => !isBefore(day, inspectionDay(inspection))));
}

function lastStanding(findings: readonly Finding[]): EnglandStanding {
  const last = findings.at(-1);
  if (!last || last.state === 'no-record') return { state: 'none' };
  if (last.state === 'graded') return { state: 'graded', grade: last.grade, inspection: last.inspection };
  const graded = findings.filter((finding) => finding.state === 'graded').at(-1);
  return { ...last, last: graded?.grade };
}

/** One of the record's own authorities, highlighted among all of England's. It is counted only where the list of England has it. */
export interface MarkedAuthority {
  authority: Authority;
  counted: boolean;
}

/** The authorities to highlight: those that pages start with and that have documents in this record. */
export function englandAuthoritiesInQuestion(corpus: Corpus): MarkedAuthority[] {
  const featured = highlightedAuthoritiesInCorpus(corpus).filter(({ role }) => role === 'featured');
  return featured.map((authority) => ({
    authority,
    counted: findEnglandAuthority(corpus, authority.id) !== undefined,
  }));
}

/** How many authorities had each grade on a day. `graded` is the sum of the four grades; `notYet` are those that were created later. */
export interface StandingCount {
  year: number;
  day: Day;
  counts: Record<Grade, number>;
  graded: number;
  notJudged: number;
  none: number;
  notYet: number;
  marked: { authority: Authority; counted: boolean; standing: EnglandStanding }[];
}

/** The day of the newest report in the list of England: what Ofsted published later is not counted. The day of the edition where the list is empty. */
export function englandListedUntil({ england, site }: Pick<Corpus, 'england' | 'site'>): Day {
  return (
    england.inspections
      .map(({ published }) => published)
      .sort(compareDays)
      .at(-1) ?? site.edition
  );
}

/** The last day of each year since the first counted inspection; for the last year, the day of the newest report in the list. */
export function englandYearEnds(corpus: Corpus): { year: number; day: Day }[] {
  const first = corpus.england.inspections
    .filter((inspection) => isCountedEnglandInspection(corpus, inspection))
    .map(inspectionDay)
    .sort(compareDays)[0];
  if (!first) return [];
  const until = englandListedUntil(corpus);
  const [from, to] = [Number(first.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).map((year) => ({
    year,
    day: year === to ? until : `${year}-12-31`,
  }));
}

/** How many authorities in the list of England had each grade on a line at the end of each year, and the grades of the highlighted ones. */
export function countEnglandStandingsByYear(corpus: Corpus, line: string): StandingCount[] {
  const all = corpus.england.authorities.map(({ id, from }) => ({ from, findings: englandFindings(corpus, id, line) }));
  const marked = englandAuthoritiesInQuestion(corpus);
  return englandYearEnds(corpus).map(({ year, day }) => {
    const there = all.filter(({ from }) => !from || !isBefore(day, from));
    const standings = there.map(({ findings }) =>
      lastStanding(findings.filter(({ inspection }) => !isBefore(day, inspectionDay(inspection)))),
    );
    const count = (grade: Grade) => standings.filter((standing) => standing.state === 'graded' && standing.grade === grade).length;
    return {
      year,
      day,
      counts: Object.fromEntries(grades.map((grade) => [grade, count(grade)])) as Record<Grade, number>,
      graded: standings.filter(({ state }) => state === 'graded').length,
      notJudged: standings.filter(({ state }) => state === 'not-judged').length,
      none: standings.filter(({ state }) => state === 'none').length,
      notYet: all.length - there.length,
      marked: marked.map(({ authority, counted }) => ({ authority, counted, standing: standingAt(corpus, authority.id, line, day) })),
    };
  });
}

/** How a grade changed at the same authority's next inspection. `ended`: that inspection gave no grade, which is neither a rise nor a fall. */
export interface GradeMove {
  authority: string;
  from: Grade;
  to: Grade | null;
  kind: 'rose' | 'fell' | 'stayed' | 'ended';
  before: Inspection;
  after: Inspection;
}

/** Whether a grade rose, fell or stayed. */
function compareGrades(from: Grade, to: Grade): 'rose' | 'fell' | 'stayed' {
  const change = grades.indexOf(to) - grades.indexOf(from);
  return change < 0 ? 'rose' : change > 0 ? 'fell' : 'stayed';
}

/** One authority's grade changes on a line: from each grade to the result of the next inspection. */
export function englandGradeMovesOf(corpus: Corpus, id: string, line: string): GradeMove[] {
  const findings = englandFindings(corpus, id, line);
  return findings.flatMap((finding, index): GradeMove[] => {
    const next = findings[index + 1];
    if (finding.state !== 'graded' || !next || next.state === 'no-record') return [];
    const move = { authority: id, from: finding.grade, before: finding.inspection, after: next.inspection };
    return next.state === 'graded'
      ? [{ ...move, to: next.grade, kind: compareGrades(finding.grade, next.grade) }]
      : [{ ...move, to: null, kind: 'ended' }];
  });
}

/** The grade changes on a line of every authority in the list of England. */
export function allEnglandGradeMoves(corpus: Corpus, line: string): GradeMove[] {
  return corpus.england.authorities.flatMap(({ id }) => englandGradeMovesOf(corpus, id, line));
}

/** How a highlighted authority's grade changed, and which other authorities in the list had the same change. */
export interface SharedPath {
  authority: Authority;
  counted: boolean;
  from: Grade;
  /** Null where the last inspection no longer gave a grade. */
  to: Grade | null;
  inspections: 1 | 2;
  /** The grade in between, where the change took two inspections. */
  by: Grade | null;
  /** Ids of the other authorities, without duplicates, in the order of the list. */
  others: string[];
}

/** The latest change of each highlighted authority: over two inspections where it was graded three times, otherwise over one. */
export function englandSharedGradePaths(corpus: Corpus, line: string): SharedPath[] {
  return englandAuthoritiesInQuestion(corpus).flatMap(({ authority, counted }): SharedPath[] => {
    const moves = englandGradeMovesOf(corpus, authority.id, line);
    const last = moves.at(-1);
    if (!last) return [];
    const before = moves.at(-2);
    const two = before && last.to && before.after === last.before ? before : undefined;
    const from = (two ?? last).from;
    const others = corpus.england.authorities
      .map(({ id }) => id)
      .filter((id) => id !== authority.id)
      .filter((id) =>
        two
          ? movedInTwoInspections(corpus, id, line, from, last.to)
          : englandGradeMovesOf(corpus, id, line).some((move) => move.from === from && move.to === last.to),
      );
    return [{ authority, counted, from, to: last.to, inspections: two ? 2 : 1, by: two ? last.from : null, others }];
  });
}

/** Whether an authority ever went from one grade to another in two inspections, whatever the grade in between. */
function movedInTwoInspections(corpus: Corpus, id: string, line: string, from: Grade, to: Grade | null): boolean {
  const moves = englandGradeMovesOf(corpus, id, line);
  return moves.some((move, index) => move.from === from && moves[index + 1]?.before === move.after && moves[index + 1]?.to === to);
}

/**
 * A corpus that has the authorities and inspections of the list of England instead of its own, so that a chart of grades can draw any
 * of them. It leaves out inspections that are not counted. The list has no visits or events.
 */
export function englandAsCorpus(corpus: Corpus): Corpus {
  return {
    ...corpus,
    authorities: corpus.england.authorities.map((authority) => ({
      ...authority,
      council: authority.name,
      successors: [],
      role: 'featured',
      ofstedPage: englandLinkToOfsted(authority),
    })),
    inspections: corpus.england.inspections.filter((inspection) => isCountedEnglandInspection(corpus, inspection)),
    visits: [],
    events: [],
  };
}

/** The URL of Ofsted's page about an authority. */
export function englandLinkToOfsted({ ofstedUrn }: Pick<EnglandAuthority, 'ofstedUrn'>): string {
  return `https://reports.ofsted.gov.uk/provider/44/${ofstedUrn}`;
}

/** The lines of judgements on which at least one authority in the list was graded at its latest inspection. */
export function englandLinesGradedNow(corpus: Corpus): JudgementLine[] {
  const latest = corpus.england.authorities.flatMap(({ id }) => countedInspections(corpus, id).slice(-1));
  return corpus.lines.filter(({ id }) => latest.some((inspection) => findingInGradeHistory(corpus, inspection, id).state === 'graded'));
}

/** The judgement of an inspection that also covered another line of judgements. */
export function englandCoveringJudgement(corpus: Corpus, inspection: Inspection, line: string): Judgement | undefined {
  const { judgements } = frameworkInCorpus(corpus, inspection.framework);
  return corpus.judgements.find(({ id, covers }) => judgements.includes(id) && covers?.includes(line));
}

/** Whether a line of judgements has ended: the newest framework has no judgement on it. */
export function isEnglandLineEnded(corpus: Corpus, line: string): boolean {
  const newest = corpus.frameworks.at(-1);
  return !corpus.judgements.some((judgement) => judgement.line === line && newest?.judgements.includes(judgement.id));
}
