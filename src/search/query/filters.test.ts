import { describe, expect, it } from 'vitest';
import { recordOf, smallRecord } from '../../../tests/search/small-record.ts';
import { buildInvertedIndex } from '../index/inverted-index.ts';
import { facets, prepareQueryFilters, type Filters } from './filters.ts';

const record = smallRecord();
const { terms, postings } = buildInvertedIndex(record);
const { filter, countFacets, reportOf, sectionOf } = prepareQueryFilters(record.catalogue);
const themePostings = (theme: string) => postings[terms.indexOf(`#${theme}`)];
const all = Uint32Array.from(record.paragraphs.keys());
const kept = (filters: Filters) => [...filter(all, filters, themePostings)];

describe('filters', () => {
  it('that are not set let all through', () => {
    expect(kept({})).toEqual([...all]);
  });

  it('keep the paragraphs with the value', () => {
    expect(kept({ year: '2021' })).toEqual([11, 12, 13, 14]);
    expect(kept({ judgement: 'leadership', authority: 'weirbridge' })).toEqual([0, 1, 5]);
    expect(kept({ theme: 'neglect' })).toEqual([2, 6]);
    expect(kept({ kind: 'focused-visit', theme: 'neglect' })).toEqual([]);
  });

  it('keep inspectors’ words only', () => {
    const { filter: only, countFacets: count } = prepareQueryFilters(
      recordOf({ 'kent/2021-01-self-evaluation': { Work: ['Ours.'] }, 'kent/2022-01-ilacs': { Leaders: ['Theirs.', 'Theirs too.'] } })
        .catalogue,
    );
    const three = Uint32Array.from([0, 1, 2]);
    expect([...only(three, { speaker: 'inspectors' }, () => undefined)]).toEqual([1, 2]);
    expect(count(three, { speaker: 'inspectors' }, () => undefined).speaker).toEqual({ others: 1, inspectors: 2 });
  });

  it('keep nothing for a value that the record lacks', () => {
    expect(kept({ theme: 'no-such-theme' })).toEqual([]);
  });
});

describe('facet counts', () => {
  const chosen: Filters = { authority: 'weirbridge', theme: 'care-leavers' };

  it('say for each value how many results it would give beside the other filters', () => {
    const counts = countFacets(all, chosen, themePostings);
    for (const facet of facets) {
      const values = new Set(Object.keys(counts[facet]));
      for (const value of values) expect(counts[facet][value], `${facet} ${value}`).toBe(kept({ ...chosen, [facet]: value }).length);
    }
    expect(counts.authority).toEqual({ weirbridge: 2, northfield: 1 });
    expect(counts.year).toEqual({ '2023': 2 });
  });

  it.each([
    [
      { theme: 'neglect', judgement: 'leadership' },
      { judgement: { 'help-and-protection': 2 }, theme: { workforce: 2 }, kind: {} },
    ],
    [
      { theme: 'neglect', year: '2019' },
      { judgement: { 'help-and-protection': 1 }, theme: { workforce: 1, neglect: 1, 'front-door': 1 }, kind: { ilacs: 1 } },
    ],
    [
      { judgement: 'care-leavers', authority: 'northfield', year: '2023' },
      { judgement: {}, theme: {}, kind: {} },
    ],
    [{ judgement: 'care-leavers' }, { theme: { 'care-leavers': 3 }, kind: { ilacs: 3, 'focused-visit': 2 } }],
    [{ theme: 'no-such-theme' }, { judgement: {}, theme: { workforce: 2, neglect: 2, 'front-door': 2, 'care-leavers': 3 }, kind: {} }],
  ] as const)('leave only the own filter aside: %j', (filters, counts) => {
    expect(countFacets(all, filters, themePostings)).toMatchObject(counts);
  });

  it('count only the results that there are', () => {
    const { judgement, theme } = countFacets(Uint32Array.from([1, 2, 6]), {}, themePostings);
    expect([judgement, theme]).toEqual([{ leadership: 1, 'help-and-protection': 2 }, { neglect: 2 }]);
  });

  it('without filters add up to all results', () => {
    const { kind } = countFacets(all, {}, themePostings);
    expect(kind).toEqual({ ilacs: 11, 'focused-visit': 4 });
  });
});

it('each paragraph is in its report and section', () => {
  expect([...reportOf]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2]);
  expect([...sectionOf]).toEqual([0, 0, 1, 1, 1, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6]);
});
