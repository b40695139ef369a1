import { describe, expect, it } from 'vitest';
import type { SearchCatalogue } from '../index/records.ts';
import { plainQueryClause } from './clause.ts';
import { areNeedsTakenFromQuery, clausesWithoutMeanings, meaningsOfAskedNeeds, meaningsOfAskedTerms, meaningsOfQuery } from './meanings.ts';

const catalogue: Pick<SearchCatalogue, 'themes' | 'terms'> = {
  themes: [
    { id: 'front-door', name: 'Front door', words: [] },
    { id: 'neglect', name: 'Neglect', words: [] },
  ],
  terms: [
    { names: ['MASH', 'hub'], asked: [], theme: '' },
    { names: ['Locum'], asked: [], theme: '' },
  ],
};
const hub = {
  ...plainQueryClause('hub', [
    { stems: ['hub'], weight: 1, typedForm: 'hub' },
    { stems: ['front', 'door'], weight: 0.55, typedForm: undefined, words: 'Front door' },
    { stems: ['mash'], weight: 0.95, typedForm: undefined, words: 'MASH' },
  ]),
  themes: new Map([
    [0, 0.7],
    [1, 0.5],
  ]),
};
const mash = {
  ...plainQueryClause('MASH', [{ stems: ['mash'], weight: 0.5, typedForm: undefined, words: 'MASH' }]),
  themes: new Map([[0, 1]]),
};
const plain = plainQueryClause('plans', [{ stems: ['plan'], weight: 1, typedForm: 'plans' }]);

describe('what was searched beside the words typed', () => {
  it('is each word of the glossary once, the surest first, and then each topic', () => {
    expect(meaningsOfQuery(catalogue, [plain, hub, mash])).toEqual([
      { key: 'mash', words: 'MASH', isTopic: false },
      { key: 'front door', words: 'Front door', isTopic: false },
      { key: '#front-door', words: 'Front door', isTopic: true },
      { key: '#neglect', words: 'Neglect', isTopic: true },
    ]);
  });

  it.each([
    ['nothing', [], ['hub: hub, Front door, MASH #0 #1', 'MASH: MASH #0', 'plans: plans']],
    ['a word', ['mash'], ['hub: hub, Front door #0 #1', 'MASH:  #0 unknown', 'plans: plans']],
    ['another word', ['front door'], ['hub: hub, MASH #0 #1', 'MASH: MASH #0', 'plans: plans']],
    ['a topic', ['#front-door'], ['hub: hub, Front door, MASH #1', 'MASH: MASH', 'plans: plans']],
    ['both', ['#front-door', 'mash'], ['hub: hub, Front door #1', 'MASH:  unknown', 'plans: plans']],
    ['what is not there', ['#adoption', 'plans'], ['hub: hub, Front door, MASH #0 #1', 'MASH: MASH #0', 'plans: plans']],
  ])('is left out where a reader takes away %s', (_, taken, left) => {
    const clauses = clausesWithoutMeanings(catalogue, [hub, mash, plain], taken);
    const described = clauses.map(({ typed, alternatives, themes, isKnown }) =>
      [
        `${typed}: ${alternatives.map(({ words, typedForm }) => words ?? typedForm).join(', ')}`,
        ...[...themes.keys()].map((theme) => `#${theme}`),
        ...(isKnown ? [] : ['unknown']),
      ].join(' '),
    );
    expect(described).toEqual(left);
  });

  it('keeps the clauses that nothing is taken from', () => {
    expect(clausesWithoutMeanings(catalogue, [hub, plain], ['#adoption'])).toEqual([hub, plain]);
    expect(clausesWithoutMeanings(catalogue, [hub, plain], ['mash'])[1]).toBe(plain);
  });
});

describe('the terms that a query asks about', () => {
  it('are told by their first names, and counted unless a reader takes them away', () => {
    const asked = meaningsOfAskedTerms(
      catalogue,
      [
        [1, 0.9],
        [0, 0.6],
      ],
      ['mash'],
    );
    expect(asked.meanings).toEqual([
      { key: 'locum', words: 'Locum', isTopic: false },
      { key: 'mash', words: 'MASH', isTopic: false },
    ]);
    expect([...asked.kept]).toEqual([[1, 0.9]]);
  });
});

describe('the needs that a query is near to', () => {
  const lines = ['who to ring', 'how long it takes', 'what it costs', 'where to go', 'when to go', ''];

  it('are told where they are at least three fifths as near as the nearest, and at most four of them', () => {
    const told = (nearness: number[]) =>
      meaningsOfAskedNeeds(
        lines,
        nearness.map((near, need) => [need, near]),
        [],
      ).meanings.map(({ words }) => words);
    expect(told([1, 0.6, 0.59])).toEqual(['who to ring', 'how long it takes']);
    expect(told([0.5, 0.4])).toEqual(['who to ring', 'how long it takes']);
    expect(told([1, 1, 1, 1, 1])).toEqual(lines.slice(0, 4));
    expect(told([])).toEqual([]);
  });

  it('have a key with a question mark, and no line that is not known', () => {
    const { meanings, kept } = meaningsOfAskedNeeds(
      lines,
      [
        [2, 1],
        [5, 0.9],
        [9, 0.8],
      ],
      [],
    );
    expect(meanings).toEqual([{ key: '?what it costs', words: 'what it costs', isTopic: false, isNeed: true }]);
    expect(kept).toHaveLength(3);
  });

  it('are not counted where a reader takes them away', () => {
    const { meanings, kept } = meaningsOfAskedNeeds(
      lines,
      [
        [0, 1],
        [1, 0.9],
      ],
      ['?who to ring', 'mash'],
    );
    expect(meanings.map(({ key }) => key)).toEqual(['?who to ring', '?how long it takes']);
    expect(kept).toEqual([[1, 0.9]]);
  });

  it.each([
    [[], false],
    [['mash', '#neglect'], false],
    [['mash', '?who to ring'], true],
    [['what?'], false],
  ])('have to be known where some are taken away: %j', (taken, known) => {
    expect(areNeedsTakenFromQuery(taken)).toBe(known);
  });
});
