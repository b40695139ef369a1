/** What is known of each theme of a passage, as numbers; how far it is about each theme, from 0 to 1; and how much it weighs. */
export interface ThemeExample {
  clues: readonly (readonly number[])[];
  isAbout: readonly number[];
  weight: number;
}

/** What each clue is worth, for all themes alike, and the level of each theme: how likely it is where no clue tells. */
export interface ThemeRegression {
  worths: readonly number[];
  levels: readonly number[];
}

const learning = { rounds: 500, rate: 0.05, decay: 0.03, decayOfThemes: 0.003 };

/**
 * A logistic regression that gives the probability of each theme from its clues. What a clue is worth is learnt for all themes together,
 * so that a rare theme has as much to go by as a common one; each theme only has a level of its own.
 */
export function learnThemeRegression(examples: readonly ThemeExample[]): ThemeRegression {
  const scale = scaleOfClues(examples.flatMap(({ clues }) => clues));
  const themes = examples[0]?.isAbout.length ?? 0;
  const size = scale.length;
  const scaled = examples.map((example) => ({ ...example, clues: example.clues.map((clues) => rescale(clues, scale)) }));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) * themes;
  // The worth of each clue, then the level of each theme.
  const learnt = new Float64Array(size + themes).fill(-3, size);
  const step = stepper(learnt);
  for (let round = 1; round <= learning.rounds; round += 1) {
    const pulls = new Float64Array(size + themes);
    for (const { clues, isAbout, weight } of scaled)
      clues.forEach((own, theme) => {
        const off = ((probabilityOf(weighClues(learnt, own, learnt[size + theme])) - (isAbout[theme] ?? 0)) * weight) / total;
        for (let index = 0; index < size; index += 1) pulls[index] = (pulls[index] ?? 0) + off * (own[index] ?? 0);
        pulls[size + theme] = (pulls[size + theme] ?? 0) + off;
      });
    const usual = learnt.slice(size).reduce((sum, each) => sum + each, 0) / themes;
    learnt.forEach((value, index) => {
      pulls[index] = (pulls[index] ?? 0) + (index < size ? learning.decay * value : learning.decayOfThemes * (value - usual));
    });
    step(pulls, round);
  }
  return unscale(learnt, scale);
}

/** How likely each theme is, as a logarithm of odds. */
export const weighThemes = ({ worths, levels }: ThemeRegression, clues: ThemeExample['clues']): number[] =>
  clues.map((own, theme) => weighClues(worths, own, levels[theme]));

/** The probability that a logarithm of odds stands for. */
export const probabilityOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

function weighClues(worths: ArrayLike<number>, clues: readonly number[], level = 0): number {
  let sum = level;
  for (let index = 0; index < clues.length; index += 1) sum += (worths[index] ?? 0) * (clues[index] ?? 0);
  return sum;
}

interface Scale {
  mean: number;
  spread: number;
}

function scaleOfClues(all: readonly (readonly number[])[]): Scale[] {
  return (all[0] ?? []).map((_, index) => {
    const mean = all.reduce((sum, clues) => sum + (clues[index] ?? 0), 0) / all.length;
    const variance = all.reduce((sum, clues) => sum + ((clues[index] ?? 0) - mean) ** 2, 0) / all.length;
    return { mean, spread: Math.sqrt(variance) + 1e-6 };
  });
}

const rescale = (clues: readonly number[], scale: readonly Scale[]) =>
  clues.map((clue, index) => (clue - (scale[index]?.mean ?? 0)) / (scale[index]?.spread ?? 1));

/** The same worths for clues as they are measured, before they were brought to one scale. */
function unscale(learnt: Float64Array, scale: readonly Scale[]): ThemeRegression {
  const worths = scale.map(({ spread }, index) => (learnt[index] ?? 0) / spread);
  const ofMeans = worths.reduce((sum, worth, index) => sum + worth * (scale[index]?.mean ?? 0), 0);
  return { worths, levels: [...learnt.slice(scale.length)].map((level) => level - ofMeans) };
}

/** Gradient descent with momentum, and steps that fit the usual size of each pull (Adam). */
function stepper(values: Float64Array): (pulls: Float64Array, round: number) => void {
  const momentum = new Float64Array(values.length);
  const sizes = new Float64Array(values.length);
  return (pulls, round) => {
    pulls.forEach((pull, index) => {
      const moved = (momentum[index] = 0.9 * (momentum[index] ?? 0) + 0.1 * pull);
      const size = (sizes[index] = 0.99 * (sizes[index] ?? 0) + 0.01 * pull * pull);
      values[index] = (values[index] ?? 0) - (learning.rate * moved) / (1 - 0.9 ** round) / (Math.sqrt(size / (1 - 0.99 ** round)) + 1e-8);
    });
  };
}
