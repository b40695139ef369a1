import { isBefore } from '../../record/dates/day.ts';
import type { Figure } from '../../record/figures/figure.ts';
import { reportIdOf, reportIdFromFile } from '../../record/ids-and-paths/ids.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { reportDay, paragraphsOf } from '../../record/reports/report.ts';
import { buildFigures, type WrittenFigure } from '../build/figures.ts';
import { collectProblems, problem, type Tell } from '../problems/index.ts';
import { figurePeriodRuleFaults } from './figure-periods.ts';
import { ruleKnownIds, ruleKnowsId, type Known } from './known.ts';
import type { RecordRule } from './rule.ts';

/** Every figure is of a report that is here: dated, of known names, and stated in the words of its paragraph, as are its total and comparator. */
export const figuresStatedRule: RecordRule = ({ sources, reports, unread, known }) =>
  sources.figures.flatMap(({ file, value, lineOf }) => {
    const { problems, tell } = collectProblems(file);
    const id = reportIdFromFile(file);
    const report = reports.find((each) => each.id === id);
    if (!report) {
      // A report that could not be read at all is told of in its own file.
      if (!unread.has(id)) tell(1, 'figures/no-report', { report: id, known: ruleKnownIds(reports) });
      return problems;
    }
    const seen = new Map<string, number>();
    const texts = new Map(paragraphsOf(report).map((paragraph) => [paragraph.anchor, textOfReportParagraph(paragraph)]));
    (value ?? []).forEach((row, index) => {
      const line = (field: string) => lineOf(index, field);
      const earlier = seen.get(row.id);
      if (earlier !== undefined) tell(line('id'), 'figures/id-twice', { id: row.id, earlier });
      seen.set(row.id, line('id'));
      tellDates(row, line, tell);
      for (const fault of figurePeriodRuleFaults(row, reportDay(report))) tell(line('period'), 'figures/period', { id: row.id, fault });
      tellNames(row, known, line, tell);
      if (!unread.has(id)) tellValue(row, texts.get(row.paragraph), line, tell);
    });
    return problems;
  });

type LineOfField = (field: string) => number;

function tellDates({ id, on, from, to }: WrittenFigure, line: LineOfField, tell: Tell): void {
  if (on && (from || to)) tell(line('on'), 'figures/day-and-period', { id });
  else if (!on && !(from && to)) tell(line('id'), 'figures/no-date', { id });
  if (from && to && isBefore(to, from)) tell(line('from'), 'figures/dates-reversed', { id, from, to });
}

function tellNames({ id, theme, area, claimed_by: claimant }: WrittenFigure, known: Known, line: LineOfField, tell: Tell): void {
  if (!ruleKnowsId(known.themes, theme)) tell(line('theme'), 'figures/unknown-theme', { id, theme, known: known.themes });
  if (area && !ruleKnowsId(known.authorities, area))
    tell(line('area'), 'figures/unknown-authority', { id, authority: area, known: known.authorities });
  if (claimant && !ruleKnowsId(known.claimants, claimant))
    tell(line('claimed_by'), 'figures/unknown-claimant', { id, claimant, known: known.claimants });
}

function tellValue(row: WrittenFigure, text: string | undefined, line: LineOfField, tell: Tell): void {
  const { id, paragraph, value, out_of: total, comparator } = row;
  if (text === undefined) {
    tell(line('paragraph'), 'figures/no-paragraph', { id, paragraph });
    return;
  }
  for (const [field, number] of [
    ['value', value],
    ['out_of', total],
    ['comparator', comparator?.value],
  ] as const)
    if (number !== undefined && !ruleFigureIsStatedIn(text, number))
      tell(line(field), 'figures/not-stated', { id, paragraph, value: number });
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Whether a text states a number, in digits ("1,200", "1.2 million") or, up to twelve, in words. */
export function ruleFigureIsStatedIn(text: string, value: number): boolean {
  const stated = [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)(\s+million)?/g)].map(
    ([, digits, million]) => Number(digits?.replace(/,/g, '')) * (million ? 1_000_000 : 1),
  );
  if (stated.some((number) => Math.abs(number - value) < 1e-9)) return true;
  const word = words[value];
  return word !== undefined && new RegExp(`\\b${word}\\b`, 'i').test(text);
}

/** One measure has one unit: two units under the same words are two measures. */
export const oneUnitAMeasureRule: RecordRule = ({ sources, reports, root }) => {
  const first = new Map<string, Figure>();
  return buildFigures(sources.figures, reports).flatMap((figure) => {
    const earlier = first.get(figure.measure);
    if (!earlier) {
      first.set(figure.measure, figure);
      return [];
    }
    if (earlier.unit === figure.unit) return [];
    const place = { file: `${root}/figures/${reportIdOf(figure.id)}.yml`, line: 1 };
    return [problem('figures/two-units', place, { id: figure.id, unit: figure.unit, earlier: earlier.id, other: earlier.unit })];
  });
};
