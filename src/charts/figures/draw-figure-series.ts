import { drawLabel, rim } from '../drawing/draw-label.ts';
import { shape, type Drawing } from '../drawing/drawing.ts';
import type { FigurePanel } from './figure-series.ts';
import { palette } from '../drawing/palette.ts';

const colourOf = (claimant: number) => palette.lines[claimant % palette.lines.length] ?? palette.ink;

/** The address of the paragraph that states a figure. */
export function addressOfParagraph(paragraph: string): `/${string}` {
  const [authority, report, anchor] = paragraph.split('/');
  return `/reports/${authority}/${report}/#${anchor}`;
}

/** Draws a placed measure over time. */
export function drawFigurePanel({ width, height, plot, ticks, years, lines, points, comparators }: FigurePanel): Drawing {
  return {
    width,
    height,
    parts: [
      shape(
        'g',
        { 'aria-hidden': 'true', 'font-size': 13 },
        ...ticks.map(({ y }) => shape('line', { class: 'chart-rule', x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: palette.rule })),
        ...ticks.map(({ y, words }) =>
          shape('text', { class: 'chart-label', x: plot.left, dx: -8, y, dy: 4, 'text-anchor': 'end', fill: palette.soft }, words),
        ),
        ...years.flatMap(({ x, words }) => [
          shape('path', { class: 'chart-tick', transform: `translate(${x},${plot.bottom})`, d: 'M0,0v5', stroke: palette.strongRule }),
          shape('text', { class: 'chart-label', x, y: height, dy: -10, 'text-anchor': 'middle', fill: palette.soft }, words),
        ]),
        ...lines.map(({ d, claimant }) =>
          shape('path', {
            class: `figure-line track-${claimant}`,
            d,
            fill: 'none',
            stroke: colourOf(claimant),
            'stroke-width': 1.5,
            opacity: 0.6,
          }),
        ),
        ...points.flatMap(({ span, y, claimant }) =>
          span
            ? [
                shape('line', {
                  class: `figure-span track-${claimant}`,
                  x1: span.from,
                  x2: span.to,
                  y1: y,
                  y2: y,
                  stroke: colourOf(claimant),
                  'stroke-width': 4,
                  'stroke-opacity': 0.35,
                }),
              ]
            : [],
        ),
        ...points.map(({ label, claimant }) =>
          shape(
            'g',
            { class: `track-${claimant}`, fill: colourOf(claimant), 'font-weight': 600 },
            drawLabel(label, { class: 'point-label', ...rim }),
          ),
        ),
        ...comparators.map(({ label }) => drawLabel(label, { class: 'chart-note', fill: palette.soft, 'font-size': 12, ...rim })),
      ),
      ...comparators.map(({ x, y, d, words }) =>
        shape(
          'g',
          { role: 'img', 'aria-label': words, transform: `translate(${x},${y})` },
          shape('title', {}, words),
          shape('path', { class: 'key-open', d, fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.5 }),
        ),
      ),
      ...points.map(({ x, y, d, words, figure, claimant }) =>
        shape(
          'g',
          { class: `track-${claimant}`, fill: colourOf(claimant) },
          shape(
            'a',
            { class: 'mark', href: addressOfParagraph(figure.paragraph), 'aria-label': words, transform: `translate(${x},${y})` },
            shape('title', {}, words),
            shape('circle', { class: 'mark-target', r: 12, 'fill-opacity': 0, stroke: 'none' }),
            shape('path', { class: 'mark-shape', d, stroke: palette.paper, 'stroke-width': 1.5 }),
          ),
        ),
      ),
    ],
  };
}
