import { escapeMarkupInString } from '../../record/strings/escape-markup.ts';
import type { Chart } from '../chart.ts';
import { palette, typeface } from '../drawing/palette.ts';
import { drawingOfShapePath, type Shape } from '../drawing/shape.ts';
import { wrapToLayoutWidth } from '../layout/wrap-words.ts';
import { placeChartFile, type FileLayout, type FilePlace, type TextLine } from './place-file.ts';

/** The address and site name for a file, and how to make absolute URLs from paths of the site. */
export interface SvgPlace extends FilePlace {
  absoluteUrl: (path: `/${string}`) => string;
}

/** A chart as a self-contained SVG file: title, finding, key, drawing, notes, source and address, in the palette's colours. */
export function writeChartFileSvg(chart: Chart, place: SvgPlace): string {
  const file = drawFile(chart, placeChartFile(chart, place));
  return writeSvgFile(file, place.absoluteUrl);
}

/** A shape as an SVG file of its own. */
export function writeSvgFile(file: Shape, absoluteUrl: SvgPlace['absoluteUrl']): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(file, absoluteUrl)}\n`;
}

/** The size of the picture of a shared link, the room around the chart in it, and the column for a title beside a tall chart. */
const card = { width: 1200, height: 630, margin: 24, column: 400 };

/** A chart as the picture of a shared link: title, finding, key and drawing, whole, in 1200 by 630 units. */
export function writeChartFileCardSvg(chart: Chart, place: SvgPlace): string {
  const { width, height, margin } = card;
  const layout = placeChartFile(chart, place);
  const drawing = chart.drawings.wide;
  // Beside a tall drawing the title has a column of its own, so that the drawing is as large as it can be.
  const isTall = drawing.height > 0.6 * drawing.width;
  const title = isTall ? wrapToLayoutWidth(chart.title, card.column - margin, 34, true) : [];
  const file = drawFile(chart, {
    ...layout,
    ...(isTall ? { head: [], key: [], drawing: { x: margin, y: margin } } : {}),
    foot: [],
    height: (isTall ? margin : layout.drawing.y) + drawing.height + margin,
  });
  const left = isTall ? card.column : 0;
  const inner = { x: left + margin, y: margin, width: width - left - 2 * margin, height: height - 2 * margin };
  return write(
    drawingOfShapePath(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      drawingOfShapePath('rect', { width, height, fill: palette.paper }),
      drawingOfShapePath(
        'g',
        { 'font-family': typeface },
        ...title.map((words, line) => drawLine({ x: 2 * margin, y: 90 + line * 42, words, size: 34, weight: 700, soft: false })),
        isTall ? drawLine({ x: 2 * margin, y: height - 2 * margin, words: place.site, size: 24, soft: true }) : undefined,
      ),
      { ...file, attributes: { ...file.attributes, ...mapToText(inner) } },
    ),
    place.absoluteUrl,
  );
}

const mapToText = (numbers: Record<string, number>) =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]));

/** A shape as SVG markup, without the classes and data attributes that only pages use. */
function write({ name, attributes, parts }: Shape, absoluteUrl: SvgPlace['absoluteUrl']): string {
  const written = Object.entries(attributes)
    .filter(([key]) => key !== 'class' && !key.startsWith('data-'))
    .map(([key, value]) => {
      const whole = key === 'href' && value.startsWith('/') ? absoluteUrl(value as `/${string}`) : value;
      return ` ${key}="${escapeMarkupInString(whole)}"`;
    })
    .join('');
  const inside = parts.map((part) => (typeof part === 'string' ? escapeMarkupInString(part) : write(part, absoluteUrl))).join('');
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`;
}

function drawFile(chart: Chart, { width, height, head, key, drawing, foot }: FileLayout): Shape {
  return drawingOfShapePath(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-label': chart.title,
      'font-family': typeface,
      fill: palette.ink,
    },
    drawingOfShapePath('title', {}, chart.title),
    drawingOfShapePath('desc', {}, chart.finding.join(' ')),
    drawingOfShapePath('rect', { width, height, fill: palette.paper }),
    ...head.map(drawLine),
    ...key.map(drawKeyEntry),
    drawingOfShapePath('g', { transform: `translate(${drawing.x},${drawing.y})` }, ...chart.drawings.wide.parts),
    ...foot.map(drawLine),
  );
}

function drawLine({ x, y, words, size, weight, soft }: TextLine): Shape {
  return drawingOfShapePath('text', { x, y, 'font-size': size, 'font-weight': weight, fill: soft ? palette.soft : palette.ink }, words);
}

function drawKeyEntry({ x, y, entry: { mark, words } }: FileLayout['key'][number]): Shape {
  return drawingOfShapePath(
    'g',
    { transform: `translate(${x},${y})` },
    drawingOfShapePath('g', { transform: 'translate(8,-5)' }, mark),
    drawingOfShapePath('text', { x: 22, 'font-size': 14, fill: palette.soft }, words),
  );
}
