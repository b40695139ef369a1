import type { Chart, ChartSize } from '../../charts/chart.ts';
import { writeChartCsv } from '../../charts/file/write-chart-csv.ts';
import { writeChartFileSvg } from '../../charts/file/write-svg.ts';
import { drawingOfShapePath } from '../../charts/drawing/shape.ts';
import { absoluteUrl, href } from '../../site/hrefs/href.ts';
import { drawElement } from '../draw-element/draw-element.ts';
import { saveFile } from '../save-file/save-file.ts';
import { drawElementOfShape } from '../draw-element/draw-shape.ts';

/** Where a chart that was drawn in the browser is: the address of its page as it is now, and the name of the site. */
export interface DrawnChartPlace {
  address: string;
  site: string;
  /** A shorter title, where the page already says what the chart is about. */
  title?: string;
}

/** Fills the frame of a chart with a chart, instead of the one it may have had. */
export function fillChartFrameOnPage(frame: HTMLElement, chart: Chart, place: DrawnChartPlace): void {
  const fill = (part: string, ...content: (Node | string)[]) => {
    const room = frame.querySelector<HTMLElement>(`[data-chart=${part}]`);
    room?.replaceChildren(...content);
    if (room) room.hidden = content.length === 0;
  };
  fill('title', place.title ?? chart.title);
  fill('finding', ...chart.finding.map((sentence) => drawElement('p', { className: 'chart-finding' }, sentence)));
  const drawings = drawElement('div', {}, drawSize(chart, 'wide'), drawSize(chart, 'narrow'));
  fill('drawing', drawings);
  if ('readout' in frame.dataset) {
    drawings.dataset.drawn = '';
    // The script that reads charts may have come before, or come later.
    drawings.dispatchEvent(new Event('drawn', { bubbles: true }));
  }
  fill('key', ...chart.key.map(({ mark, words }) => drawElement('li', {}, drawKey(mark), words)));
  const { explained } = chart;
  const explanation = explained
    ? [drawElement('li', {}, `${explained.words} `, drawElement('a', { href: href(explained.link.path) }, explained.link.words))]
    : [];
  fill('notes', ...explanation, ...chart.notes.map((note) => drawElement('li', {}, note)));
  fill('source', `Source: ${chart.source}`);
  fill('table', drawTable(chart));
  const files = [
    { words: 'SVG', save: () => saveFile(`${chart.id}.svg`, 'image/svg+xml', writeChartFileSvg(chart, { ...place, absoluteUrl })) },
    // A byte order mark makes spreadsheets read the file as UTF-8.
    { words: 'CSV', save: () => saveFile(`${chart.id}.csv`, 'text/csv', `\uFEFF${writeChartCsv(chart, absoluteUrl)}`) },
  ];
  fill('files', ...files.flatMap(({ words, save }) => [drawElement('button', { type: 'button', onclick: save }, `Save as ${words}`), ' ']));
}

function drawSize({ title, drawings }: Chart, size: ChartSize): SVGElement {
  const { width, height, parts } = drawings[size];
  const attributes = { class: `chart chart-${size}`, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': title };
  return drawElementOfShape(drawingOfShapePath('svg', attributes, ...parts));
}

function drawKey(mark: Chart['key'][number]['mark']): SVGElement {
  return drawElementOfShape(drawingOfShapePath('svg', { width: 16, height: 16, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' }, mark));
}

function drawTable({ title, table: { columns, rows } }: Chart): HTMLElement {
  const hrefOf = (address: string) => (address.startsWith('/') ? href(address as `/${string}`) : address);
  return drawElement(
    'table',
    { className: 'chart-table' },
    drawElement('caption', {}, title),
    drawElement('thead', {}, drawElement('tr', {}, ...columns.map(({ name }) => drawElement('th', { scope: 'col' }, name)))),
    drawElement(
      'tbody',
      {},
      ...rows.map((row) =>
        drawElement(
          'tr',
          {},
          ...row.map(({ words, address }) => drawElement('td', {}, address ? drawElement('a', { href: hrefOf(address) }, words) : words)),
        ),
      ),
    ),
  );
}
