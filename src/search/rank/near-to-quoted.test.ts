import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/search/small-record.ts';
import { openIndex } from '../index/open-index.ts';
import { writeIndex } from '../index/write-index.ts';
import { makeSearch, type SearchQuery } from '../search.ts';

describe.each([
  ['one file', Infinity],
  ['shards', 0],
])('a search with words in quotation marks, in an index of %s', (_, limit) => {
  const files = new Map(writeIndex(smallRecord(), () => 'x', limit).map(({ name, text }) => [name, text]));
  const [first = ''] = files.values();
  const { search } = makeSearch(openIndex(first, (name) => Promise.resolve(files.get(name) ?? '')));
  const found = async (words: string, query: Partial<SearchQuery> = {}) => {
    const { hits, near, total, isPart } = await search({ words, near: true, ...query });
    return { exact: hits.map(({ text }) => text), near: near.map(({ text }) => text), total, isPart };
  };
  const late = 'Neglect is recognised too late. Plans for children drift.';
  const strong = 'Work with neglect is strong.';

  it('has what is near to them apart from its results, where few have them exactly', async () => {
    expect(await found('"work with neglect"')).toEqual({
      exact: [strong],
      near: expect.arrayContaining([late]) as string[],
      total: 1,
      isPart: false,
    });
    const { exact, near, total } = await found('"neglect of plans"');
    expect([exact, near[0], total]).toEqual([[], late, 0]);
  });

  it('has no paragraph twice, none that is excluded, and no more than ten', async () => {
    const { exact, near } = await found('"care leavers"');
    expect(exact.length).toBeGreaterThan(0);
    expect(near.filter((text) => exact.includes(text))).toEqual([]);
    expect(exact.length + near.length).toBeLessThanOrEqual(10);
    expect((await found('"work with neglect" -plans')).near).not.toContain(late);
  });

  it('has nothing near to plain words, to a name that is looked for as it is typed, or where it is not wanted', async () => {
    expect((await found('work with neglect')).near).toEqual([]);
    for (const query of [{ asTyped: true }, { near: false }]) expect((await found('"work with neglect"', query)).near).toEqual([]);
  });

  it('has nothing near to quoted words that are too common to search by, whatever else chooses paragraphs', async () => {
    for (const query of [{}, { filters: { year: '2023' } }])
      expect(await found('"for the" -plans', query)).toMatchObject({ exact: [], near: [], total: 0 });
  });

  it.each(['all-"of these words"', '"care - leavers" "wait -"for" housing"', '"a" "b" "c" "d" "e"'])(
    'ends, however the marks stand: %s',
    async (words) => {
      expect((await search({ words, near: true })).hits.length).toBeLessThanOrEqual(10);
    },
  );

  it('says in its first results that more is to come', async () => {
    expect(await found('"work with neglect"', { quick: true })).toMatchObject({ exact: [strong], near: [], isPart: true });
  });

  it('has the most relevant first where results are ordered by date', async () => {
    expect((await found('"housing for care leavers"', { sort: 'date' })).near[0]).toBe('Care leavers wait for housing.');
  });
});
