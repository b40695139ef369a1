import { reportIdOfFile } from '../record/ids.ts';
import { isBefore } from '../record/day.ts';
import type { Figure } from '../record/figure.ts';
import { textOf } from '../record/paragraph.ts';
import { paragraphsOf, type Report } from '../record/report.ts';
import { camelKeys } from '../record/camel-keys.ts';
import { isKnown, type Known } from './check-report.ts';
import { suggest, type Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { figuresSchema } from '../record/shapes/figures.ts';

/** Reads the figures of one report, `content/figures/<report>.yml`, and finds every fault in them. */
export function readFigures(
  text: string,
  file: string,
  reports: readonly Report[],
  known: Known,
): { figures: Figure[]; problems: Problem[] } {
  const { value, problems, lineOf } = readYaml(figuresSchema, text, { file });
  const reportId = reportIdOfFile(file);
  const report = reports.find(({ id }) => id === reportId);
  if (!report) {
    problems.push({
      file,
      line: 1,
      says: `there is no report "${reportId}" that these figures could come from.${suggest(
        reportId,
        reports.map(({ id }) => id),
      )}`,
    });
  }
  if (!value || !report) return { figures: [], problems };

  const seen = new Map<string, number>();
  const paragraphs = new Map(paragraphsOf(report).map((paragraph) => [paragraph.anchor, paragraph]));
  const figures = value.map((row, index): Figure => {
    const say = (field: string, says: string) => problems.push({ file, line: lineOf(index, field), says: `figure "${row.id}": ${says}` });

    const earlier = seen.get(row.id);
    if (earlier !== undefined) say('id', `this id stands on line ${earlier} already. Each figure has an id of its own.`);
    seen.set(row.id, lineOf(index, 'id'));

    if (row.on && (row.from || row.to))
      say('on', 'it has "on" and a period. Keep "on" for a day, month or year, "from" and "to" for a period.');
    else if (!row.on && !(row.from && row.to)) say('id', 'its date is missing. Write on: "2022-06", or from: and to: for a period.');
    if (row.from && row.to && isBefore(row.to, row.from)) say('from', `the dates are reversed: ${row.from} to ${row.to}.`);

    if (!isKnown(known.themes, row.theme)) say('theme', `theme "${row.theme}" is not known.${suggest(row.theme, known.themes ?? [])}`);
    if (row.area && !isKnown(known.authorities, row.area))
      say('area', `authority "${row.area}" is not known.${suggest(row.area, known.authorities ?? [])}`);
    if (row.claimed_by && !isKnown(known.claimants, row.claimed_by))
      say('claimed_by', `claimant "${row.claimed_by}" is not known.${suggest(row.claimed_by, known.claimants ?? [])}`);

    const paragraph = paragraphs.get(row.paragraph);
    if (!paragraph) say('paragraph', `the report has no paragraph "${row.paragraph}".`);
    else if (!states(textOf(paragraph), row.value))
      say('value', `paragraph ${row.paragraph} does not state ${row.value}. A figure comes from the words of its paragraph.`);

    const { area, ...rest } = row;
    return {
      ...camelKeys(rest),
      id: `${report.id}/${row.id}`,
      authority: area ?? report.authority,
      claimedBy: row.claimed_by ?? paragraph?.claimedBy ?? report.claimedBy,
      paragraph: `${report.id}/${row.paragraph}`,
    };
  });
  return { figures, problems };
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Whether a text states a number, in digits ("1,200", "1.2 million") or, up to twelve, in words. */
export function states(text: string, value: number): boolean {
  const stated = [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)(\s+million)?/g)].map(
    ([, digits, million]) => Number(digits?.replace(/,/g, '')) * (million ? 1_000_000 : 1),
  );
  if (stated.some((number) => Math.abs(number - value) < 1e-9)) return true;
  const word = words[value];
  return word !== undefined && new RegExp(`\\b${word}\\b`, 'i').test(text);
}

/** One measure has one unit: two units under the same words are two measures. */
export function checkMeasures(figures: readonly Figure[], fileOf: (figure: Figure) => Pick<Problem, 'file' | 'line'>): Problem[] {
  const first = new Map<string, Figure>();
  return figures.flatMap((figure) => {
    const earlier = first.get(figure.measure);
    if (!earlier) {
      first.set(figure.measure, figure);
      return [];
    }
    if (earlier.unit === figure.unit) return [];
    return [
      {
        ...fileOf(figure),
        says: `figure "${figure.id}": its measure has the unit "${earlier.unit}" in "${earlier.id}", "${figure.unit}" here. Write two measures, or one unit.`,
      },
    ];
  });
}
