import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { themeAgreementOf, kappaOfThemeAgreement, themeAgreementOfReadings } from './agreement.ts';

const theme = (id: string) => ({ id, name: id, group: '', about: '', words: [] });
const reading = (rows: Record<string, string>) => new Map(Object.entries(rows).map(([id, themes]) => [id, themes.split(' ')]));

describe('Cohen’s kappa', () => {
  it('is 0.4 in the textbook example: of 50 decisions, 20 and 15 agree, 5 and 10 do not', () => {
    // Observed (20 + 15) / 50 = 0.7; by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5; (0.7 − 0.5) / (1 − 0.5) = 0.4.
    expect(kappaOfThemeAgreement({ both: 20, firstOnly: 5, secondOnly: 10, neither: 15 })).toBeCloseTo(0.4, 10);
  });

  it('is 1 where two readers agree on everything and 0 where they agree as often as by chance', () => {
    expect(kappaOfThemeAgreement({ both: 3, firstOnly: 0, secondOnly: 0, neither: 7 })).toBe(1);
    expect(kappaOfThemeAgreement({ both: 25, firstOnly: 25, secondOnly: 25, neither: 25 })).toBe(0);
  });

  it('is below 0 where they agree less often than by chance', () => {
    expect(kappaOfThemeAgreement({ both: 0, firstOnly: 5, secondOnly: 5, neither: 0 })).toBe(-1);
  });

  it('is undefined for a theme that nobody gave, or that both always gave', () => {
    expect(kappaOfThemeAgreement({ both: 0, firstOnly: 0, secondOnly: 0, neither: 9 })).toBeUndefined();
    expect(kappaOfThemeAgreement({ both: 9, firstOnly: 0, secondOnly: 0, neither: 0 })).toBeUndefined();
    expect(kappaOfThemeAgreement({ both: 0, firstOnly: 0, secondOnly: 0, neither: 0 })).toBeUndefined();
  });
});

describe('two readings', () => {
  const first = reading({ a: 'plans', b: 'plans neglect', c: 'neglect', d: 'neglect' });
  const second = reading({ a: 'plans', b: 'neglect plans', c: 'plans', e: 'neglect' });
  const agreement = themeAgreementOf([theme('plans'), theme('neglect'), theme('adoption')], first, second);

  it('are compared on the paragraphs that both cover, whatever the order of themes', () => {
    expect([agreement.paragraphs, agreement.same]).toEqual([3, 2]);
  });

  it('are counted by theme', () => {
    expect(
      agreement.themes.map(({ theme: { id }, both, firstOnly, secondOnly, neither }) => [id, both, firstOnly, secondOnly, neither]),
    ).toEqual([
      ['plans', 2, 0, 1, 0],
      ['neglect', 1, 1, 0, 1],
      ['adoption', 0, 0, 0, 3],
    ]);
  });

  it('have an overall kappa over all decisions together', () => {
    expect(agreement.overall).toBeCloseTo(kappaOfThemeAgreement({ both: 3, firstOnly: 1, secondOnly: 1, neither: 4 }) ?? NaN, 10);
  });
});

describe('the comparison of theme readings', () => {
  const corpus = fixtureCorpus();
  const record = themeAgreementOfReadings(corpus);

  it('compares the first two readings, before decisions were made', () => {
    expect([record?.first.id, record?.second.id]).toEqual(['1-encoding', '2-blind']);
    expect([record?.before.paragraphs, record?.before.same]).toEqual([54, 48]);
  });

  it('counts where the decision followed the first reading, the second, or neither', () => {
    expect(record?.settled).toEqual({ differed: 6, asFirst: 4, asSecond: 1, otherwise: 1 });
    expect([record?.afterFirst.same, record?.afterSecond.same]).toEqual([52, 49]);
  });

  it('is undefined where there are fewer than two readings', () => {
    expect(themeAgreementOfReadings({ ...corpus, themeReadings: [] })).toBeUndefined();
    expect(themeAgreementOfReadings({ ...corpus, themeReadings: corpus.themeReadings.slice(0, 1) })).toBeUndefined();
  });
});
