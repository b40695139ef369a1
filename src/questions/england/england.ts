import type { EnglandAuthority, EnglandInspection } from '../../record/england.ts';
import type { Authority } from '../../record/authority.ts';
import { featuredAuthorities, frameworkOf, type Corpus } from '../../record/corpus.ts';
import { compareDays, isBefore, type Day } from '../../record/day.ts';
import { findingOf, type Finding } from '../grades/grade-history.ts';
import { grades, type Grade } from '../../record/grade.ts';
import { dayOfInspection, sortInspections, type Inspection } from '../../record/inspection.ts';
import type { Judgement, JudgementLine } from '../../record/judgement.ts';

/** How an authority stood on one line of judgements on a day. `not-judged`: inspected since, under a framework without that judgement. */
export type EnglandStanding =
  | { state: 'graded'; grade: Grade; inspection: Inspection }
  | { state: 'not-judged'; inspection: Inspection; last: Grade | undefined }
  | { state: 'none' };

/** Whether an inspection counts: those before the single inspection framework judged other things, and are listed only. */
export function isCountedInspection(corpus: Corpus, inspection: Inspection): boolean {
  return frameworkOf(corpus, inspection.framework).complete;
}

/** An authority of the list, by its id. */
export function findEnglandAuthority(corpus: Corpus, id: string): EnglandAuthority | undefined {
  return corpus.england.authorities.find((authority) => authority.id === id);
}

/** An authority's inspections in the list, oldest first. */
export function englandInspectionsOf(corpus: Corpus, id: string): EnglandInspection[] {
  return corpus.england.inspections
    .filter(({ authority }) => authority === id)
    .sort((a, b) => compareDays(dayOfInspection(a), dayOfInspection(b)));
}

/** The inspections of an authority that count, oldest first: from the list, or from the record where the list does not have the authority. */
function countedInspections(corpus: Corpus, id: string): Inspection[] {
  const listed = findEnglandAuthority(corpus, id) ? corpus.england.inspections : corpus.inspections;
  return sortInspections(listed.filter((inspection) => inspection.authority === id && isCountedInspection(corpus, inspection)));
}

/** What the inspections of an authority that count say of a line of judgements, oldest first. */
export function englandFindings(corpus: Corpus, id: string, line: string): Finding[] {
  return countedInspections(corpus, id).map((inspection) => findingOf(corpus, inspection, line));
}

/** How an authority stood on a line of judgements at the end of a day. The first day on site decides. */
function standingAt(corpus: Corpus, id: string, line: string, day: Day): EnglandStanding {
  const until = corpus.authorities.find((authority) => authority.id === id)?.until;
  if (until && isBefore(until, day)) return { state: 'none' };
  return lastStanding(englandFindings(corpus, id, line).filter(({ inspection }) => !isBefore(day, dayOfInspection(inspection))));
}

function lastStanding(findings: readonly Finding[]): EnglandStanding {
  const last = findings.at(-1);
  if (!last || last.state === 'no-record') return { state: 'none' };
  if (last.state === 'graded') return { state: 'graded', grade: last.grade, inspection: last.inspection };
  const graded = findings.filter((finding) => finding.state === 'graded').at(-1);
  return { state: 'not-judged', inspection: last.inspection, last: graded?.grade };
}

/** One of the record's own authorities, marked among all of England's; counted only where the list has it. */
export interface MarkedAuthority {
  authority: Authority;
  counted: boolean;
}

/** The authorities that are marked: those whose documents are read here. */
export function markedAuthorities(corpus: Corpus): MarkedAuthority[] {
  return featuredAuthorities(corpus).map((authority) => ({
    authority,
    counted: findEnglandAuthority(corpus, authority.id) !== undefined,
  }));
}

/** How many authorities stood at each grade on a day. `graded` is how many those are; the others of the list are in none of the four. */
export interface StandingCount {
  year: number;
  day: Day;
  counts: Record<Grade, number>;
  graded: number;
  notJudged: number;
  none: number;
  marked: { authority: Authority; counted: boolean; standing: EnglandStanding }[];
}

/** The last days of the years from the first inspection that counts to the edition, whose own day stands for its year. */
export function yearEnds(corpus: Corpus): { year: number; day: Day }[] {
  const first = corpus.england.inspections
    .filter((inspection) => isCountedInspection(corpus, inspection))
    .map(dayOfInspection)
    .sort(compareDays)[0];
  if (!first) return [];
  const [from, to] = [Number(first.slice(0, 4)), Number(corpus.site.edition.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).map((year) => ({
    year,
    day: year === to ? corpus.site.edition : `${year}-12-31`,
  }));
}

/** How many authorities of the list stood at each grade of a line at the end of each year, and where the marked ones stood. */
export function countStandingsByYear(corpus: Corpus, line: string): StandingCount[] {
  const findings = corpus.england.authorities.map(({ id }) => englandFindings(corpus, id, line));
  const marked = markedAuthorities(corpus);
  return yearEnds(corpus).map(({ year, day }) => {
    const standings = findings.map((all) => lastStanding(all.filter(({ inspection }) => !isBefore(day, dayOfInspection(inspection)))));
    const count = (grade: Grade) => standings.filter((standing) => standing.state === 'graded' && standing.grade === grade).length;
    return {
      year,
      day,
      counts: Object.fromEntries(grades.map((grade) => [grade, count(grade)])) as Record<Grade, number>,
      graded: standings.filter(({ state }) => state === 'graded').length,
      notJudged: standings.filter(({ state }) => state === 'not-judged').length,
      none: standings.filter(({ state }) => state === 'none').length,
      marked: marked.map(({ authority, counted }) => ({ authority, counted, standing: standingAt(corpus, authority.id, line, day) })),
    };
  });
}

/** What came of a grade at the next inspection of the same authority. `ended`: it was not graded then, which is neither a rise nor a fall. */
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

/** The moves of one authority on a line, from each grade to what its next inspection said. */
export function gradeMovesOf(corpus: Corpus, id: string, line: string): GradeMove[] {
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

/** The moves of every authority of the list on a line. */
export function allGradeMoves(corpus: Corpus, line: string): GradeMove[] {
  return corpus.england.authorities.flatMap(({ id }) => gradeMovesOf(corpus, id, line));
}

/** What a marked authority did from inspection to inspection, and which others of the list did the same. */
export interface SharedPath {
  authority: Authority;
  counted: boolean;
  from: Grade;
  /** Null where the last inspection gave no grade any more. */
  to: Grade | null;
  inspections: 1 | 2;
  /** The grade between, where the path takes two inspections. */
  by: Grade | null;
  /** Ids of the others, each once, in the order of the list. */
  others: string[];
}

/** The latest path of each marked authority: over two inspections where it was graded three times, else over one. */
export function sharedGradePaths(corpus: Corpus, line: string): SharedPath[] {
  return markedAuthorities(corpus).flatMap(({ authority, counted }): SharedPath[] => {
    const moves = gradeMovesOf(corpus, authority.id, line);
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
          : gradeMovesOf(corpus, id, line).some((move) => move.from === from && move.to === last.to),
      );
    return [{ authority, counted, from, to: last.to, inspections: two ? 2 : 1, by: two ? last.from : null, others }];
  });
}

/** Whether an authority ever went from one grade to another in two inspections, by whatever grade between. */
function movedInTwoInspections(corpus: Corpus, id: string, line: string, from: Grade, to: Grade | null): boolean {
  const moves = gradeMovesOf(corpus, id, line);
  return moves.some((move, index) => move.from === from && moves[index + 1]?.before === move.after && moves[index + 1]?.to === to);
}

/**
 * The corpus with the authorities and inspections of the list in place of its own, so that a chart of grades can draw any
 * of them. Inspections that do not count stay out; visits and events are not in the list.
 */
export function englandAsCorpus(corpus: Corpus): Corpus {
  return {
    ...corpus,
    authorities: corpus.england.authorities.map((authority) => ({
      ...authority,
      council: authority.name,
      successors: [],
      role: 'featured',
      ofstedPage: ofstedPageOf(authority),
    })),
    inspections: corpus.england.inspections.filter((inspection) => isCountedInspection(corpus, inspection)),
    visits: [],
    events: [],
  };
}

/** Ofsted's page for an authority. */
export function ofstedPageOf({ ofstedUrn }: Pick<EnglandAuthority, 'ofstedUrn'>): string {
  return `https://reports.ofsted.gov.uk/provider/44/${ofstedUrn}`;
}

/** The lines of judgements on which some authority of the list has a grade at its latest inspection. */
export function currentlyGradedLines(corpus: Corpus): JudgementLine[] {
  const latest = corpus.england.authorities.flatMap(({ id }) => countedInspections(corpus, id).slice(-1));
  return corpus.lines.filter(({ id }) => latest.some((inspection) => findingOf(corpus, inspection, id).state === 'graded'));
}

/** The judgement of an inspection that took in a line of judgements together with its own. */
export function coveringJudgement(corpus: Corpus, inspection: Inspection, line: string): Judgement | undefined {
  const { judgements } = frameworkOf(corpus, inspection.framework);
  return corpus.judgements.find(({ id, covers }) => judgements.includes(id) && covers?.includes(line));
}

/** Whether a line of judgements has come to an end: the newest framework has none that stands on it. */
export function isLineEnded(corpus: Corpus, line: string): boolean {
  const newest = corpus.frameworks.at(-1);
  return !corpus.judgements.some((judgement) => judgement.line === line && newest?.judgements.includes(judgement.id));
}
