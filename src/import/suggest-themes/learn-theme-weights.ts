import type { Passage } from './passage.ts';
import { learnThemeRegression, logOddsOfThemes, sigmoid, type ThemeExample } from './regression.ts';
import { countStems, type ThemeModel } from './theme-model.ts';

/** A paragraph that was judged: its words, its clues, how far it is about each theme, and its report. */
export interface JudgedPassage extends Passage, ThemeExample {
  report: string;
}

/**
 * How the coefficients of stems are learnt. Cross-validation by report (`tests/import/judge-topics.ts validate`) gives much the same with 3 reports, with a
 * lasso of 0.35 to 1 and with a ridge of 1: within 0.003 of F1. The last three only say how exactly it is computed.
 */
const learning = {
  /** A stem is learnt from if this many reports have it. */
  minReports: 4,
  /** The L1 penalty, which makes coefficients fewer. */
  lasso: 0.7,
  /** The L2 penalty, which makes coefficients smaller. */
  ridge: 0.3,
  /** Passes over all coefficients, if they do not settle before. */
  maxPasses: 40,
  /** Coefficients have settled where none moved by as much in a pass: half of the smallest that is kept. */
  tolerance: 0.005,
  /** Smaller coefficients are left out: for a count of 1 they change no probability by more than 0.0025. */
  minCoefficient: 0.01,
};

/** A feature: the counts of a stem in the passages that have it (`rows`), and its coefficient for each theme. */
interface StemFeature {
  kind: 'text' | 'heading';
  stem: string;
  rows: number[];
  counts: number[];
  coefficients: Float64Array;
}

/** The fit of one theme, passage by passage: log-odds as they are learnt, what readers chose, and the probability less that. */
interface ThemeFit {
  logOdds: Float64Array;
  labels: Float64Array;
  residuals: Float64Array;
}

/**
 * Learns first the coefficient of each clue, then what stems add. A stem gets a coefficient for a theme only if it makes the answers clearly
 * likelier (elastic net, by coordinate descent): few weights, each of which a person can read.
 */
export function learnThemeWeights(passages: readonly JudgedPassage[]): ThemeModel {
  const regression = learnThemeRegression(passages);
  const logOdds = passages.map(({ clues }) => logOddsOfThemes(regression, clues));
  const fits = regression.intercepts.map((_, theme): ThemeFit => {
    const labels = Float64Array.from(passages, ({ isAbout }) => isAbout[theme] ?? 0);
    const own = Float64Array.from(logOdds, (each) => each[theme] ?? 0);
    return { logOdds: own, labels, residuals: own.map((each, row) => sigmoid(each) - (labels[row] ?? 0)) };
  });
  const intercepts = [...regression.intercepts];
  const features = stemFeaturesOf(passages);
  for (let pass = 0; pass < learning.maxPasses; pass += 1) {
    let largest = 0;
    fits.forEach((fit, theme) => {
      intercepts[theme] = (intercepts[theme] ?? 0) + updateIntercept(fit);
      for (const feature of features) largest = Math.max(largest, updateCoefficient(feature, theme, fit));
    });
    if (largest < learning.tolerance) break;
  }
  return {
    coefficients: regression.coefficients,
    intercepts,
    text: coefficientsOf(features, 'text'),
    heading: coefficientsOf(features, 'heading'),
  };
}

function stemFeaturesOf(passages: readonly JudgedPassage[]): StemFeature[] {
  const features = new Map<string, StemFeature>();
  const reports = new Map<StemFeature, Set<string>>();
  passages.forEach((passage, row) => {
    const stems = countStems(passage);
    for (const kind of ['text', 'heading'] as const)
      for (const [stem, count] of stems[kind]) {
        const key = `${kind} ${stem}`;
        const feature = features.get(key) ?? { kind, stem, rows: [], counts: [], coefficients: new Float64Array(passage.isAbout.length) };
        features.set(key, feature);
        feature.rows.push(row);
        feature.counts.push(count);
        reports.set(feature, (reports.get(feature) ?? new Set()).add(passage.report));
      }
  });
  return [...features.values()].filter((feature) => (reports.get(feature)?.size ?? 0) >= learning.minReports);
}

/** Moves the intercept of a theme by a Newton step, so that the theme is as frequent as in the answers. Returns the step. */
function updateIntercept({ logOdds, residuals, labels }: ThemeFit): number {
  // The curvature starts at 1, which keeps the step small where all probabilities are near 0 or 1.
  const curvature = labels.reduce((sum, label, row) => sum + ((residuals[row] ?? 0) + label) * (1 - (residuals[row] ?? 0) - label), 1);
  const step = -residuals.reduce((sum, each) => sum + each, 0) / curvature;
  logOdds.forEach((_, row) => {
    moveLogOdds({ logOdds, residuals, labels }, row, step);
  });
  return step;
}

/** Moves the coefficient of a stem for a theme to where the penalised loss is least, all else being as it is. Returns how far. */
function updateCoefficient({ rows, counts, coefficients }: StemFeature, theme: number, fit: ThemeFit): number {
  // The second derivative of the logistic loss is a quarter at most, so that a step never goes too far.
  let [curvature, gradient] = [0, 0];
  for (let index = 0; index < rows.length; index += 1) {
    const count = counts[index] ?? 0;
    curvature += (count * count) / 4;
    gradient += count * (fit.residuals[rows[index] ?? 0] ?? 0);
  }
  const before = coefficients[theme] ?? 0;
  const after = softThreshold(before * curvature - gradient, learning.lasso) / (curvature + learning.ridge);
  if (after === before) return 0;
  coefficients[theme] = after;
  rows.forEach((row, index) => {
    moveLogOdds(fit, row, (after - before) * (counts[index] ?? 0));
  });
  return Math.abs(after - before);
}

/** The value brought nearer to 0 by the penalty, and 0 where the penalty is larger. */
const softThreshold = (value: number, penalty: number) => Math.sign(value) * Math.max(Math.abs(value) - penalty, 0);

function moveLogOdds({ logOdds, residuals, labels }: ThemeFit, row: number, step: number): void {
  const moved = (logOdds[row] ?? 0) + step;
  logOdds[row] = moved;
  residuals[row] = sigmoid(moved) - (labels[row] ?? 0);
}

function coefficientsOf(features: readonly StemFeature[], kind: StemFeature['kind']): Map<string, Map<number, number>> {
  const all = new Map<string, Map<number, number>>();
  for (const { stem, coefficients } of features.filter((feature) => feature.kind === kind)) {
    const own = new Map([...coefficients.entries()].filter(([, coefficient]) => Math.abs(coefficient) >= learning.minCoefficient));
    if (own.size > 0) all.set(stem, own);
  }
  return all;
}
