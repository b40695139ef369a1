/** What is known of each theme of a passage, as numbers; how far it is about each theme, from 0 to 1; and how much it weighs. */
export interface ThemeExample {
  clues: readonly (readonly number[])[];
  isAbout: readonly number[];
  weight: number;
}

/** A logistic regression: a coefficient for each clue, for all themes alike, and an intercept for each theme. */
export interface ThemeRegression {
  coefficients: readonly number[];
  intercepts: readonly number[];
}

/**
 * How the regression is learnt. All values were set by hand: we know of no others that were tried. `tests/record/suggested-themes.further.test.ts` holds the
 * scores that they reach.
 */
const learning = {
  /** Steps of gradient descent, without a test of convergence. */
  iterations: 500,
  /** How far a parameter moves in a step, about. Adam's paper proposes 0.001, with which 500 steps move it by 0.5 at most. */
  learningRate: 0.05,
  /** The L2 penalty of the coefficients. */
  penalty: 0.03,
  /** The L2 penalty of how far each intercept is from their mean. A tenth of the other: themes differ in how common they are. */
  interceptPenalty: 0.003,
  /** The intercepts at first: a probability of one in twenty. */
  firstIntercept: -3,
};

/**
 * A logistic regression that gives the probability of each theme from its clues. The coefficient of a clue is learnt for all themes together,
 * so that a rare theme has as much to go by as a common one; each theme only has an intercept of its own.
 */
export function learnThemeRegression(examples: readonly ThemeExample[]): ThemeRegression {
  const scale = scaleOfClues(examples.flatMap(({ clues }) => clues));
  const themes = examples[0]?.isAbout.length ?? 0;
  const size = scale.length;
  const standardised = examples.map((example) => ({ ...example, clues: example.clues.map((clues) => standardise(clues, scale)) }));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) * themes;
  // The coefficient of each clue, then the intercept of each theme.
  const parameters = new Float64Array(size + themes).fill(learning.firstIntercept, size);
  const descend = gradientDescent(parameters);
  for (let iteration = 1; iteration <= learning.iterations; iteration += 1) {
    const gradient = new Float64Array(size + themes);
    for (const { clues, isAbout, weight } of standardised)
      clues.forEach((own, theme) => {
        const residual = ((sigmoid(logOddsOf(parameters, own, parameters[size + theme])) - (isAbout[theme] ?? 0)) * weight) / total;
        for (let index = 0; index < size; index += 1) gradient[index] = (gradient[index] ?? 0) + residual * (own[index] ?? 0);
        gradient[size + theme] = (gradient[size + theme] ?? 0) + residual;
      });
    const meanIntercept = parameters.slice(size).reduce((sum, each) => sum + each, 0) / themes;
    parameters.forEach((value, index) => {
      const penalty = index < size ? learning.penalty * value : learning.interceptPenalty * (value - meanIntercept);
      gradient[index] = (gradient[index] ?? 0) + penalty;
    });
    descend(gradient, iteration);
  }
  return onOriginalScale(parameters, scale);
}

/** The log-odds of each theme. */
export const logOddsOfThemes = ({ coefficients, intercepts }: ThemeRegression, clues: ThemeExample['clues']): number[] =>
  clues.map((own, theme) => logOddsOf(coefficients, own, intercepts[theme]));

/** The probability that log-odds stand for. */
export const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

function logOddsOf(coefficients: ArrayLike<number>, clues: readonly number[], intercept = 0): number {
  let sum = intercept;
  for (let index = 0; index < clues.length; index += 1) sum += (coefficients[index] ?? 0) * (clues[index] ?? 0);
  return sum;
}

interface Scale {
  mean: number;
  deviation: number;
}

function scaleOfClues(all: readonly (readonly number[])[]): Scale[] {
  return (all[0] ?? []).map((_, index) => {
    const mean = all.reduce((sum, clues) => sum + (clues[index] ?? 0), 0) / all.length;
    const variance = all.reduce((sum, clues) => sum + ((clues[index] ?? 0) - mean) ** 2, 0) / all.length;
    // A clue that is the same everywhere has no deviation to divide by.
    return { mean, deviation: Math.sqrt(variance) + 1e-6 };
  });
}

/** Clues with a mean of 0 and a standard deviation of 1, so that one penalty fits them all. */
const standardise = (clues: readonly number[], scale: readonly Scale[]) =>
  clues.map((clue, index) => (clue - (scale[index]?.mean ?? 0)) / (scale[index]?.deviation ?? 1));

/** The same regression for clues as they are measured, before they were standardised. */
function onOriginalScale(parameters: Float64Array, scale: readonly Scale[]): ThemeRegression {
  const coefficients = scale.map(({ deviation }, index) => (parameters[index] ?? 0) / deviation);
  const ofMeans = coefficients.reduce((sum, coefficient, index) => sum + coefficient * (scale[index]?.mean ?? 0), 0);
  return { coefficients, intercepts: [...parameters.slice(scale.length)].map((intercept) => intercept - ofMeans) };
}

/**
 * How Adam averages (Kingma and Ba 2015, arxiv.org/abs/1412.6980). `beta1` and `epsilon` are the paper's; its `beta2` of 0.999 averages over about
 * a thousand steps, more than there are here. A gain is 1 less its beta, written out: computed, it would differ in the last bit, and so
 * would all that is learnt.
 */
const adam = { beta1: 0.9, gain1: 0.1, beta2: 0.99, gain2: 0.01, epsilon: 1e-8 };

/** Gradient descent with Adam's steps, which changes the parameters in place. */
function gradientDescent(parameters: Float64Array): (gradient: Float64Array, iteration: number) => void {
  const { beta1, gain1, beta2, gain2, epsilon } = adam;
  const firstMoments = new Float64Array(parameters.length);
  const secondMoments = new Float64Array(parameters.length);
  return (gradient, iteration) => {
    gradient.forEach((slope, index) => {
      const first = (firstMoments[index] = beta1 * (firstMoments[index] ?? 0) + gain1 * slope);
      const second = (secondMoments[index] = beta2 * (secondMoments[index] ?? 0) + gain2 * slope * slope);
      const step = (learning.learningRate * first) / (1 - beta1 ** iteration) / (Math.sqrt(second / (1 - beta2 ** iteration)) + epsilon);
      parameters[index] = (parameters[index] ?? 0) - step;
    });
  };
}
