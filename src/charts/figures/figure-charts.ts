import { formatAnchorLabel, paragraphPath, reportIdOf, splitId } from '../../record/ids/ids.ts';
import { claimantOf, reportOf, themeOf, type Corpus } from '../../record/corpus/corpus.ts';
import { formatFigureValue, formatComparator, formatFigureDate, type Figure } from '../../record/figure.ts';
import { joinWithAnd } from '../../record/text/join-words.ts';
import { formatReportName } from '../../record/reports/report-name.ts';
import type { Report } from '../../record/reports/report.ts';
import { claimantsOf, listFigureSeries, periodOfFigure, type FigureSeries } from '../../questions/figures/figure-series.ts';
import { formatSeriesRange, describeFigureSeries } from '../../questions/figures/describe-figures.ts';
import type { Cell, Chart, ChartSize, ChartTable, KeyEntry } from '../chart.ts';
import { claimantKeyMark, comparatorKeyMark, drawFigures, spanKeyMark } from './draw-figures.ts';
import { placeFigures } from './place-figures.ts';

/** A chart for each measure that has values at two or more dates. */
export function figureCharts(corpus: Corpus): Chart[] {
  return listFigureSeries(corpus).map((series) => chartOfSeries(corpus, series));
}

/** The chart of one measure of one authority over time. */
function chartOfSeries(corpus: Corpus, series: FigureSeries): Chart {
  const { authority, measure, theme, figures } = series;
  const draw = (size: ChartSize) => drawFigures(placeFigures(corpus, series, size));
  const reports = [...new Set(figures.map((figure) => reportOfFigure(corpus, figure)))];
  return {
    id: `figures-${authority.id}-${measureSlug(measure)}`,
    title: `${measure}: ${authority.name}, ${formatSeriesRange(series)}`,
    finding: describeFigureSeries(corpus, series),
    source: `${joinWithAnd(reports.map((report) => `${formatReportName(report)} (${report.source.publisher})`))}. Each figure is a claim by the one named beside it, in our words.`,
    key: keyOf(corpus, series),
    notes: notesOf(series),
    drawings: { wide: draw('wide'), narrow: draw('narrow') },
    table: tableOf(corpus, series),
    home: { path: `/figures/${theme}/`, words: `${themeOf(corpus, theme).name}: figures over time` },
  };
}

function reportOfFigure(corpus: Corpus, { paragraph }: Figure): Report {
  return reportOf(corpus, reportIdOf(paragraph));
}

function keyOf(corpus: Corpus, series: FigureSeries): KeyEntry[] {
  const { figures } = series;
  const hasComparator = figures.some(({ comparator }) => comparator?.value !== undefined);
  const hasSpan = figures.some((figure) => {
    const { from, to } = periodOfFigure(figure);
    return from.slice(0, 7) !== to.slice(0, 7);
  });
  return [
    ...claimantsOf(series).map((claimant, index) => ({ mark: claimantKeyMark(index), words: claimantOf(corpus, claimant).name })),
    ...(hasComparator ? [{ mark: comparatorKeyMark(), words: 'What the source sets it beside' }] : []),
    ...(hasSpan ? [{ mark: spanKeyMark(), words: 'The time that a figure is given for' }] : []),
  ];
}

function notesOf({ figures }: FigureSeries): string[] {
  return [
    ...(figures.some(({ undated }) => undated) ? ['A figure whose source gives no date stands at the date of its document.'] : []),
    ...(figures.some(({ bound }) => bound)
      ? ['Where a source says “over”, “under” or the like, the mark stands at the number itself.']
      : []),
  ];
}

function tableOf(corpus: Corpus, { figures }: FigureSeries): ChartTable {
  return {
    columns: [
      { name: 'When' },
      { name: 'Value', number: true },
      { name: 'As dated by its source' },
      { name: 'Set beside' },
      { name: 'Claimed by' },
      { name: 'Source' },
    ],
    rows: figures.map((figure): Cell[] => [
      { words: formatFigureDate(figure) },
      { words: formatFigureValue(figure), value: figure.bound || figure.outOf !== undefined ? undefined : figure.value },
      { words: figure.dated },
      { words: formatComparator(figure) ?? '' },
      { words: claimantOf(corpus, figure.claimedBy).name },
      {
        words: `${formatReportName(reportOfFigure(corpus, figure))}, paragraph ${formatAnchorLabel(splitId(figure.paragraph).own)}`,
        address: paragraphPath(figure.paragraph),
      },
    ]),
  };
}

/** A measure as part of a chart's id, cut after a whole word. */
function measureSlug(measure: string): string {
  const words =
    measure
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.reduce((address, word) => (address.length + word.length < 80 ? (address ? `${address}-${word}` : word) : address), '');
}
