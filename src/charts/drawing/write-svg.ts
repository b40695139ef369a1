import type { Chart } from './chart.ts';
import { shape, wrapWords, type Shape } from './drawing.ts';
import { palette, typeface } from './palette.ts';
import { escapeMarkup } from '../../record/escape-markup.ts';

/** Where a drawing is read: the address of its page, what the site calls itself, and how paths become whole addresses. */
export interface Place {
  address: string;
  site: string;
  wholeAddress: (path: `/${string}`) => string;
}

/** A chart as an SVG file that stands alone: its title, finding, key, drawing, notes, source and address, in colours for white paper. */
export function writeSvg(chart: Chart, place: Place): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(standAlone(chart, place), place)}\n`;
}

function write({ name, attributes, parts }: Shape, place: Place): string {
  const written = Object.entries(attributes)
    .filter(([key]) => key !== 'class' && !key.startsWith('data-'))
    .map(([key, value]) => {
      const whole = key === 'href' && value.startsWith('/') ? place.wholeAddress(value as `/${string}`) : value;
      return ` ${key}="${escapeMarkup(whole)}"`;
    })
    .join('');
  const inside = parts.map((part) => (typeof part === 'string' ? escapeMarkup(part) : write(part, place))).join('');
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`;
}

const margin = 24;

/** Lays the parts of a chart under one another. */
function standAlone(chart: Chart, { address, site }: Place): Shape {
  const drawing = chart.drawings.wide;
  const width = drawing.width + 2 * margin;
  const parts: Shape[] = [];
  let y = margin;

  const setText = (words: string, size: number, look: { weight?: number; fill?: string }) => {
    for (const line of wrapWords(words, Math.floor(drawing.width / (size * 0.52)))) {
      y += Math.round(size * 1.35);
      parts.push(shape('text', { x: margin, y, 'font-size': size, 'font-weight': look.weight, fill: look.fill ?? palette.ink }, line));
    }
  };

  setText(chart.title, 24, { weight: 700 });
  y += 6;
  for (const sentence of chart.finding) setText(sentence, 16, {});
  y += 26;
  parts.push(...placeKey(chart.key, drawing.width).map(({ x, row, entry }) => keyEntry(entry, margin + x, y + row * 22)));
  y += (placeKey(chart.key, drawing.width).at(-1)?.row ?? 0) * 22 + 22;
  parts.push(shape('g', { transform: `translate(${margin},${y})` }, ...drawing.parts));
  y += drawing.height + 8;
  const events = (chart.events ?? []).map((event, index) => `(${index + 1}) ${event}`);
  for (const note of [...chart.notes, ...events]) setText(note, 13, { fill: palette.soft });
  if (chart.notes.length + events.length > 0) y += 8;
  setText(`Source: ${chart.source}`, 13, { fill: palette.soft });
  setText(`${site}: ${address}`, 13, { fill: palette.soft });
  const height = y + margin;
  return shape(
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
    shape('title', {}, chart.title),
    shape('desc', {}, chart.finding.join(' ')),
    shape('rect', { width, height, fill: palette.paper }),
    ...parts,
  );
}

function keyEntry({ mark, words }: Chart['key'][number], x: number, y: number): Shape {
  return shape(
    'g',
    { transform: `translate(${x},${y})` },
    shape('g', { transform: 'translate(8,-5)' }, mark),
    shape('text', { x: 22, 'font-size': 14, fill: palette.soft }, words),
  );
}

/** Puts the entries of a key side by side, in as many rows as they need. */
function placeKey(key: Chart['key'], width: number): { x: number; row: number; entry: Chart['key'][number] }[] {
  let [x, row] = [0, 0];
  return key.map((entry) => {
    const length = 44 + entry.words.length * 7.2;
    if (x > 0 && x + length > width) [x, row] = [0, row + 1];
    const placed = { x, row, entry };
    x += length;
    return placed;
  });
}
