import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { englandAuthoritiesInQuestion, englandListedUntil } from '../../questions/england/england.ts';
import type { Cell, Chart, KeyEntry } from '../chart.ts';
import { drawingColourOfAuthority } from '../drawing/authority-colour.ts';
import { palette } from '../drawing/palette.ts';
import { drawingOfShapePath, type Shape } from '../drawing/shape.ts';
import { textSize } from '../layout/label.ts';
import type { Point } from '../layout/path.ts';

/** The ring of a highlighted authority, with its number in the key and that of its colour. `counted` is false if the list of England doesn't have it. */
export interface Ring extends Point {
  number: number;
  colour: number;
  counted: boolean;
}

/** The radius of a ring, without half of its stroke. */
export const ringRadius = 8;

/** The page that shows the charts of England. */
export const englandChartHome: Chart['home'] = { path: '/england/over-time/', words: 'England over time' };

/** The source of the charts of England. */
export function englandChartSource(corpus: Corpus): string {
  const { inspections, authorities } = corpus.england;
  return `Ofsted’s inspection reports: ${formatCountWithNoun(inspections.length, 'inspection')} of ${formatCountWithNoun(authorities.length, 'council')}, published until ${formatDay(englandListedUntil(corpus))}. Edition of ${formatDay(corpus.site.edition)}.`;
}

/** The notes of every chart of England: which authorities and inspections are not counted, and which are highlighted anyway. */
export function englandChartNotes(corpus: Corpus): string[] {
  const uncounted = englandAuthoritiesInQuestion(corpus).filter(({ counted }) => !counted);
  return [
    'Councils that no longer exist are not in the list. We don’t count inspections from before the single inspection framework.',
    ...uncounted.map(
      ({ authority }) => `${authority.name} is not in the list. We mark it from the inspections we have, but don’t count it.`,
    ),
  ];
}

/** Key entries for the rings of the highlighted authorities. */
export function englandRingKey(corpus: Corpus): KeyEntry[] {
  return englandAuthoritiesInQuestion(corpus).map(({ authority, counted }, index) => ({
    mark: ringMark({ number: index + 1, counted, colour: drawingColourOfAuthority(authority) }),
    words: counted ? authority.name : `${authority.name} (not counted)`,
  }));
}

/** A ring at its position. */
export function drawEnglandRing(ring: Ring): Shape {
  return ringMark(ring, `translate(${ring.x},${ring.y})`);
}

/** A ring, around 0,0 where nothing moves it. It is dashed if the authority is not counted. */
function ringMark({ number, counted, colour }: Omit<Ring, keyof Point>, transform?: string): Shape {
  return drawingOfShapePath(
    'g',
    { class: `series-${colour}`, 'data-mark': '', transform, 'font-size': textSize, 'text-anchor': 'middle' },
    drawingOfShapePath('circle', {
      class: 'ring',
      r: ringRadius,
      fill: palette.paper,
      stroke: palette.lines[colour],
      'stroke-width': 2,
      'stroke-dasharray': counted ? undefined : '2 2',
    }),
    drawingOfShapePath('text', { class: 'ring-number', y: 4.2, 'font-weight': 700, fill: palette.ink }, String(number)),
  );
}

/** A count as a cell of a table. */
export function englandChartCountCell(value: number): Cell {
  return { words: String(value), value };
}
