import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { listEnglandGroups } from './england-groups.ts';

const corpus = fixtureCorpus();
const { authorities } = corpus.england;

describe('the groups of councils', () => {
  it.each(['region', 'type'] as const)('by %s have each council once, under its own, and are sorted by name', (by) => {
    const groups = listEnglandGroups(corpus, by);
    const placed = groups.flatMap((group) => group.authorities.map(({ id, [by]: value }) => ({ id, right: value === group.name })));
    expect(placed.map(({ id }) => id).sort()).toEqual(authorities.map(({ id }) => id).sort());
    expect(placed.every(({ right }) => right)).toBe(true);
    expect(groups.map(({ name }) => name)).toEqual([...new Set(authorities.map((authority) => authority[by]))].sort());
  });

  it('have addresses and titles that read as words', () => {
    const [authority] = authorities;
    const groupsOf = (region: string) =>
      listEnglandGroups({ england: { ...corpus.england, authorities: authority ? [{ ...authority, region }] : [] } }, 'region');
    expect(groupsOf('North East')).toMatchObject([{ slug: 'north-east', title: 'Councils in the North East' }]);
    expect(groupsOf('London')).toMatchObject([{ slug: 'london', title: 'Councils in London' }]);
  });
});
