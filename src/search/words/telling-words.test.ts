import { describe, expect, it } from 'vitest';
import { seeded } from '../../../tests/search/seeded.ts';
import { findTellingWords, type WordBag } from './telling-words.ts';

const bag = (document: string, counts: Record<string, number>): WordBag => ({
  document,
  counts: new Map(Object.entries(counts)),
  words: 1_000,
});
const bags = (name: string, count: number, counts: (at: number) => Record<string, number>) =>
  Array.from({ length: count }, (_, at) => bag(`${name}${at}`, counts(at)));
const find = (first: WordBag[], second: WordBag[]) => findTellingWords(first, second, [...first, ...second]);

describe('words that tell two groups from each other', () => {
  it('are not looked for where a group has fewer than ten documents', () => {
    expect(
      find(
        bags('a', 30, () => ({ drift: 9 })),
        bags('b', 9, () => ({ strong: 9 })),
      ).told,
    ).toBe('too few');
  });

  it('are those that all documents of one group have more often, with the side and the size', () => {
    const { told } = find(
      bags('a', 40, () => ({ strong: 8, children: 20 })),
      bags('b', 40, () => ({ strong: 2, drift: 6, children: 20 })),
    );
    if (told === 'too few') throw new Error('There are enough documents.');
    expect(told.map(({ word, logOdds }) => [word, Math.sign(logOdds)]).sort()).toEqual([
      ['drift', -1],
      ['strong', 1],
    ]);
    const strong = told.find(({ word }) => word === 'strong');
    // 320 and 80 in 40,000 words each, with a prior of 1,000 words: near to four times as often.
    expect(Math.exp(strong?.logOdds ?? 0)).toBeCloseTo(325 / 40_675 / (85 / 40_915), 5);
    expect(strong?.documents).toEqual([40, 40]);
  });

  it('do not include a word that one document alone uses very often', () => {
    const { told } = find(
      bags('a', 40, (at) => ({ hub: at === 0 ? 300 : 1, children: 20 })),
      bags('b', 40, () => ({ hub: 1, children: 20 })),
    );
    expect(told).toEqual([]);
  });

  it('do not include a word in fewer than five documents', () => {
    expect(
      find(
        bags('a', 40, (at) => (at < 4 ? { rare: 200 } : {})),
        bags('b', 40, () => ({})),
      ).tried,
    ).toBe(0);
  });

  it('are seldom found among words that both groups use alike', () => {
    const random = seeded(7);
    const words = () =>
      Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`w${at}`, Math.floor(random() * 5)]).filter(([, n]) => n));
    expect(find(bags('a', 40, words), bags('b', 40, words)).told).toEqual([]);
  });
});
