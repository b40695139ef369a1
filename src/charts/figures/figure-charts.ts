import { anchorLabel, paragraphIdToPath, reportIdOf, splitId } from '../../record/ids-and-paths/ids.ts';
import { claimantInCorpus, reportInCorpus, themeInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatFigureValue, formatFigureComparator, formatFigureDate, type Figure } from '../../record/figures/figure.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { formatReportName } from '../../record/reports/report-name.ts';
import type { Report } from '../../record/reports/report.ts';
import {
  claimantsOfSeries,
  groupSeriesByLikePeriods,
  listFigureSeries,
  type FigureSeries,
} from '../../questions/figure-series/figure-series.ts';
import { formatHeadline } from '../../questions/headlines/headline.ts';
import { formatFigureSeriesRange, answerAboutFigureSeries } from '../../questions/figure-series/describe-figures.ts';
import { headlineOfFigureSeries } from '../../questions/headlines/figure-headline.ts';
import type { Cell, Chart, ChartTable, KeyEntry } from '../chart.ts';
import { drawingsWhenAsked } from '../drawing/draw-when-asked.ts';
import { claimantKeyMark, comparatorKeyMark, drawFigures, figureSpanKeyMark } from './draw-figures.ts';
import { placeFigures } from './place-figures.ts';

/** A chart for each measure that has values at two or more dates. */
export function figureCharts(corpus: Corpus): Chart[] {
  return listFigureSeries(corpus).map((series) => chartOfSeries(corpus, series));
}

/** The chart of one measure of one authority over time. */
function chartOfSeries(corpus: Corpus, series: FigureSeries): Chart {
  const { authority, measure, theme, figures } = series;
  const reports = [...new Set(figures.map((figure) => reportOfFigure(corpus, figure)))];
  return {
    id: `figures-${authority.id}-${measureSlug(measure)}`,
    title: formatHeadline(headlineOfFigureSeries(series)),
    subtitle: `${measure}: ${authority.name}, ${formatFigureSeriesRange(series)}`,
    finding: answerAboutFigureSeries(corpus, series),
    source: `${joinStringsWithAnd(reports.map((report) => `${formatReportName(report)} (${report.source.publisher})`))}. Each figure is a claim. The table says who made it.`,
    key: keyOf(corpus, series),
    notes: notesOf(series),
    drawings: drawingsWhenAsked((size) => drawFigures(placeFigures(corpus, series, size))),
    table: tableOf(corpus, series),
    home: { path: `/figures/${theme}/`, words: `${themeInCorpus(corpus, theme).name}: figures over time` },
  };
}

function reportOfFigure(corpus: Corpus, { paragraph }: Figure): Report {
  return reportInCorpus(corpus, reportIdOf(paragraph));
}

function keyOf(corpus: Corpus, series: FigureSeries): KeyEntry[] {
  const { figures } = series;
  const hasComparator = figures.some(({ comparator }) => comparator?.value !== undefined);
  const hasSpan = placeFigures(corpus, series, 'wide').marks.some(({ span }) => span);
  return [
    ...claimantsOfSeries(series).map((claimant, index) => ({
      mark: claimantKeyMark(index),
      words: claimantInCorpus(corpus, claimant).name,
    })),
    ...(hasComparator ? [{ mark: comparatorKeyMark(), words: 'What the source compares it with' }] : []),
    ...(hasSpan ? [{ mark: figureSpanKeyMark(), words: 'The time a figure covers' }] : []),
  ];
}

/** What a reader must know to read the marks right, each where it applies. */
function notesOf({ figures }: FigureSeries): string[] {
  const isUndated = ({ period }: Figure) => period.kind === 'not-stated';
  const hasDates = !figures.every(isUndated);
  const notes: [applies: boolean, words: string][] = [
    [
      hasDates && groupSeriesByLikePeriods(figures).length > 1,
      'A line joins only figures for periods of the same kind, such as two financial years.',
    ],
    [
      figures.some(({ period: { kind, end } }) => kind === 'to-date' && !end),
      'If a source says “to date” but gives no day, the bar ends in the month of the document.',
    ],
    [
      figures.some(({ period: { kind, start, end } }) => kind === 'to-date' && end && !start),
      'We show a “year to date” figure at the month it runs to, because the source does not say when the year began.',
    ],
    [
      figures.some(({ period: { kind } }) => kind === 'year'),
      'The source gives these years (such as 2019-2020) but not the month they begin in. We put each mark at the turn of the year.',
    ],
    [
      figures.some(({ period: { kind, whole } }) => kind.endsWith('-year') && whole === false),
      'If a year was not over when the document was written, we draw it up to that month.',
    ],
    [hasDates && figures.some(isUndated), 'If a source gives no date, we show the figure apart from the years.'],
    [figures.some(({ bound }) => bound), 'If a source says “over”, “under” or the like, the mark is at the number itself.'],
  ];
  return notes.flatMap(([applies, words]) => (applies ? [words] : []));
}

function tableOf(corpus: Corpus, { figures }: FigureSeries): ChartTable {
  const [unit] = figures.map((figure) => figure.unit).filter((each) => each !== 'count');
  return {
    columns: [
      { name: 'When' },
      { name: 'Value', number: true, unit },
      { name: 'Date in the source' },
      { name: 'Compared with' },
      { name: 'Claimed by' },
      { name: 'Source' },
    ],
    rows: figures.map((figure): Cell[] => [
      { words: formatFigureDate(figure) },
      { words: formatFigureValue(figure), value: figure.bound || figure.outOf !== undefined ? undefined : figure.value },
      { words: figure.dated },
      { words: formatFigureComparator(figure) ?? '' },
      { words: claimantInCorpus(corpus, figure.claimedBy).name },
      {
        words: `${formatReportName(reportOfFigure(corpus, figure))}, paragraph ${anchorLabel(splitId(figure.paragraph).own)}`,
        address: paragraphIdToPath(figure.paragraph),
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
