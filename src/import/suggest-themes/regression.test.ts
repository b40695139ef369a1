import { describe, expect, it } from 'vitest';
import { learnThemeRegression, logOddsOfThemes, sigmoid } from './regression.ts';

describe('learning the coefficients of clues', () => {
  it('takes for a rare theme what a common one has taught', () => {
    const example = (common: number, rare: number) => ({ clues: [[common], [rare]], isAbout: [common, rare], weight: 1 });
    const regression = learnThemeRegression([
      ...Array.from({ length: 30 }, () => example(1, 0)),
      ...Array.from({ length: 30 }, () => example(0, 0)),
      example(0, 1),
    ]);
    const [common = 0, rare = 0] = logOddsOfThemes(regression, [[0], [1]]).map(sigmoid);
    expect(rare).toBeGreaterThan(0.5);
    expect(common).toBeLessThan(0.2);
  });

  it('gives no probability for a record without passages', () => {
    expect(logOddsOfThemes(learnThemeRegression([]), [])).toEqual([]);
  });
});
