import { bin, range, scaleLinear, scaleQuantize } from 'd3';
import { paragraphsOf, type Report } from '../../record/report.ts';

/** A bar of a strip: how thickly a stretch of a document speaks of a theme, from 1 (a little) to 4 (in every paragraph). */
export interface StripBar {
  x: number;
  y: number;
  width: number;
  height: number;
  level: 1 | 2 | 3 | 4;
}

/** A document from its first paragraph to its last, with bars where it speaks of a theme. Units are SVG user units. */
export interface ThemeStrip {
  width: number;
  height: number;
  bars: StripBar[];
}

const width = 240;
const height = 16;
/** Into how many stretches a long document is cut. */
const most = 48;

/** Places the strip of a document on a theme: stretches of equal numbers of paragraphs, the taller and darker the thicker. */
export function placeThemeStrip(report: Report, theme: string): ThemeStrip {
  const paragraphs = paragraphsOf(report);
  const stretches = Math.min(most, paragraphs.length);
  const x = scaleLinear([0, paragraphs.length], [0, width]);
  const level = scaleQuantize<StripBar['level']>([0, 1], [1, 2, 3, 4]);
  const cut = bin<number, number>()
    .domain([0, paragraphs.length])
    .thresholds(range(1, stretches).map((index) => Math.round((index * paragraphs.length) / stretches)));
  const bars = cut(range(paragraphs.length)).flatMap((stretch): StripBar[] => {
    const speaking = stretch.filter((index) => paragraphs[index]?.themes.includes(theme)).length;
    if (speaking === 0) return [];
    const [from, to] = [x(stretch.x0 ?? 0), x(stretch.x1 ?? 0)];
    const how = level(speaking / stretch.length);
    const tall = (height * how) / 4;
    return [{ x: round(from), y: round(height - tall), width: round(to - from), height: round(tall), level: how }];
  });
  return { width, height, bars };
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
