import { shape, wrapWords, type Drawing, type Shape } from '../drawing/drawing.ts';
import type { MoveCell, MovePanel } from './england-moves.ts';
import type { StandingPanel, StandingState, Stretch } from './england-standing.ts';
import { gradeShape } from '../drawing/grade-shape.ts';
import { palette } from '../drawing/palette.ts';

const fillOf = (state: StandingState) => (state === 'not-judged' || state === 'none' ? palette.paper : palette.grades[state]);

/** Draws the bars of all years. All places come from the panel; nothing is worked out here. */
export function drawStandings(panel: StandingPanel): Drawing {
  return {
    width: panel.width,
    height: panel.height,
    parts: panel.bars.map((bar) =>
      shape(
        'g',
        { role: 'img', 'aria-label': bar.words, 'font-size': 13 },
        shape('title', {}, bar.words),
        shape('text', { class: 'chart-label', x: bar.label.x, y: bar.label.y, 'text-anchor': 'end', fill: palette.soft }, bar.year),
        ...bar.stretches.filter(({ count }) => count > 0).flatMap((stretch) => drawStretch(stretch, bar.y, bar.height)),
        ...bar.rings.map(({ x, y, number, counted }) => shape('g', { transform: `translate(${x},${y})` }, ringMark(number, counted))),
      ),
    ),
  };
}

function drawStretch({ state, x, width, count, label }: Stretch, y: number, height: number): Shape[] {
  const open = state === 'not-judged' || state === 'none';
  return [
    shape('rect', {
      class: `stretch stretch-${state}`,
      x,
      y,
      width,
      height,
      fill: fillOf(state),
      stroke: open ? palette.strongRule : palette.paper,
      'stroke-dasharray': state === 'none' ? '2 3' : undefined,
    }),
    ...(label
      ? [
          shape(
            'text',
            {
              class: open ? 'stretch-open-count' : 'stretch-count',
              x: label.x,
              y: label.y,
              'text-anchor': 'middle',
              'font-weight': 600,
              fill: open ? palette.soft : palette.paper,
            },
            String(count),
          ),
        ]
      : []),
  ];
}

/** The ring of a marked authority: its number, broken where it is marked and not counted. */
export function ringMark(number: number, counted: boolean): Shape {
  return shape(
    'g',
    { 'font-size': 11, 'text-anchor': 'middle' },
    shape('circle', {
      class: 'ring',
      r: 7.5,
      fill: palette.paper,
      stroke: palette.ink,
      'stroke-width': 1.5,
      'stroke-dasharray': counted ? undefined : '2 2',
    }),
    shape('text', { class: 'ring-number', y: 4, 'font-weight': 700, fill: palette.ink }, String(number)),
  );
}

/** The mark of a stretch in the key. */
export function stretchMark(state: StandingState): Shape {
  const open = state === 'not-judged' || state === 'none';
  return shape('rect', {
    class: `stretch stretch-${state}`,
    x: -7,
    y: -7,
    width: 14,
    height: 14,
    fill: fillOf(state),
    stroke: open ? palette.strongRule : undefined,
    'stroke-dasharray': state === 'none' ? '2 3' : undefined,
  });
}

/** The mark of a kind of move in the key. */
export function moveMark(kind: MoveCell['kind']): Shape {
  return shape('rect', { class: `move move-${kind}`, x: -6, y: -6, width: 12, height: 12, ...lookOf(kind) });
}

function lookOf(kind: MoveCell['kind']): Record<string, string | number | undefined> {
  const open = kind === 'ended' || kind === 'stayed';
  return {
    fill: open ? palette.tint : kind === 'rose' ? palette.lines[0] : palette.lines[1],
    'fill-opacity': kind === 'ended' ? 0 : open ? 1 : 0.3,
    stroke: open ? palette.strongRule : kind === 'rose' ? palette.lines[0] : palette.lines[1],
    'stroke-width': 1.5,
    'stroke-dasharray': kind === 'ended' ? '2 3' : kind === 'fell' ? '5 3' : undefined,
  };
}

/** Draws the moves from each grade to each. */
export function drawMoves(panel: MovePanel): Drawing {
  const { plot, heads, rows, axis } = panel;
  return {
    width: panel.width,
    height: panel.height,
    parts: [
      shape(
        'g',
        { 'aria-hidden': 'true', 'font-size': 13, fill: palette.soft },
        shape('text', { class: 'chart-label', x: axis.x, y: axis.y, 'font-size': 12 }, axis.words),
        ...heads.map(({ to, x, y, words }) =>
          shape(
            'g',
            { transform: `translate(${x},${y})`, 'text-anchor': 'middle' },
            shape('path', {
              class: to ? 'key-shape' : 'key-open',
              d: gradeShape(to ?? 'not-judged', 80),
              transform: words ? 'translate(0,-16)' : 'translate(0,-4)',
              fill: to ? palette.ink : palette.paper,
              stroke: to ? undefined : palette.ink,
              'stroke-width': to ? undefined : 1.5,
            }),
            words ? shape('text', { class: 'chart-label', y: 4 }, words) : undefined,
          ),
        ),
        ...[...rows.map(({ y }) => y)].map((y) =>
          shape('line', { class: 'chart-rule', x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: palette.rule }),
        ),
      ),
      ...rows.map(({ label, cells, words }) =>
        shape(
          'g',
          { role: 'img', 'aria-label': words, 'font-size': 13 },
          shape('title', {}, words),
          ...wrapWords(label.words, 12).map((line, index, lines) =>
            shape(
              'text',
              {
                class: 'chart-label',
                x: label.x,
                y: label.y + (index - (lines.length - 1) / 2) * 15,
                'text-anchor': 'end',
                fill: palette.soft,
              },
              line,
            ),
          ),
          ...cells.flatMap(drawCell),
        ),
      ),
    ],
  };
}

function drawCell({ kind, count, x, y, half, rings }: MoveCell): Shape[] {
  return [
    shape(
      'g',
      { transform: `translate(${x},${y})` },
      count > 0
        ? shape('rect', { class: `move move-${kind}`, x: -half, y: -half, width: 2 * half, height: 2 * half, ...lookOf(kind) })
        : undefined,
      shape(
        'text',
        { class: 'move-count', y: 5, 'text-anchor': 'middle', 'font-size': 14, 'font-weight': 600, fill: palette.ink },
        String(count),
      ),
    ),
    ...rings.map((ring) => shape('g', { transform: `translate(${ring.x},${ring.y})` }, ringMark(ring.number, ring.counted))),
  ];
}
