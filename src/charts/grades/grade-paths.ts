import { scalePoint, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { utcYear } from 'd3-time';
import { utcFormat } from 'd3-time-format';
import type { Authority } from '../../record/authority.ts';
import type { Corpus } from '../../record/corpus.ts';
import { authorityOf, frameworkOf } from '../../record/corpus.ts';
import { compareDays, firstDay, formatDay, formatPeriod, type Day } from '../../record/day.ts';
import {
  gradePath,
  isLineOpen,
  lineages,
  standings,
  type Finding,
  type GradePath,
  type Standing,
} from '../../questions/grades/grade-history.ts';
import { grades, isGrade, nameGrade, shortenGrade, type Grade } from '../../record/grade.ts';
import { dayOfInspection, type Inspection, type RecordedEvent } from '../../record/inspection.ts';
import { round, wrapEvenly } from '../drawing/drawing.ts';
import { boxOf, overlap, type Box, type Label } from '../drawing/label.ts';

/** A mark for one inspection: where it stands, its shape, and all that it says in words. */
export interface Mark {
  x: number;
  y: number;
  shape: Grade | 'no-record' | 'not-judged';
  words: string;
  inspection: Inspection;
  /** Its grade and year beside it, where there is room: "Good 2020". */
  label: Label | null;
}

/** The step line of one authority's grades, in pieces where nothing is on record between. */
export interface Track {
  authority: Authority;
  /** 0, 1, 2 …: which of the line styles it is drawn in. A predecessor and its successors share one. */
  style: number;
  /** Whether it is context, drawn faintly. */
  faint: boolean;
  pieces: { d: string; ended: Standing['ended']; x: number; y: number }[];
  marks: Mark[];
  label: Label | null;
}

/** A vertical line at a day on which a judgement changed, or an authority handed over to others. */
export interface Divide {
  x: number;
  /** Where its line begins: at its first line of words. */
  top: number;
  kind: 'judgement' | 'hand-over';
  /** The line style of the authorities that a hand-over concerns. */
  style: number | null;
  labels: Label[];
}

/** A framework's time on the strip above a panel. `label` is null where its name finds no room. */
export interface FrameworkSpan {
  from: number;
  to: number;
  label: Label | null;
}

/** An ungraded visit on its own line, and where to read of it. */
export interface Visit {
  x: number;
  y: number;
  words: string;
  address: string;
  style: number;
}

/** A numbered event, told beside the chart. */
export interface EventMark {
  x: number;
  y: number;
  words: string;
  number: number;
}

/** One panel: one line of judgements, drawn for one or several authorities. Units are SVG user units. */
export interface GradePanel {
  line: string;
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  rows: { y: number; label: Label; grade: Grade | null }[];
  years: { x: number; words: string }[];
  frameworks: FrameworkSpan[];
  divides: Divide[];
  tracks: Track[];
  visits: Visit[];
  events: EventMark[];
}

/** What a panel is drawn for. `narrow` is for phones. */
export interface PanelAsk {
  authorities: readonly Authority[];
  line: string;
  size: 'wide' | 'narrow';
  /** Ungraded visits and events stand on one panel of several only. */
  moments?: boolean;
}

const sizes = {
  wide: { width: 880, left: 150, right: 46, rowHeight: 48, every: 1, character: 6.7, inside: false },
  narrow: { width: 340, left: 10, right: 12, rowHeight: 50, every: 2, character: 6.3, inside: true },
} as const;

/** The height of a line of words above the panel. */
const lineHeight = 16;

const year = utcFormat('%Y');
const shortYear = utcFormat('’%y');

function date(day: Day): Date {
  return new Date(`${firstDay(day)}T00:00:00Z`);
}

/** The events that a panel of these authorities shows: theirs, and those that concern inspection everywhere. Oldest first. */
export function eventsOf(corpus: Corpus, authorities: readonly Authority[]): RecordedEvent[] {
  const ids = new Set(authorities.map(({ id }) => id));
  return corpus.events
    .filter((event) => event.authorities.length === 0 || event.authorities.some((id) => ids.has(id)))
    .sort((a, b) => compareDays(a.on, b.on));
}

/** Places the marks of one panel: the path of grades of each authority on one line of judgements. */
export function placeGradePanel(corpus: Corpus, { authorities, line: lineId, size, moments = false }: PanelAsk): GradePanel {
  const { width, left, right, rowHeight, every, character, inside } = sizes[size];
  const families = lineages(corpus, authorities);
  const styleOf = (authority: Authority) => families.findIndex((family) => family.includes(authority));
  const paths = authorities.map((authority) => gradePath(corpus, authority.id, lineId));
  const states = new Set(paths.flatMap(({ findings }) => findings.map(({ state }) => state)));
  const events = moments ? eventsOf(corpus, authorities) : [];
  const visits = moments ? corpus.visits.filter((visit) => authorities.some(({ id }) => id === visit.authority)) : [];
  const rowIds = [
    ...grades,
    ...(states.has('not-judged') ? (['not-judged'] as const) : []),
    ...(states.has('no-record') ? (['no-record'] as const) : []),
    ...(visits.length > 0 ? (['visits'] as const) : []),
    ...(events.length > 0 ? (['events'] as const) : []),
  ];
  const days = [
    ...paths.flatMap(({ findings }) => findings.map(({ inspection }) => dayOfInspection(inspection))),
    ...visits.map(({ on }) => on),
  ];
  const first = date(days.reduce((a, b) => (firstDay(a) < firstDay(b) ? a : b), corpus.site.edition));
  const x = scaleUtc([utcYear.floor(first), utcYear.offset(utcYear.floor(date(corpus.site.edition)), 1)], [left, width - right]);
  const at = (day: Day) => round(Math.max(left, x(date(day))));

  const divides = placeDivides(corpus, { lineId, families, at, width, character });
  const strip = 12 + Math.max(0, ...divides.flatMap(({ labels }) => labels.map(({ y }) => y)));
  const top = strip + 22;
  const bottom = top + rowIds.length * rowHeight;
  const y = scalePoint(rowIds, [top + rowHeight / 2, bottom - rowHeight / 2]);
  const row = (id: (typeof rowIds)[number]) => y(id) ?? 0;
  const lane = (authority: Authority) => {
    const index = styleOf(authority);
    const inFamily = families[index]?.indexOf(authority) ?? 0;
    const spread = families.length > 1 ? (index - (families.length - 1) / 2) * 13 : 0;
    return spread + (inFamily > 1 ? 7 : 0);
  };
  const rows = rowIds.map((id) => ({
    y: round(row(id)),
    label: {
      x: inside ? left : left - 12,
      y: round(inside ? row(id) - rowHeight / 2 + 10 : row(id) + 4),
      words: nameRow(corpus, id, paths),
      anchor: inside ? ('start' as const) : ('end' as const),
    },
    grade: isGrade(id) ? id : null,
  }));

  const step = line<{ x: number; y: number }>()
    .x((point) => point.x)
    .y((point) => point.y)
    .curve(curveStepAfter);
  const tracks = paths.map((path): Track => {
    const offset = lane(path.authority);
    const held = standings(path, corpus.site.edition);
    const pieces: Track['pieces'] = [];
    let points: { x: number; y: number }[] = [];
    for (const standing of held) {
      const here = round(row(standing.finding.grade) + offset);
      points.push({ x: at(standing.from), y: here });
      if (standing.ended !== 'next') {
        points.push({ x: at(standing.to), y: here });
        pieces.push({ d: step(points) ?? '', ended: standing.ended, x: at(standing.to), y: here });
        points = [];
      }
    }
    const marks = path.findings.map((finding): Mark => ({
      x: at(dayOfInspection(finding.inspection)),
      y: round(row(finding.state === 'graded' ? finding.grade : finding.state) + offset),
      shape: finding.state === 'graded' ? finding.grade : finding.state,
      words: sayFinding(corpus, path.authority, lineId, finding),
      inspection: finding.inspection,
      label: null,
    }));
    return {
      authority: path.authority,
      style: styleOf(path.authority),
      faint: path.authority.role === 'context',
      pieces,
      marks: partMarks(marks),
      label: null,
    };
  });
  const words = rows.map(({ label }) => boxOf(label, character));
  placeLabels(tracks, { left: left + 2, right: width, character, taken: inside ? words : [] });

  return {
    line: lineId,
    width,
    height: bottom + 26,
    plot: { left, right: width - right, top, bottom },
    rows,
    years: x
      .ticks(utcYear.every(every) ?? utcYear)
      .map((tick) => ({ x: round(x(tick)), words: size === 'wide' ? year(tick) : shortYear(tick) })),
    frameworks: placeFrameworks(corpus, { at, left, right: width - right, y: strip + 12, character, margin: right }),
    divides,
    tracks,
    visits: visits.map((visit) => {
      const authority = authorityOf(corpus, visit.authority);
      return {
        x: at(visit.on),
        y: round(row('visits') + lane(authority)),
        words: `${authority.name}, ${visit.kind.replace('-', ' ')}, ${formatPeriod({ from: visit.on, to: visit.to })}: ${visit.about}. Not graded. ${visit.report ? 'The letter is here' : `Read in: ${visit.readIn ?? 'a source not noted'}`}.`,
        address: visit.report ? `/reports/${visit.report}/` : authority.ofstedPage,
        style: styleOf(authority),
      };
    }),
    events: events.map((event, index) => {
      const here = at(event.on);
      const near = (other: RecordedEvent | undefined) => other !== undefined && here - at(other.on) < 18;
      const crowded = near(events[index - 1]) && !near(events[index - 2]);
      return { number: index + 1, x: here, y: round(row('events') + (crowded ? 9 : -9)), words: sayEvent(event) };
    }),
  };
}

/** An event as it is told beside a chart: "1 April 2021: The county council is replaced. Read in: …". */
export function sayEvent(event: RecordedEvent): string {
  return `${formatDay(event.on)}: ${event.what}. Read in: ${event.readIn}.`;
}

function nameRow(corpus: Corpus, id: Grade | 'not-judged' | 'no-record' | 'visits' | 'events', paths: readonly GradePath[]): string {
  if (id === 'no-record') return 'No record here';
  if (id === 'visits') return 'Visits, not graded';
  if (id === 'events') return 'Events';
  if (id !== 'not-judged') return shortenGrade(id);
  const open = paths.some(({ line: lineId, findings }) =>
    findings.some(({ state, inspection }) => state === 'not-judged' && isLineOpen(corpus, lineId, inspection.framework)),
  );
  return open ? 'Not judged then' : 'No longer graded';
}

/** A mark that would hide the one before it, such as the second inspection of one year, stands below its line. */
function partMarks(marks: Mark[]): Mark[] {
  return marks.map((mark, index) => {
    const hides = (other: Mark | undefined) => other !== undefined && other.y === mark.y && Math.abs(other.x - mark.x) < 17;
    return hides(marks[index - 1]) ? { ...mark, y: round(mark.y + 13) } : mark;
  });
}

interface DivideAsk {
  lineId: string;
  families: readonly Authority[][];
  at: (day: Day) => number;
  width: number;
  character: number;
}

/** The days at which a line's judgement changed and at which authorities handed over, with words that fit above a panel. */
function placeDivides(corpus: Corpus, { lineId, families, at, width, character }: DivideAsk): Divide[] {
  const changes = corpus.frameworks.flatMap((framework, index) => {
    const judgementOn = (of: number) =>
      corpus.judgements.find((judgement) => judgement.line === lineId && corpus.frameworks[of]?.judgements.includes(judgement.id));
    if (index === 0 || !framework.from || judgementOn(index)?.id === judgementOn(index - 1)?.id) return [];
    const now = judgementOn(index)?.short.toLowerCase();
    const words = now ?? (isLineOpen(corpus, lineId, framework.id) ? 'not judged on its own' : 'no longer graded');
    return [{ on: framework.from, words: `${framework.short}: ${words}`, kind: 'judgement' as const, style: null }];
  });
  const handOvers = families.flatMap(([root, ...heirs], style) =>
    root?.until && heirs.length > 0
      ? [
          {
            on: heirs[0]?.from ?? root.until,
            words: `${formatDay(heirs[0]?.from ?? root.until)}: ${root.name} hands over to ${heirs.map(({ name }) => name).join(' and ')}`,
            kind: 'hand-over' as const,
            style,
          },
        ]
      : [],
  );
  let y = 14;
  return [...changes, ...handOvers]
    .sort((a, b) => compareDays(a.on, b.on))
    .map(({ on, words, kind, style }) => {
      const x = at(on);
      const anchor = width - x >= Math.min(words.length * character, x) ? 'start' : 'end';
      const room = (anchor === 'start' ? width - x : x) - 6;
      const top = y - 10;
      const labels = wrapEvenly(words, Math.floor(room / character)).map((each): Label => {
        const label = { x: round(anchor === 'start' ? x + 5 : x - 5), y, words: each, anchor } as const;
        y += lineHeight;
        return label;
      });
      return { x, top, kind, style, labels };
    });
}

/** The time of each framework on the strip above a panel: from its first fieldwork to that of the next. */
function placeFrameworks(
  corpus: Corpus,
  ask: { at: (day: Day) => number; left: number; right: number; y: number; character: number; margin: number },
): FrameworkSpan[] {
  return corpus.frameworks
    .map((framework, index): FrameworkSpan => {
      const next = corpus.frameworks[index + 1]?.from;
      const from = framework.from ? ask.at(framework.from) : ask.left;
      const to = next ? ask.at(next) : ask.right;
      const room = to - from - 6 + (next ? 0 : ask.margin);
      const fits = framework.short.length * (ask.character - 0.4) <= room;
      return { from, to, label: fits ? { x: round(from + 5), y: ask.y, words: framework.short, anchor: 'start' } : null };
    })
    .filter(({ from, to }) => to > from);
}

/** All that a mark says: "Northumberland, inspected 20 to 31 January 2020, ILACS 2018: Overall, good. Source: the report, read here." */
function sayFinding(corpus: Corpus, authority: Authority, lineId: string, finding: Finding): string {
  const { inspection } = finding;
  const when = inspection.inspected
    ? `inspected ${inspection.inspected.words ?? formatPeriod(inspection.inspected)}`
    : `published ${formatDay(inspection.published)}`;
  return `${authority.name}, ${when}, ${frameworkOf(corpus, inspection.framework).short}: ${sayState(corpus, lineId, finding)}. Source: ${sayWhere(inspection)}.`;
}

function sayState(corpus: Corpus, lineId: string, finding: Finding): string {
  if (finding.state === 'graded') return `${finding.judgement.short}, ${nameGrade(finding.grade).toLowerCase()}`;
  if (finding.state === 'not-judged')
    return isLineOpen(corpus, lineId, finding.inspection.framework) ? 'not judged on its own then' : 'no longer graded';
  const what = finding.judgement ? `${finding.judgement.short} was judged; its grade is` : 'what was judged on its own is';
  return `${what} not in our sources`;
}

/** Where a grade was read, in words. */
export function sayWhere({ report, readIn }: Inspection): string {
  if (report) return 'the report, read here';
  return readIn ? readIn.replace(/\.$/, '') : 'Ofsted’s file';
}

/** The boxes that a track fills: its marks, and each straight stretch of its line, which alternates across and up or down. */
function boxesOf(track: Track): Box[] {
  const marks = track.marks.map(({ x, y }): Box => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }));
  const stretches = track.pieces.flatMap(({ d }) => {
    const points = [...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    return points.slice(1).map((point, index): Box => {
      const from = points[index] ?? point;
      return {
        left: Math.min(from.x, point.x) - 2,
        right: Math.max(from.x, point.x) + 2,
        top: Math.min(from.y, point.y) - 2,
        bottom: Math.max(from.y, point.y) + 2,
      };
    });
  });
  return [...marks, ...stretches];
}

/**
 * Puts each authority's name beside one of its marks, where it covers least of everything else, then the grade and year of
 * each mark where they cover nothing at all.
 */
function placeLabels(tracks: Track[], plot: { left: number; right: number; character: number; taken: Box[] }): void {
  const drawn = tracks.flatMap(boxesOf);
  // Words over words cannot be read at all; words over a line can.
  const words = [...plot.taken];
  const costOf = (label: Label) => {
    const box = boxOf(label, plot.character);
    const outside = Math.max(0, plot.left - box.left) + Math.max(0, box.right - plot.right);
    const covered = (boxes: Box[]) => boxes.reduce((sum, other) => sum + overlap(box, other), 0);
    return covered(drawn) + covered(words) * 5 + outside * 40;
  };
  const beside = ({ x, y }: Mark, words: string, drops = [-13, 22]): Label[] =>
    drops.flatMap((drop) => [
      { words, x: round(x - 6), y: round(y + drop), anchor: 'start' as const },
      { words, x, y: round(y + drop), anchor: 'middle' as const },
      { words, x: round(x + 8), y: round(y + drop), anchor: 'start' as const },
      { words, x: round(x - 8), y: round(y + drop), anchor: 'end' as const },
      { words, x: round(x + 6), y: round(y + drop), anchor: 'end' as const },
    ]);
  const cheapest = (labels: Label[]) => labels.map((label) => ({ label, cost: costOf(label) })).sort((a, b) => a.cost - b.cost)[0];
  const isSaid = ({ shape }: Mark) => shape !== 'no-record' && shape !== 'not-judged';
  for (const track of tracks) {
    const said = track.marks.filter(isSaid);
    const best = cheapest(
      (said.length > 0 ? said : track.marks).flatMap((mark) =>
        beside(mark, track.authority.name, track.faint ? [22, -13, 37, -28] : [-13, 22, -28, 37]),
      ),
    );
    if (!best) continue;
    track.label = best.label;
    words.push(boxOf(best.label, plot.character));
  }
  for (const track of tracks.filter(({ faint }) => !faint)) {
    for (const mark of track.marks.filter(isSaid)) {
      const gradeAndYear = `${isGrade(mark.shape) ? shortenGrade(mark.shape) : ''} ${dayOfInspection(mark.inspection).slice(0, 4)}`;
      const best = cheapest(beside(mark, gradeAndYear));
      if (!best || best.cost > 0) continue;
      mark.label = best.label;
      words.push(boxOf(best.label, plot.character));
    }
  }
}
