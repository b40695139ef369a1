/** What is known of each theme of a passage, as numbers; which themes it has; and how much it weighs. */
export interface ThemeExample {
  clues: readonly (readonly number[])[];
  isAbout: readonly boolean[];
  weight: number;
}

const learning = { rounds: 500, rate: 0.05, decay: 0.03, decayOfThemes: 0.003 };

/**
 * A logistic regression that gives the probability of each theme from its clues. What a clue is worth is learnt for all themes together,
 * so that a rare theme has as much to go by as a common one; each theme only has a level of its own.
 */
export function learnThemeRegression(examples: readonly ThemeExample[]): (clues: ThemeExample['clues']) => number[] {
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
        const off = ((probability(learnt, own, theme) - (isAbout[theme] ? 1 : 0)) * weight) / total;
        for (let index = 0; index < size; index += 1) pulls[index] = (pulls[index] ?? 0) + off * (own[index] ?? 0);
        pulls[size + theme] = (pulls[size + theme] ?? 0) + off;
      });
    const usual = learnt.slice(size).reduce((sum, each) => sum + each, 0) / themes;
    learnt.forEach((value, index) => {
      pulls[index] = (pulls[index] ?? 0) + (index < size ? learning.decay * value : learning.decayOfThemes * (value - usual));
    });
    step(pulls, round);
  }
  return (clues) => clues.map((own, theme) => probability(learnt, rescale(own, scale), theme));
}

function probability(learnt: Float64Array, clues: readonly number[], theme: number): number {
  let sum = learnt[clues.length + theme] ?? 0;
  for (let index = 0; index < clues.length; index += 1) sum += (learnt[index] ?? 0) * (clues[index] ?? 0);
  return 1 / (1 + Math.exp(-sum));
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
