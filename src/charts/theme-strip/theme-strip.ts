import { bin, range } from 'd3-array';
import { scaleLinear, scaleQuantize } from 'd3-scale';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import { roundInLayout } from '../layout/round.ts';

/** A bar of a strip: the share of a bin's paragraphs that are about a theme, from 1 (less than a quarter) to 4 (three quarters or more). */
export interface StripBar {
  x: number;
  y: number;
  width: number;
  height: number;
  level: 1 | 2 | 3 | 4;
}

/** The layout of a strip: a document from first to last paragraph, with bars where it is about a theme, in SVG user units. */
export interface ThemeStrip {
  width: number;
  height: number;
  bars: StripBar[];
}

const width = 240;
const height = 16;
/** The number of bins that a long document is divided into. */
const maxBins = 48;

/** The strip of a document for a theme. Bins have equal numbers of paragraphs; a bar is taller and darker if more of them are about the theme. */
export function placeThemeStrip(report: Report, theme: string): ThemeStrip {
  const paragraphs = paragraphsOf(report);
  const bins = Math.min(maxBins, paragraphs.length);
  const x = scaleLinear([0, paragraphs.length], [0, width]);
  const level = scaleQuantize<StripBar['level']>([0, 1], [1, 2, 3, 4]);
  const binParagraphs = bin<number, number>()
    .domain([0, paragraphs.length])
    .thresholds(range(1, bins).map((index) => Math.round((index * paragraphs.length) / bins)));
  const bars = binParagraphs(range(paragraphs.length)).flatMap((stretch): StripBar[] => {
    const onTheme = stretch.filter((index) => paragraphs[index]?.themes.includes(theme)).length;
    if (onTheme === 0) return [];
    const [from, to] = [x(stretch.x0 ?? 0), x(stretch.x1 ?? 0)];
    const barLevel = level(onTheme / stretch.length);
    const barHeight = (height * barLevel) / 4;
    return [
      {
        x: roundInLayout(from),
        y: roundInLayout(height - barHeight),
        width: roundInLayout(to - from),
        height: roundInLayout(barHeight),
        level: barLevel,
      },
    ];
  });
  return { width, height, bars };
}
