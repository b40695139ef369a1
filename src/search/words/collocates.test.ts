import { expect, it } from 'vitest';
import { recordOf } from '../../../tests/search/small-record.ts';
import { writeIndex } from '../index/write-index.ts';
import { logLikelihood } from './collocates.ts';
import { openWordSource } from './open-word-source.ts';
import { prepareWordStudy } from './study-words.ts';

// Of a word 10 times in 100 words and 20 times in 10,000 others: worked out by hand from Dunning's formula.
it('the log-likelihood is twice the sum of each count times the logarithm of what it is of the count expected', () => {
  const cells = [
    [10, (100 * 30) / 10_100],
    [90, (100 * 10_070) / 10_100],
    [20, (10_000 * 30) / 10_100],
    [9_980, (10_000 * 10_070) / 10_100],
  ] as const;
  expect(logLikelihood(10, 100, 20, 10_000)).toBeCloseTo(
    2 * cells.reduce((sum, [seen, expected]) => sum + seen * Math.log(seen / expected), 0),
    6,
  );
  expect(logLikelihood(1, 100, 100, 10_000)).toBeCloseTo(0, 6);
});

it('words within five words of another are near it, in either form of the index', async () => {
  const filler = Array.from({ length: 60 }, (_, at) => `filler${at} other${at} words${at} stand${at} here${at}.`);
  const record = recordOf({
    'a/2020-01-ilacs': {
      A: [
        'Chronic neglect harms.',
        'Chronic neglect.',
        'Neglect that has become so chronic is',
        'Neglect of one two three four five chronic',
        ...filler,
      ],
    },
  });
  const found = [];
  for (const limit of [undefined, 0]) {
    const files = writeIndex(record, () => 'x', limit);
    const texts = new Map(files.map(({ name, text }) => [name, text]));
    const study = prepareWordStudy(
      openWordSource(files[0].text, (name) => Promise.resolve(texts.get(name) ?? '')),
      { frameworks: [], kinds: [] },
    );
    const { collocates } = await study({ words: 'neglect', inflections: false, others: false, filter: {}, read: 100 });
    found.push(collocates.map(({ word, near, all }) => [word, near, all]));
  }
  // The fourth "chronic" is the seventh word after.
  expect(found).toEqual([[['chronic', 3, 4]], [['chronic', 3, 4]]]);
});
