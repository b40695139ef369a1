import type { Passage } from './passage.ts';
import { learnThemeRegression, probabilityOf, weighThemes, type ThemeExample } from './regression.ts';
import { stemsToWeigh, type ThemeModel } from './theme-model.ts';

/** A paragraph that was judged: its words, its clues, how far it is about each theme, and its report. */
export interface JudgedPassage extends Passage, ThemeExample {
  report: string;
}

/** A stem is learnt from if this many reports have it. The lasso makes weights fewer, the ridge makes them smaller. */
const learning = { reports: 4, lasso: 0.7, ridge: 0.3, passes: 40, enough: 0.005 };

/** Where a stem stands, how much it counts in each passage, and what it is worth for each theme. */
interface Column {
  kind: 'text' | 'heading';
  stem: string;
  rows: number[];
  counts: number[];
  worths: Float64Array;
}

/** The answers on one theme, passage by passage: its odds as they are learnt, and how far the probability is off. */
interface Answers {
  odds: Float64Array;
  off: Float64Array;
  about: Float64Array;
}

/**
 * Learns first what each clue is worth, then what stems add to it. A stem gets a weight for a theme only if it makes the answers clearly
 * likelier (elastic net, by coordinate descent): few weights, each of which a person can read.
 */
export function learnThemeWeights(passages: readonly JudgedPassage[], settings: Partial<typeof learning> = {}): ThemeModel {
  const { reports, lasso, ridge, passes, enough } = { ...learning, ...settings };
  const regression = learnThemeRegression(passages);
  const odds = passages.map(({ clues }) => weighThemes(regression, clues));
  const answers = regression.levels.map((_, theme) => {
    const about = Float64Array.from(passages, ({ isAbout }) => isAbout[theme] ?? 0);
    const own = Float64Array.from(odds, (each) => each[theme] ?? 0);
    return { odds: own, about, off: own.map((each, row) => probabilityOf(each) - (about[row] ?? 0)) };
  });
  const levels = [...regression.levels];
  const columns = columnsOf(passages, reports);
  for (let pass = 0; pass < passes; pass += 1) {
    let longest = 0;
    answers.forEach((own, theme) => {
      levels[theme] = (levels[theme] ?? 0) + moveLevel(own);
      for (const column of columns) longest = Math.max(longest, moveWorth(column, theme, own, lasso, ridge));
    });
    if (longest < enough) break;
  }
  return { worths: regression.worths, levels, text: worthsOf(columns, 'text'), heading: worthsOf(columns, 'heading') };
}

function columnsOf(passages: readonly JudgedPassage[], least: number): Column[] {
  const columns = new Map<string, Column>();
  const reports = new Map<Column, Set<string>>();
  passages.forEach((passage, row) => {
    const stems = stemsToWeigh(passage);
    for (const kind of ['text', 'heading'] as const)
      for (const [stem, count] of stems[kind]) {
        const key = `${kind} ${stem}`;
        const column = columns.get(key) ?? { kind, stem, rows: [], counts: [], worths: new Float64Array(passage.isAbout.length) };
        columns.set(key, column);
        column.rows.push(row);
        column.counts.push(count);
        reports.set(column, (reports.get(column) ?? new Set()).add(passage.report));
      }
  });
  return [...columns.values()].filter((column) => (reports.get(column)?.size ?? 0) >= least);
}

/** Moves the level of a theme so that it is given as often as it was in the answers. Returns by how much. */
function moveLevel({ odds, off, about }: Answers): number {
  const bend = about.reduce((sum, each, row) => sum + ((off[row] ?? 0) + each) * (1 - (off[row] ?? 0) - each), 1);
  const way = -off.reduce((sum, each) => sum + each, 0) / bend;
  odds.forEach((_, row) => {
    moveOdds({ odds, off, about }, row, way);
  });
  return way;
}

/** Moves what a stem is worth for a theme to where the answers are likeliest, all else being as it is. Returns how far. */
function moveWorth({ rows, counts, worths }: Column, theme: number, answers: Answers, lasso: number, ridge: number): number {
  // The curve of a logistic loss is never steeper than a quarter, so that a step never goes too far.
  let [bend, pull] = [0, 0];
  for (let index = 0; index < rows.length; index += 1) {
    const count = counts[index] ?? 0;
    bend += (count * count) / 4;
    pull += count * (answers.off[rows[index] ?? 0] ?? 0);
  }
  const worth = worths[theme] ?? 0;
  const wanted = worth * bend - pull;
  const moved = (Math.sign(wanted) * Math.max(Math.abs(wanted) - lasso, 0)) / (bend + ridge);
  if (moved === worth) return 0;
  worths[theme] = moved;
  rows.forEach((row, index) => {
    moveOdds(answers, row, (moved - worth) * (counts[index] ?? 0));
  });
  return Math.abs(moved - worth);
}

function moveOdds({ odds, off, about }: Answers, row: number, way: number): void {
  const moved = (odds[row] ?? 0) + way;
  odds[row] = moved;
  off[row] = probabilityOf(moved) - (about[row] ?? 0);
}

function worthsOf(columns: readonly Column[], kind: Column['kind']): Map<string, Map<number, number>> {
  const all = new Map<string, Map<number, number>>();
  for (const { stem, worths } of columns.filter((column) => column.kind === kind)) {
    const own = new Map([...worths].flatMap((worth, theme): [number, number][] => (Math.abs(worth) < 0.01 ? [] : [[theme, worth]])));
    if (own.size > 0) all.set(stem, own);
  }
  return all;
}
