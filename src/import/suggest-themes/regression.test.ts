import { describe, expect, it } from 'vitest';
import { learnThemeRegression } from './regression.ts';

describe('learning what a clue to a theme is worth', () => {
  it('takes for a rare theme what a common one has taught', () => {
    const example = (common: number, rare: number) => ({ clues: [[common], [rare]], isAbout: [common === 1, rare === 1], weight: 1 });
    const probabilities = learnThemeRegression([
      ...Array.from({ length: 30 }, () => example(1, 0)),
      ...Array.from({ length: 30 }, () => example(0, 0)),
      example(0, 1),
    ]);
    const [common = 0, rare = 0] = probabilities([[0], [1]]);
    expect(rare).toBeGreaterThan(0.5);
    expect(common).toBeLessThan(0.2);
  });

  it('gives no probability for a record without passages', () => {
    expect(learnThemeRegression([])([])).toEqual([]);
  });
});
