import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { listedInspection } from '../../../tests/fixtures/listed-inspection.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { latestEnglandChanges, latestEnglandChangesOfWorst } from './latest-changes.ts';

const inspected = (authority: string, framework: string, day: string, overall?: 'good' | 'inadequate' | 'requires-improvement') =>
  listedInspection(authority, framework, day, overall ? { overall } : {});
const corpus: Corpus = {
  ...fixtureCorpus(),
  england: {
    authorities: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, gss: 'E1', ofstedUrn: 1, region: 'London', type: 'County' })),
    inspections: [
      inspected('a', 'ilacs-2018', '2019-01-10', 'good'),
      inspected('a', 'ilacs-2023', '2024-05-10', 'inadequate'),
      inspected('b', 'ilacs-2018', '2019-01-10', 'requires-improvement'),
      inspected('b', 'ilacs-2023', '2025-03-10', 'good'),
      inspected('c', 'ilacs-2018', '2019-01-10', 'good'),
      inspected('c', 'ilacs-2023', '2025-04-10', 'good'),
      inspected('d', 'ilacs-2018', '2019-01-10', 'inadequate'),
      inspected('d', 'ilacs-2026', '2026-05-10'),
    ],
  },
};
const told = (moves: ReturnType<typeof latestEnglandChanges>) => moves.map(({ authority, from, to }) => `${authority} ${from} ${to}`);

it('The latest changes of grade are rises and falls, the one published last first, and not grades that stayed or ended', () => {
  expect(told(latestEnglandChanges(corpus, 'overall', 10))).toEqual(['b requires-improvement good', 'a good inadequate']);
  expect(told(latestEnglandChanges(corpus, 'overall', 1))).toEqual(['b requires-improvement good']);
});

it('The latest changes to the worst grade or from it include those where no grade was given any more', () => {
  expect(told(latestEnglandChangesOfWorst(corpus, 'overall', 10))).toEqual(['d inadequate null', 'a good inadequate']);
});
