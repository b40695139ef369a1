import { describe, expect, it } from 'vitest';
import { noProofFacts } from './proof-line.ts';
import { doubtsLeftByProof } from './prove-report.ts';

const second = { facts: noProofFacts, lines: [], unsure: [] };
const doubt = (says: string) => ({ page: 1, says, words: '' });

describe('an agreeing second reading', () => {
  it.each([
    'no lead inspector is named',
    'a line begins with 18, which does not follow 40, and was taken for words',
    'words of this line stand far apart, as in columns: they were read from left to right',
  ])('settles a doubt about the layout: %s', (says) => {
    expect(doubtsLeftByProof([doubt(says)], second)).toEqual([]);
  });

  it.each(['more than two days are named: the first and the last are taken', 'a word of the page is placed nowhere'])(
    'leaves open: %s',
    (says) => {
      expect(doubtsLeftByProof([doubt(says)], second)).toEqual([doubt(says)]);
    },
  );

  it('settles a day that the list gives otherwise, if it read the day too', () => {
    const says = 'the day of publication is 2015-02-03 in the PDF and 2015-02-10 in the list of England’s inspections. Read the front page';
    expect(doubtsLeftByProof([doubt(says)], second)).toEqual([doubt(says)]);
    const withDay = { ...second, facts: { ...second.facts, published: '2015-02-03' } };
    expect(doubtsLeftByProof([doubt(says)], withDay)).toEqual([]);
    expect(doubtsLeftByProof([doubt('the grade of overall is good in the PDF and inadequate in the list')], withDay)).toHaveLength(1);
  });

  it('leaves a page break open where it was unsure of that page too', () => {
    const broken = doubt('a sentence ends with the page before');
    expect(doubtsLeftByProof([broken], { ...second, unsure: [broken] })).toEqual([broken]);
    expect(doubtsLeftByProof([broken], second)).toEqual([]);
  });
});
