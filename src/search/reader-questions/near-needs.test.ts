import { describe, expect, it } from 'vitest';
import { meaningsOfAskedNeeds } from '../query/meanings.ts';
import { needMatch } from '../rank/ranking.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { prepareNearNeeds } from './near-needs.ts';
import { packReaderQuestions, unpackReaderQuestions } from './pack-questions.ts';

/** The nearness of each need, by what each is asked for with, to words that are typed. */
function nearOf(ofNeeds: string[][], typed: string): number[] {
  const { words, needs } = unpackReaderQuestions(packReaderQuestions({ ofTerms: [], ofNeeds }));
  const numberOf = new Map(words.map((word, number) => [stemOfTextWord(word), number]));
  const near = prepareNearNeeds(numberOf, needs, ofNeeds.length)(typed.split(' ').map(stemOfTextWord));
  return ofNeeds.map((_, need) => Number((near.get(need) ?? 0).toFixed(3)));
}

const other = ['lorries', 'lorry'];

describe('the nearness of a need', () => {
  it('is one where all words typed are often used to ask for it, and none where none is', () => {
    expect(nearOf([['leaking roof', 'roof leaks', 'the roof is leaking'], other], 'leaking roof')).toEqual([1, 0]);
  });

  it('is greater the more often people ask for it with a word', () => {
    const [often = 0, once = 0] = nearOf([['roof', 'a roof', 'our roof'], ['windows', 'roof and windows'], other], 'roof');
    expect(once).toBeGreaterThan(0);
    expect(often).toBeGreaterThan(once);
  });

  it('follows the rare word before the one that many needs are asked for with', () => {
    const many = [0, 1, 2, 3, 4].map((at) => [`plans for house${at}`, `plans of house${at}`]);
    const near = nearOf([...many, ['leaks', 'leaking'], other], 'plans leak');
    expect(near[5]).toBeGreaterThan(near[0] ?? 1);
  });

  it('is not less for words that nobody asks with', () => {
    const ways = [['roof', 'a roof'], other];
    expect(nearOf(ways, 'roof zebra')).toEqual(nearOf(ways, 'roof'));
  });

  it('is none for a single word that says nothing of a subject', () => {
    const ways = [['good roof', 'roofs that are good'], other];
    expect(nearOf(ways, 'good')).toEqual([0, 0]);
    expect(nearOf(ways, 'good roof')[0]).toBeGreaterThan(0);
  });
});

describe('the needs that a reader sees', () => {
  const lines = ['a', 'b', 'c', 'd', 'e', 'f'];

  it('are few, and none that is far less near than the nearest', () => {
    const shown = (near: number[]) =>
      meaningsOfAskedNeeds(
        lines,
        near.map((each, need) => [need, each]),
        [],
      ).meanings.map(({ words }) => words);
    expect(shown([0.8, 0.7, 0.2])).toEqual(['a', 'b']);
    expect(shown([0.8, 0.8, 0.8, 0.8, 0.8, 0.8])).toEqual(lines.slice(0, needMatch.named.most));
  });
});
