import type { Corpus } from '../../record/corpus.ts';
import { formatDay, isBefore } from '../../record/day.ts';
import {
  allMoves,
  countStandings,
  currentLines,
  markedAuthorities,
  movesOf,
  sharedPaths,
  type StandingCount,
} from '../../questions/england/england.ts';
import { grades, nameGrade, shortenGrade } from '../../record/grade.ts';
import type { JudgementLine } from '../../record/judgement.ts';
import { tellMoves, tellSharedPath, tellStandings } from '../../questions/england/tell-england.ts';
import type { Cell, Chart } from '../drawing/chart.ts';
import { drawMoves, drawStandings, moveMark, ringMark, stretchMark } from './draw-england.ts';
import { shape } from '../drawing/drawing.ts';
import { placeMoves } from './england-moves.ts';
import { placeStandings } from './england-standing.ts';
import { gradeShape } from '../drawing/grade-shape.ts';
import { palette } from '../drawing/palette.ts';
import { joinWords } from '../../record/join-words.ts';

const home = { path: '/england/over-time/', words: 'England over time' } as const;
const number = (value: number): Cell => ({ words: String(value), value });

/** The charts of all of England: for each line of judgements how many stood at each grade, and from which grade to which. */
export function englandCharts(corpus: Corpus): Chart[] {
  if (corpus.england.authorities.length === 0) return [];
  return currentLines(corpus).flatMap((line) => [chartOfStandings(corpus, line), chartOfMoves(corpus, line)]);
}

const sourceOf = (corpus: Corpus) =>
  `Ofsted’s inspection reports: ${corpus.england.inspections.length} inspections of ${corpus.england.authorities.length} authorities. Edition of ${formatDay(corpus.site.edition)}.`;

/** What holds for every chart of England: who is not in the list, and how the marked ones are. */
function notesOf(corpus: Corpus): string[] {
  const uncounted = markedAuthorities(corpus).filter(({ counted }) => !counted);
  return [
    'Authorities that no longer exist are not in the list, and inspections before the single inspection framework are not counted.',
    ...uncounted.map(
      ({ authority }) => `${authority.name} is not in the list: it is marked from this record’s own inspections, and not counted.`,
    ),
  ];
}

const ringKey = (corpus: Corpus): Chart['key'] =>
  markedAuthorities(corpus).map(({ authority, counted }, index) => ({
    mark: ringMark(index + 1, counted),
    words: counted ? authority.name : `${authority.name} (not counted)`,
  }));

function sayMarked({ marked, day }: StandingCount): { name: string; words: string }[] {
  return marked.map(({ authority, standing }) => ({
    name: authority.name,
    words:
      standing.state === 'graded'
        ? shortenGrade(standing.grade)
        : standing.state === 'not-judged'
          ? 'Not judged'
          : authority.until && isBefore(authority.until, day)
            ? 'Abolished'
            : 'None on record',
  }));
}

function sayYear(count: StandingCount): string {
  const each = [
    ...grades.map((grade) => `${count.counts[grade]} ${shortenGrade(grade).toLowerCase()}`),
    ...(count.notJudged > 0 ? [`${count.notJudged} inspected since without that grade`] : []),
    ...(count.none > 0 ? [`${count.none} with none on record yet`] : []),
  ];
  const marked = sayMarked(count).map(({ name, words }) => `${name}: ${words.toLowerCase()}`);
  return `${count.year}, ${count.graded} with a grade: ${each.join(', ')}. ${marked.join('; ')}.`;
}

/** How many authorities stood at each grade of a line at the end of each year. */
export function chartOfStandings(corpus: Corpus, line: JudgementLine): Chart {
  const counts = countStandings(corpus, line.id);
  const total = corpus.england.authorities.length;
  const draw = (size: 'wide' | 'narrow') => drawStandings(placeStandings(counts, total, size, sayYear));
  const some = (of: (count: StandingCount) => number) => counts.some((count) => of(count) > 0);
  const partial = counts.at(-1);
  return {
    id: `england-standing-${line.id}`,
    title: `${line.name}: how many of England’s authorities stood at each grade, year by year`,
    finding: tellStandings(counts, total),
    source: sourceOf(corpus),
    key: [
      ...grades.map((grade) => ({ mark: stretchMark(grade), words: nameGrade(grade) })),
      ...(some(({ notJudged }) => notJudged) ? [{ mark: stretchMark('not-judged'), words: 'Inspected since, without this grade' }] : []),
      ...(some(({ none }) => none) ? [{ mark: stretchMark('none'), words: 'None on record yet' }] : []),
      ...ringKey(corpus),
    ],
    notes: [
      `From left to right the best grade comes first. Each bar is the end of its year${partial && !partial.day.endsWith('-12-31') ? `; that of ${partial.year} is ${formatDay(partial.day)}` : ''}. An authority stands at a grade from the first day on site.`,
      ...notesOf(corpus),
    ],
    drawings: { wide: draw('wide'), narrow: draw('narrow') },
    table: {
      columns: [
        { name: 'Year' },
        ...grades.map((grade) => ({ name: nameGrade(grade), number: true as const })),
        { name: 'With a grade', number: true },
        { name: 'Inspected since, without it', number: true },
        { name: 'None on record yet', number: true },
        ...markedAuthorities(corpus).map(({ authority }) => ({ name: authority.name })),
      ],
      rows: counts.map((count): Cell[] => [
        { words: String(count.year) },
        ...grades.map((grade) => number(count.counts[grade])),
        number(count.graded),
        number(count.notJudged),
        number(count.none),
        ...sayMarked(count).map(({ words }) => ({ words })),
      ]),
    },
    home,
  };
}

const kinds = { rose: 'Rose', stayed: 'Stayed', fell: 'Fell', ended: 'Not graded any more: neither' } as const;

/** From which grade to which authorities moved on a line, from one inspection to the next. */
export function chartOfMoves(corpus: Corpus, line: JudgementLine): Chart {
  const moves = allMoves(corpus, line.id);
  const marked = markedAuthorities(corpus);
  const paths = line.id === corpus.lines[0]?.id ? sharedPaths(corpus, line.id).map(tellSharedPath) : [];
  const draw = (size: 'wide' | 'narrow') =>
    drawMoves(
      placeMoves(
        moves,
        marked.map(({ authority, counted }) => ({ counted, moves: movesOf(corpus, authority.id, line.id) })),
        size,
      ),
    );
  return {
    id: `england-moves-${line.id}`,
    title: `${line.name}: from which grade to which, from one inspection to the next`,
    finding: [...tellMoves(corpus, line.id), ...paths],
    source: sourceOf(corpus),
    key: [
      ...(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => ({ mark: moveMark(kind), words: kinds[kind] })),
      ...grades.map((grade) => ({
        mark: shape('path', { class: 'key-shape', d: gradeShape(grade, 90), fill: palette.ink }),
        words: nameGrade(grade),
      })),
      {
        mark: shape('path', {
          class: 'key-open',
          d: gradeShape('not-judged', 80),
          fill: palette.paper,
          stroke: palette.ink,
          'stroke-width': 1.5,
        }),
        words: 'No such grade at that inspection',
      },
      ...ringKey(corpus),
    ],
    notes: [
      `A row is a grade before, a column what the next inspection of the same authority said. Rings mark every move of ${joinWords(marked.map(({ authority }) => authority.name))}.`,
      ...notesOf(corpus),
    ],
    drawings: { wide: draw('wide'), narrow: draw('narrow') },
    table: {
      columns: [
        { name: 'From' },
        ...grades.map((grade) => ({ name: `To ${nameGrade(grade).toLowerCase()}`, number: true as const })),
        { name: 'To no such grade', number: true },
        ...marked.map(({ authority }) => ({ name: `${authority.name} went to` })),
      ],
      rows: grades.map((from): Cell[] => [
        { words: nameGrade(from) },
        ...[...grades, null].map((to) => number(moves.filter((move) => move.from === from && move.to === to).length)),
        ...marked.map(({ authority }) => ({
          words:
            movesOf(corpus, authority.id, line.id)
              .filter((move) => move.from === from)
              .map(
                ({ to, after }) => `${to ? shortenGrade(to) : 'No such grade'} (${(after.inspected?.from ?? after.published).slice(0, 4)})`,
              )
              .join(', ') || '–',
        })),
      ]),
    },
    home,
  };
}
