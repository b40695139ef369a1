import { describe, expect, it } from 'vitest';
import { learnThemeWeights } from './learn-theme-weights.ts';
import { logOddsOfThemes, sigmoid } from './regression.ts';
import { logOddsOfStems } from './theme-model.ts';

/** Two themes, plans and adoption, and one clue that tells nothing of adoption. */
const judged = (text: string, isAbout: [number, number], report: string) => ({
  ...{ text, heading: 'Findings', isAbout, report, weight: 1 },
  clues: [[isAbout[0]], [0]],
});
const reports = ['a', 'b', 'c', 'd', 'e'];
const passages = reports.flatMap((report) => [
  judged('Plans are clear.', [1, 0], report),
  judged('Adopters are ready.', [0, 1], report),
  judged('Adopters come soon.', [0, 1], report),
  judged('Staff are ready.', [0, 0], report),
]);

describe('learning the weights of themes', () => {
  it('gives a stem a weight where clues do not tell, and none to one that tells nothing', () => {
    const { text } = learnThemeWeights(passages);
    expect(text.get('adopt')?.get(1)).toBeGreaterThan(0.5);
    expect(text.get('ready')?.get(1) ?? 0).toBeLessThanOrEqual(0);
  });

  it('makes the answers likelier than clues alone do', () => {
    const model = learnThemeWeights(passages);
    const probability = (text: string) => {
      const passage = { text, heading: 'Findings' };
      return sigmoid((logOddsOfThemes(model, [[0], [0]])[1] ?? 0) + (logOddsOfStems(model, passage)[1] ?? 0));
    };
    expect(probability('Adopters like it.')).toBeGreaterThan(0.6);
    expect(probability('Staff like it.')).toBeLessThan(0.4);
  });

  it('learns nothing from a word that stands in few reports', () => {
    const few = passages.filter(({ report }) => report !== 'd' && report !== 'e');
    expect(learnThemeWeights(few).text.size).toBe(0);
  });

  it('gives the same weights each time', () => {
    expect(learnThemeWeights(passages)).toEqual(learnThemeWeights(passages));
  });
});
