import type { Chart, KeyEntry } from '../chart.ts';
import { layoutWordsWidth } from '../layout/words-width.ts';
import { wrapToLayoutWidth } from '../layout/wrap-words.ts';

/** One line of text of a file. */
export interface TextLine {
  x: number;
  y: number;
  words: string;
  size: number;
  /** Undefined for normal weight. */
  weight?: number;
  soft: boolean;
}

/** The layout of a chart's file, from top to bottom, in SVG user units. */
export interface FileLayout {
  width: number;
  height: number;
  /** Title, subtitle and finding. */
  head: TextLine[];
  key: { x: number; y: number; entry: KeyEntry }[];
  /** The top left corner of the drawing. */
  drawing: { x: number; y: number };
  /** Notes, events, source and address. */
  foot: TextLine[];
}

/** The address and site name for the last line of a chart's file. */
export interface FilePlace {
  /** The address of the chart's page. */
  address: string;
  /** The name of the site. */
  site: string;
}

const margin = 24;
const keyRowHeight = 22;
/** How much wider words may be in another font, where a file is opened without ours. */
const otherFont = 1.2;

/** The layout of a chart's file: its parts one below another. The text is as wide as the wide drawing. */
export function placeChartFile(chart: Chart, { address, site }: FilePlace): FileLayout {
  const drawing = chart.drawings.wide;
  let y = margin;
  const place = (words: string, size: number, look: { weight?: number; soft?: boolean } = {}): TextLine[] =>
    wrapToLayoutWidth(words, drawing.width / otherFont, size, (look.weight ?? 400) > 400).map((line) => {
      y += Math.round(size * 1.35);
      return { x: margin, y, words: line, size, soft: false, ...look };
    });

  const title = place(chart.title, 24, { weight: 700 });
  const subtitle = place(chart.subtitle, 16, { soft: true });
  y += 6;
  const finding = chart.finding.flatMap((sentence) => place(sentence, 16));
  y += 26;
  const rows = placeKey(chart.key, drawing.width);
  const key = rows.map(({ x, row, entry }) => ({ x: margin + x, y: y + row * keyRowHeight, entry }));
  y += (rows.at(-1)?.row ?? 0) * keyRowHeight + keyRowHeight;
  const drawingAt = { x: margin, y };
  y += drawing.height + 8;
  const events = (chart.events ?? []).map((event, index) => `(${index + 1}) ${event}`);
  const notes = [...(chart.explained ? [chart.explained.words] : []), ...chart.notes, ...events].flatMap((note) =>
    place(note, 13, { soft: true }),
  );
  if (notes.length > 0) y += 8;
  const source = [...place(`Source: ${chart.source}`, 13, { soft: true }), ...place(`${site}: ${address}`, 13, { soft: true })];
  return {
    width: drawing.width + 2 * margin,
    height: y + margin,
    head: [...title, ...subtitle, ...finding],
    key,
    drawing: drawingAt,
    foot: [...notes, ...source],
  };
}

/** The positions of a key's entries: side by side, in as many rows as needed. */
function placeKey(key: readonly KeyEntry[], width: number): { x: number; row: number; entry: KeyEntry }[] {
  let [x, row] = [0, 0];
  return key.map((entry) => {
    const length = 44 + Math.round(layoutWordsWidth(entry.words, 14) * otherFont);
    if (x > 0 && x + length > width) [x, row] = [0, row + 1];
    const placed = { x, row, entry };
    x += length;
    return placed;
  });
}
