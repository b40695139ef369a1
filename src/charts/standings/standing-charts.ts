import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay, isBefore } from '../../record/dates/day.ts';
import { grades, formatGrade, formatGradeShort } from '../../record/grades/grade.ts';
import type { JudgementLine } from '../../record/frameworks/judgement.ts';
import { countEnglandStandingsByYear, englandAuthoritiesInQuestion, type StandingCount } from '../../questions/england/england.ts';
import { describeNotJudged } from '../../questions/grades/describe-grades.ts';
import { formatHeadline } from '../../questions/headlines/headline.ts';
import { answerAboutEnglandStandings } from '../../questions/england/describe-england.ts';
import { headlineOfEnglandStandings } from '../../questions/headlines/england-headlines.ts';
import type { Cell, Chart, ChartSize, ChartTable, KeyEntry } from '../chart.ts';
import {
  englandChartCountCell,
  englandChartHome,
  englandChartNotes,
  englandChartSource,
  englandRingKey,
} from '../england/marked-authorities.ts';
import { drawStandings, standingsKeyMark } from './draw-standings.ts';
import { placeStandings } from './place-standings.ts';

/** The chart of how many authorities of England had each grade on a line of judgements at the end of each year. */
export function chartOfStandings(corpus: Corpus, line: JudgementLine): Chart {
  const counts = countEnglandStandingsByYear(corpus, line.id);
  const total = corpus.england.authorities.length;
  const draw = (size: ChartSize) => drawStandings(placeStandings(counts, total, size, (count) => describeYear(corpus, line, count)));
  return {
    id: `england-standing-${line.id}`,
    title: formatHeadline(headlineOfEnglandStandings(line, counts)),
    subtitle: `${line.name}: how many of England’s councils had each grade, year by year`,
    finding: answerAboutEnglandStandings(counts, total),
    source: englandChartSource(corpus),
    key: [...keyOf(counts), ...englandRingKey(corpus)],
    notes: [describeHowToRead(counts), ...describeNotYet(counts), ...englandChartNotes(corpus)],
    drawings: { wide: draw('wide'), narrow: draw('narrow') },
    table: tableOf(corpus, line, counts),
    home: englandChartHome,
  };
}

function keyOf(counts: readonly StandingCount[]): KeyEntry[] {
  return [
    ...grades.map((grade) => ({ mark: standingsKeyMark(grade), words: formatGrade(grade) })),
    ...(counts.some(({ notJudged }) => notJudged > 0)
      ? [{ mark: standingsKeyMark('not-judged'), words: 'Not given at last inspection' }]
      : []),
    ...(counts.some(({ none }) => none > 0) ? [{ mark: standingsKeyMark('none'), words: 'No grade on record yet' }] : []),
  ];
}

function describeHowToRead(counts: readonly StandingCount[]): string {
  const last = counts.at(-1);
  const partYear = last && !last.day.endsWith('-12-31') ? `, except for ${last.year}: it shows ${formatDay(last.day)}` : '';
  return `The best grade is on the left. Each bar shows the end of its year${partYear}. A grade counts from the first day of its inspection.`;
}

/** Where councils were created since: why bars are shorter in the years before. */
function describeNotYet(counts: readonly StandingCount[]): string[] {
  const { year, notYet = 0 } = counts[0] ?? {};
  if (notYet === 0) return [];
  const created = notYet === 1 ? '1 council was created' : `${notYet} councils were created`;
  return [`${created} after ${year}. We count a council from its first day, so the bars of earlier years are shorter.`];
}

function tableOf(corpus: Corpus, line: JudgementLine, counts: readonly StandingCount[]): ChartTable {
  return {
    columns: [
      { name: 'Year' },
      ...grades.map((grade) => ({ name: formatGrade(grade), number: true as const })),
      { name: 'With a grade', number: true },
      { name: 'Not given at last inspection', number: true },
      { name: 'No grade on record yet', number: true },
      { name: 'Council not created yet', number: true },
      ...englandAuthoritiesInQuestion(corpus).map(({ authority }) => ({ name: authority.name })),
    ],
    rows: counts.map((count): Cell[] => [
      { words: String(count.year) },
      ...grades.map((grade) => englandChartCountCell(count.counts[grade])),
      englandChartCountCell(count.graded),
      englandChartCountCell(count.notJudged),
      englandChartCountCell(count.none),
      englandChartCountCell(count.notYet),
      ...describeMarkedAuthorities(corpus, line, count).map(({ words }) => ({ words })),
    ]),
  };
}

/** The accessible name of a year: the count of each grade, and the grade of each highlighted authority. */
function describeYear(corpus: Corpus, line: JudgementLine, count: StandingCount): string {
  const each = [
    ...grades.map((grade) => `${count.counts[grade]} ${formatGradeShort(grade).toLowerCase()}`),
    ...(count.notJudged > 0 ? [`${count.notJudged} not given it at the last inspection`] : []),
    ...(count.none > 0 ? [`${count.none} with no grade on record yet`] : []),
    ...(count.notYet > 0 ? [`${count.notYet} not created yet`] : []),
  ];
  const marked = describeMarkedAuthorities(corpus, line, count).map(({ name, words }) => `${name}: ${words.toLowerCase()}`);
  return `${count.year}, ${count.graded} with a grade: ${each.join(', ')}.${marked.length > 0 ? ` ${marked.join('; ')}.` : ''}`;
}

/** The name and grade of each highlighted authority at the end of a year. */
function describeMarkedAuthorities(corpus: Corpus, line: JudgementLine, { marked, day }: StandingCount): { name: string; words: string }[] {
  return marked.map(({ authority, standing }) => {
    if (standing.state === 'graded') return { name: authority.name, words: formatGradeShort(standing.grade) };
    if (standing.state === 'not-judged') return { name: authority.name, words: describeNotJudged(corpus, line.id, standing) };
    if (authority.from !== undefined && isBefore(day, authority.from)) return { name: authority.name, words: 'Not created yet' };
    const isAbolished = authority.until !== undefined && isBefore(authority.until, day);
    return { name: authority.name, words: isAbolished ? 'Abolished' : 'None on record' };
  });
}
