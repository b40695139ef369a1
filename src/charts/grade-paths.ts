import { curveStepAfter, line, scalePoint, scaleUtc, utcFormat, utcYear } from 'd3';
import type { Authority } from '../domain/authority.ts';
import type { Corpus } from '../domain/corpus.ts';
import { frameworkOf } from '../domain/corpus.ts';
import { firstDay, formatDay, formatPeriod, type Day } from '../domain/day.ts';
import { gradePath, lineages, standings, type Finding, type Standing } from '../domain/grade-history.ts';
import { grades, nameGrade, shortenGrade, type Grade } from '../domain/grade.ts';
import { dayOfInspection, type Inspection } from '../domain/inspection.ts';

/** A mark for one inspection: where it stands, its shape, and all that it says in words. */
export interface Mark {
  x: number;
  y: number;
  shape: Grade | 'no-record' | 'not-judged';
  authority: string;
  words: string;
  inspection: Inspection;
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
  label: { x: number; y: number; words: string; anchor: 'start' | 'end' } | null;
}

/** A vertical line at a day on which the rules or an authority changed. */
export interface Divide {
  x: number;
  words: string;
  /** Which row of labels its words stand on, so that they never run into one another. */
  row: number;
  anchor: 'start' | 'end';
}

/** One panel: one line of judgements, drawn for one or several authorities. Units are SVG user units. */
export interface GradePanel {
  line: string;
  title: string;
  about: string;
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  rows: { y: number; words: string; grade: Grade | null }[];
  years: { x: number; words: string }[];
  divides: Divide[];
  tracks: Track[];
  visits: { x: number; y: number; words: string; authority: string; style: number }[];
}

/** What a panel is drawn for. `narrow` is for phones. */
export interface PanelAsk {
  authorities: readonly Authority[];
  line: string;
  size: 'wide' | 'narrow';
  /** Ungraded visits stand on the panel of the overall grade only. */
  visits?: boolean;
}

const sizes = {
  wide: { width: 880, left: 150, right: 24, rowHeight: 46, every: 1, character: 6.6 },
  narrow: { width: 360, left: 126, right: 14, rowHeight: 44, every: 3, character: 6 },
} as const;

const year = utcFormat('%Y');
const shortYear = utcFormat('’%y');

function date(day: Day): Date {
  return new Date(`${firstDay(day)}T00:00:00Z`);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** Places the marks of one panel: the path of grades of each authority on one line of judgements. */
export function placeGradePanel(corpus: Corpus, { authorities, line: lineId, size, visits = false }: PanelAsk): GradePanel {
  const judgementLine = corpus.lines.find(({ id }) => id === lineId);
  if (!judgementLine) throw new Error(`There is no line of judgements "${lineId}".`);
  const { width, left, right, rowHeight, every, character } = sizes[size];
  const families = lineages(corpus, authorities);
  const paths = authorities.map((authority) => gradePath(corpus, authority.id, lineId));
  const states = new Set(paths.flatMap(({ findings }) => findings.map(({ state }) => state)));
  const rowIds = [
    ...grades,
    ...(states.has('not-judged') ? (['not-judged'] as const) : []),
    ...(states.has('no-record') ? (['no-record'] as const) : []),
    ...(visits ? (['visits'] as const) : []),
  ];

  const divides = placeDivides(corpus, lineId);
  const top = 22 + Math.max(0, ...divides.map(({ row }) => row + 1)) * 16;
  const bottom = top + rowIds.length * rowHeight;
  const days = corpus.inspections.map(dayOfInspection);
  const first = date(days.reduce((a, b) => (firstDay(a) < firstDay(b) ? a : b), corpus.site.edition));
  const x = scaleUtc([utcYear.floor(first), utcYear.offset(utcYear.floor(date(corpus.site.edition)), 1)], [left, width - right]);
  const y = scalePoint(rowIds, [top + rowHeight / 2, bottom - rowHeight / 2]);
  const at = (day: Day) => round(x(date(day)));
  const row = (id: (typeof rowIds)[number]) => y(id) ?? 0;
  const lane = (authority: Authority) => {
    const index = families.findIndex((family) => family.includes(authority));
    const inFamily = families[index]?.indexOf(authority) ?? 0;
    const spread = families.length > 1 ? (index - (families.length - 1) / 2) * 13 : 0;
    return spread + (inFamily > 1 ? 7 : 0);
  };

  const step = line<{ x: number; y: number }>()
    .x((point) => point.x)
    .y((point) => point.y)
    .curve(curveStepAfter);
  const styleOf = (authority: Authority) => families.findIndex((family) => family.includes(authority));
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
      authority: path.authority.name,
      words: sayFinding(corpus, path.authority, finding),
      inspection: finding.inspection,
    }));
    return {
      authority: path.authority,
      style: styleOf(path.authority),
      faint: path.authority.role === 'context',
      pieces,
      marks,
      label: null,
    };
  });
  placeLabels(tracks, { left: left + 2, right: width, character });

  return {
    line: lineId,
    title: judgementLine.name,
    about: judgementLine.about,
    width,
    height: bottom + 26,
    plot: { left, right: width - right, top, bottom },
    rows: rowIds.map((id) => ({
      y: round(row(id)),
      words: nameRow(id),
      grade: id === 'not-judged' || id === 'no-record' || id === 'visits' ? null : id,
    })),
    years: x
      .ticks(utcYear.every(every) ?? utcYear)
      .map((tick) => ({ x: round(x(tick)), words: size === 'wide' ? year(tick) : shortYear(tick) })),
    divides: divides.map(({ on, words, row: rowOfWords }) => {
      const place = at(on);
      const anchor = place + words.length * character > width ? 'end' : 'start';
      return { x: place, words, row: rowOfWords, anchor };
    }),
    tracks,
    visits: visits
      ? authorities.flatMap((authority) =>
          corpus.visits
            .filter((visit) => visit.authority === authority.id)
            .map((visit) => ({
              x: at(visit.on),
              y: round(row('visits') + lane(authority)),
              words: `${authority.name}, ${visit.kind.replace('-', ' ')}, ${formatPeriod({ from: visit.on, to: visit.to })}: ${visit.about}. Not graded.`,
              authority: authority.name,
              style: styleOf(authority),
            })),
        )
      : [],
  };
}

function nameRow(id: Grade | 'not-judged' | 'no-record' | 'visits'): string {
  if (id === 'not-judged') return 'Not judged then';
  if (id === 'no-record') return 'No record here';
  if (id === 'visits') return 'Visits';
  return shortenGrade(id);
}

/** The days at which the frameworks changed what a line of judgements holds, in words that fit above a panel. */
function placeDivides(corpus: Corpus, lineId: string): { on: Day; words: string; row: number }[] {
  const found: { on: Day; words: string }[] = [];
  const judgementOn = (index: number) => {
    const framework = corpus.frameworks[index];
    return corpus.judgements.find((judgement) => judgement.line === lineId && framework?.judgements.includes(judgement.id));
  };
  corpus.frameworks.forEach((framework, index) => {
    if (index === 0 || !framework.from) return;
    const now = judgementOn(index);
    const before = judgementOn(index - 1);
    if (now?.id !== before?.id) {
      const later = corpus.frameworks.slice(index + 1).some((_, after) => judgementOn(index + 1 + after));
      const words = now ? now.short.toLowerCase() : later ? 'not judged on its own' : 'no longer graded';
      found.push({ on: framework.from, words: `${framework.short}: ${words}` });
    }
  });
  return found.map((divide, index) => ({ ...divide, row: index }));
}

function sayFinding(corpus: Corpus, authority: Authority, finding: Finding): string {
  const { inspection } = finding;
  const when = inspection.inspected
    ? `inspected ${inspection.inspected.words ?? formatPeriod(inspection.inspected)}`
    : `published ${formatDay(inspection.published)}`;
  const start = `${authority.name}, ${when}, ${frameworkOf(corpus, inspection.framework).short}`;
  if (finding.state === 'graded') return `${start}: ${finding.judgement.short}, ${nameGrade(finding.grade).toLowerCase()}`;
  if (finding.state === 'no-record')
    return `${start}: ${finding.judgement ? `${finding.judgement.short} was judged; its grade is` : 'what was judged on its own is'} not in our sources`;
  return `${start}: not judged on its own then`;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

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

/** Puts each authority's name beside one of its marks, above or below, where it covers least of everything else. */
function placeLabels(tracks: Track[], plot: { left: number; right: number; character: number }): void {
  const taken = tracks.flatMap(boxesOf);
  for (const track of tracks) {
    const length = track.authority.name.length * plot.character;
    const places = track.marks
      .filter(({ shape }) => shape !== 'no-record' && shape !== 'not-judged')
      .flatMap(({ x, y }) =>
        ([-12, 21] as const).flatMap((drop) =>
          (['start', 'end'] as const).map((anchor) => {
            const left = anchor === 'start' ? x - 6 : x + 6 - length;
            const box: Box = { left, right: left + length, top: y + drop - 11, bottom: y + drop + 3 };
            const outside = Math.max(0, plot.left - box.left) + Math.max(0, box.right - plot.right);
            const cost = taken.reduce((sum, other) => sum + overlap(box, other), 0) + outside * 40;
            return { x: anchor === 'start' ? left : box.right, y: y + drop, anchor, box, cost };
          }),
        ),
      );
    const [first, ...others] = places;
    if (!first) continue;
    const best = others.reduce((least, place) => (place.cost < least.cost ? place : least), first);
    track.label = { x: round(best.x), y: round(best.y), words: track.authority.name, anchor: best.anchor };
    taken.push(best.box);
  }
}
