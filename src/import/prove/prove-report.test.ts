import { describe, expect, it } from 'vitest';
import { doubtsLeftByProof } from './prove-report.ts';

const second = {
  facts: { title: '', from: '', to: '', published: '', inspector: '', inspectorTitle: '', grades: {} },
  lines: [],
  unsure: [],
};
const doubt = (says: string) => ({ page: 1, says, words: '' });

describe('an agreeing second reading', () => {
  it('settles a doubt about the layout', () => {
    expect(doubtsLeftByProof([doubt('no lead inspector is named')], second)).toEqual([]);
  });

  it.each(['more than two days are named: the first and the last are taken', 'a word of the page is placed nowhere'])(
    'leaves open: %s',
    (says) => {
      expect(doubtsLeftByProof([doubt(says)], second)).toEqual([doubt(says)]);
    },
  );

  it('leaves a page break open where it was unsure of that page too', () => {
    const broken = doubt('a sentence ends with the page before');
    expect(doubtsLeftByProof([broken], { ...second, unsure: [broken] })).toEqual([broken]);
    expect(doubtsLeftByProof([broken], second)).toEqual([]);
  });
});
