import type { Chart } from '../chart.ts';
import { palette, typeface } from '../drawing/palette.ts';
import { drawingOfShapePath, type Shape } from '../drawing/shape.ts';
import { roundInLayout } from '../layout/round.ts';
import { wrapWordsInLayout } from '../layout/wrap-words.ts';

/** Half the size that social networks ask for: PNG files are made at twice the size of their SVG. */
const [width, height] = [600, 315];
const margin = 20;
/** The right edge of words; the drawing stands beyond it. */
const wordsWidth = 300;

/** The share image of a chart: its title, key and the name of the site on the left, its drawing without small letters on the right. */
export function drawChartFileCard(chart: Chart, site: string): Shape {
  const drawing = chart.drawings.narrow;
  const scale = Math.min((width - wordsWidth - 2 * margin) / drawing.width, (height - 2 * margin) / drawing.height);
  const left = width - margin - drawing.width * scale;
  const lines = wrapWordsInLayout(chart.title, 27);
  const keyTop = margin + 18 + lines.length * 25;
  // Keys longer than the room above the name of the site are cut: the chart's own page has them all.
  const keyRows = Math.floor((height - margin - 22 - keyTop) / 20) + 1;
  return drawingOfShapePath(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': typeface, fill: palette.ink },
    drawingOfShapePath('rect', { width, height, fill: palette.paper }),
    ...lines.map((line, index) =>
      drawingOfShapePath('text', { x: margin, y: margin + 20 + index * 25, 'font-size': 21, 'font-weight': 700 }, line),
    ),
    ...chart.key
      .slice(0, keyRows)
      .map(({ mark, words }, index) =>
        drawingOfShapePath(
          'g',
          { transform: `translate(${margin},${keyTop + index * 20})` },
          drawingOfShapePath('g', { transform: 'translate(8,-5)' }, mark),
          drawingOfShapePath('text', { x: 24, 'font-size': 14, fill: palette.soft }, words),
        ),
      ),
    drawingOfShapePath('text', { x: margin, y: height - margin, 'font-size': 14, 'font-weight': 600 }, site),
    drawingOfShapePath('g', { transform: `translate(${roundInLayout(left)},${margin}) scale(${scale.toFixed(3)})` }, ...drawing.parts),
  );
}
