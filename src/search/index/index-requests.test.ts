import { describe, expect, it } from 'vitest';
import { growRecord } from '../../../tests/search/bench/large-record.ts';
import { smallRecord, withNewest } from '../../../tests/search/small-record.ts';
import { makeSearch, type SearchQuery } from '../search.ts';
import { openIndex } from './open-index.ts';
import { indexShardLimits, postingShardsPerCounts } from './shard-limits.ts';
import { writeIndex } from './write-index.ts';

const record = growRecord(smallRecord(), 4_000);
const lastReport = record.catalogue.reports.length - 4;
const sharded = writeIndex(withNewest(record, lastReport), () => 'x', 0);
const files = new Map(sharded.map(({ name, text }) => [name, text]));
const [whole] = writeIndex(record, () => 'x', Infinity);
/** How many shards there may be, by the starts of their names. */
const limits = (['most', 'mostOfNewest'] as const).flatMap((most, at) => {
  const { postings, paragraphs, pairs } = indexShardLimits;
  const counts = Math.ceil(postings[most] / postingShardsPerCounts);
  const ofKinds = { l: postings[most], p: paragraphs[most], n: pairs[most], c: counts };
  return Object.entries(ofKinds).map(([kind, limit]) => ({ start: at === 0 ? kind : `new-${kind}`, limit }));
});
const names = record.catalogue.terms.flatMap((term) => [...term.names, ...term.asked]);
const queries = [...names, 'neglect', 'care leavers housing', '"social workers"'];

function openSharded(fetched: string[] = []) {
  return makeSearch(
    openIndex(sharded[0].text, (name) => {
      fetched.push(name);
      return Promise.resolve(files.get(name) ?? '');
    }),
  );
}

/** The files that a query fetches in an index where nothing is loaded, and those of texts among them. */
async function fetchedFor(query: SearchQuery): Promise<{ all: string[]; texts: string[] }> {
  const fetched: string[] = [];
  const { hits, total } = await openSharded(fetched).search(query);
  expect(hits.length > 0, query.words).toBe(total > 0);
  return { all: fetched, texts: fetched.filter((name) => /p\d+\.json$/.test(name)) };
}

describe('an index of thousands of paragraphs', () => {
  it('has at most 300 files', () => {
    expect(sharded.length).toBeGreaterThan(100);
    expect(sharded.length).toBeLessThanOrEqual(300);
  });

  it('has no more shards of a kind than its limit', () => {
    const shards = limits.map(({ start, limit }) => {
      const count = sharded.filter(({ name }) => new RegExp(`^${start}\\d+\\.json$`).test(name)).length;
      return { start, isEmpty: count === 0, isOver: count > limit };
    });
    expect(shards).toEqual(limits.map(({ start }) => ({ start, isEmpty: false, isOver: false })));
  });

  it('has 299 files at most, with the first, that of the words of sections and that of needs', () => {
    expect(limits.reduce((sum, { limit }) => sum + limit, 3)).toBe(299);
  });

  it('gives its first result with at most 14 requests after the first file, one of them for texts', async () => {
    for (const words of queries) {
      const { all, texts } = await fetchedFor({ words, quick: true });
      expect(all.length, words).toBeLessThanOrEqual(14);
      expect(texts.length, words).toBeLessThanOrEqual(1);
    }
  });

  it('fetches at most two files of texts for a letter that is typed', async () => {
    for (const words of queries) expect((await fetchedFor({ words, typing: true })).texts.length, words).toBeLessThanOrEqual(2);
  });

  it('gives the same results in the same order as an index in one file', async () => {
    const inShards = openSharded();
    const inOne = makeSearch(openIndex(whole.text, () => Promise.reject(new Error('nothing is fetched'))));
    for (const words of queries) {
      const [one, other] = await Promise.all([inOne.search({ words, count: 150 }), inShards.search({ words, count: 150 })]);
      expect([other.total, other.hits.map(({ id }) => id)], words).toEqual([one.total, one.hits.map(({ id }) => id)]);
    }
  });

  it('gives the first results of all where they are wanted quickly', async () => {
    const { search } = openSharded();
    const quick = (await search({ words: 'care leavers', quick: true })).hits.map(({ id }) => id);
    const all = (await search({ words: 'care leavers' })).hits.map(({ id }) => id);
    expect(quick.length).toBeGreaterThan(0);
    expect(quick.length).toBeLessThan(all.length);
    expect(all.slice(0, quick.length)).toEqual(quick);
  });
});
