import { drawingOfLabel } from '../drawing/draw-label.ts';
import { palette } from '../drawing/palette.ts';
import { drawingOfShapePath, type Drawing, type Shape } from '../drawing/shape.ts';
import { drawEnglandRing } from '../england/marked-authorities.ts';
import { textSize } from '../layout/label.ts';
import type { BarSegment, StandingPanel, StandingState } from './place-standings.ts';

const isOpen = (state: StandingState) => state === 'not-judged' || state === 'none';
const fillOf = (state: StandingState) => (state === 'not-judged' || state === 'none' ? palette.paper : palette.grades[state]);
const dashOf = (state: StandingState) => (state === 'none' ? '2 3' : undefined);

/** The drawing of the placed bars. */
export function drawStandings({ width, height, bars }: StandingPanel): Drawing {
  return {
    width,
    height,
    parts: bars.map(({ words, label, segments, rings }) =>
      drawingOfShapePath(
        'g',
        { role: 'img', 'aria-label': words, 'font-size': textSize },
        drawingOfShapePath('title', {}, words),
        drawingOfLabel(label, { class: 'chart-label', fill: palette.soft }),
        ...segments.filter(({ count }) => count > 0).flatMap(drawSegment),
        ...rings.map(drawEnglandRing),
      ),
    ),
  };
}

function drawSegment({ state, x, y, width, height, label }: BarSegment): Shape[] {
  const open = isOpen(state);
  const bar = drawingOfShapePath('rect', {
    class: `bar bar-${state}`,
    x,
    y,
    width,
    height,
    fill: fillOf(state),
    stroke: open ? palette.strongRule : palette.paper,
    'stroke-dasharray': dashOf(state),
  });
  if (!label) return [bar];
  const look = { class: open ? 'bar-open-count' : 'bar-count', 'font-weight': 600, fill: open ? palette.soft : palette.paper };
  return [bar, drawingOfLabel(label, look)];
}

/** The key mark of a segment. */
export function standingsKeyMark(state: StandingState): Shape {
  return drawingOfShapePath('rect', {
    class: `bar bar-${state}`,
    x: -7,
    y: -7,
    width: 14,
    height: 14,
    fill: fillOf(state),
    stroke: isOpen(state) ? palette.strongRule : undefined,
    'stroke-dasharray': dashOf(state),
  });
}
