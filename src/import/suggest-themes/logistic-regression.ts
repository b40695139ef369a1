import type { Point } from './term-space.ts';

const learning = { rate: 0.5, rounds: 80, decay: 0.0002, forMissed: 2 };

/** A passage that was tagged by a person, as the regression sees it. */
export interface Example {
  at: Point;
  /** How much of the theme's vocabulary it has. */
  shared: number;
  isAbout: boolean;
  weight: number;
}

/** Logistic regression by gradient descent with a step for each term that shrinks as it learns (Adagrad). */
export function learnThemeRegression(examples: readonly Example[], size: number): (at: Point, shared: number) => number {
  const slopes = new Float64Array(size);
  const moved = new Float64Array(size);
  let [constant, ofShared, constantMoved, sharedMoved] = [-3, 1, 0, 0];
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);

  const guess = ({ terms, weights }: Point, shared: number) => {
    let sum = constant + ofShared * shared;
    for (let index = 0; index < terms.length; index += 1) sum += (slopes[terms[index] ?? 0] ?? 0) * (weights[index] ?? 0);
    return 1 / (1 + Math.exp(-sum));
  };

  for (let round = 0; round < learning.rounds; round += 1) {
    const pulls = new Float64Array(size);
    let [constantPull, sharedPull] = [0, 0];
    for (const { at, shared, isAbout, weight } of examples) {
      const off = (guess(at, shared) - (isAbout ? 1 : 0)) * weight * (isAbout ? learning.forMissed : 1);
      at.terms.forEach((term, index) => {
        pulls[term] = (pulls[term] ?? 0) + off * (at.weights[index] ?? 0);
      });
      constantPull += off;
      sharedPull += off * shared;
    }
    for (let term = 0; term < size; term += 1) {
      const pull = (pulls[term] ?? 0) / total + learning.decay * (slopes[term] ?? 0);
      moved[term] = (moved[term] ?? 0) + pull * pull;
      slopes[term] = (slopes[term] ?? 0) - (learning.rate * pull) / (Math.sqrt(moved[term] ?? 0) + 1e-8);
    }
    constantPull /= total;
    constantMoved += constantPull ** 2;
    constant -= (learning.rate * constantPull) / (Math.sqrt(constantMoved) + 1e-8);
    sharedPull /= total;
    sharedMoved += sharedPull ** 2;
    ofShared -= (learning.rate * sharedPull) / (Math.sqrt(sharedMoved) + 1e-8);
  }
  return guess;
}
