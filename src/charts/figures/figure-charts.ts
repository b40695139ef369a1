import { claimantOf, reportOf, themeOf, type Corpus } from '../../record/corpus.ts';
import { formatValue } from '../../record/figure.ts';
import {
  figureSeriesOf,
  sayRange,
  spanOfFigure,
  tellSeries,
  whenOfFigure,
  type FigureSeries,
} from '../../questions/figures/figure-series.ts';
import { nameReport } from '../../record/name-report.ts';
import type { Chart } from '../drawing/chart.ts';
import { addressOfParagraph, drawFigurePanel } from './draw-figure-series.ts';
import { shape } from '../drawing/drawing.ts';
import { claimantShape, claimantsOf, comparatorShape, placeFigureSeries } from './figure-series.ts';
import { palette } from '../drawing/palette.ts';
import { joinWords } from '../../record/join-words.ts';

/** A chart for each measure that has values at two or more dates. */
export function figureCharts(corpus: Corpus): Chart[] {
  return figureSeriesOf(corpus).map((series) => chartOfSeries(corpus, series));
}

/** The chart of one measure of one authority over time. */
function chartOfSeries(corpus: Corpus, series: FigureSeries): Chart {
  const { authority, measure, theme, figures } = series;
  const draw = (size: 'wide' | 'narrow') => drawFigurePanel(placeFigureSeries(corpus, series, size));
  const reports = [...new Set(figures.map(({ paragraph }) => paragraph.split('/').slice(0, 2).join('/')))].map((id) =>
    reportOf(corpus, id),
  );
  const compared = figures.filter(({ comparator }) => comparator);
  const long = figures.some((figure) => {
    const { from, to } = spanOfFigure(figure);
    return from.slice(0, 7) !== to.slice(0, 7);
  });
  return {
    id: `figures-${authority.id}-${addressWords(measure)}`,
    title: `${measure}: ${authority.name}, ${sayRange(series)}`,
    finding: tellSeries(corpus, series),
    source: `${joinWords(reports.map((report) => `${nameReport(report)} (${report.source.publisher})`))}. Each figure is a claim by the one named beside it, in our words.`,
    key: [
      ...claimantsOf(series).map((claimant, index) => ({
        mark: shape(
          'g',
          { class: `track-${index}`, fill: palette.lines[index % palette.lines.length] },
          shape('path', { class: 'mark-shape', d: claimantShape(index) }),
        ),
        words: claimantOf(corpus, claimant).name,
      })),
      ...(compared.some(({ comparator }) => comparator?.value !== undefined)
        ? [
            {
              mark: shape('path', {
                class: 'key-open',
                d: comparatorShape(),
                fill: palette.paper,
                stroke: palette.ink,
                'stroke-width': 1.5,
              }),
              words: 'What the source sets it beside',
            },
          ]
        : []),
      ...(long
        ? [
            {
              mark: shape(
                'g',
                { class: 'track-0' },
                shape('path', { class: 'figure-span', d: 'M-8,0H8', stroke: palette.lines[0], 'stroke-width': 4, 'stroke-opacity': 0.35 }),
              ),
              words: 'The time that a figure is given for',
            },
          ]
        : []),
    ],
    notes: [
      ...(figures.some(({ undated }) => undated) ? ['A figure whose source gives no date stands at the date of its document.'] : []),
      ...(figures.some(({ bound }) => bound)
        ? ['Where a source says “over”, “under” or the like, the mark stands at the number itself.']
        : []),
    ],
    drawings: { wide: draw('wide'), narrow: draw('narrow') },
    table: {
      columns: [
        { name: 'When' },
        { name: 'Value', number: true },
        { name: 'As dated by its source' },
        { name: 'Set beside' },
        { name: 'Claimed by' },
        { name: 'Source' },
      ],
      rows: figures.map((figure) => {
        const [report, anchor = ''] = [figure.paragraph.split('/').slice(0, 2).join('/'), figure.paragraph.split('/')[2]];
        const { comparator, unit } = figure;
        return [
          { words: whenOfFigure(figure) },
          { words: formatValue(figure), value: figure.bound || figure.outOf !== undefined ? undefined : figure.value },
          { words: figure.dated },
          {
            words: comparator
              ? `${comparator.with}${comparator.value === undefined ? '' : ` ${formatValue({ value: comparator.value, unit })}`}${comparator.stands ? `: ${comparator.stands}` : ''}`
              : '',
          },
          { words: claimantOf(corpus, figure.claimedBy).name },
          {
            words: `${nameReport(reportOf(corpus, report))}, paragraph ${anchor.replace(/^p/, '')}`,
            address: addressOfParagraph(figure.paragraph),
          },
        ];
      }),
    },
    home: { path: `/figures/${theme}/`, words: `${themeOf(corpus, theme).name}: figures over time` },
  };
}

/** A measure as it stands in an address, cut after a whole word. */
function addressWords(measure: string): string {
  const words =
    measure
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.reduce((address, word) => (address.length + word.length < 80 ? (address ? `${address}-${word}` : word) : address), '');
}
