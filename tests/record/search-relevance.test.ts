import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realCorpus } from './real-corpus.ts';
import { paragraphsOf } from '../../src/record/report.ts';
import { toSearchRecord } from '../../src/search/records.ts';
import { makeSearch } from '../../src/search/search.ts';
import { openIndex } from '../../src/search/index/open-index.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';

interface JudgedQuery {
  query: string;
  /** Tuned on, held back, or written and judged by a reader who knew neither the search nor its vocabulary. */
  set: 'tuned' | 'held' | 'fresh';
  /** How well a paragraph answers, by id: 3 fully, 2 in part, 1 touches it. */
  grades: Record<string, number>;
}

const judged = JSON.parse(readFileSync('tests/search/judged-queries.json', 'utf8')) as JudgedQuery[];
const corpus = realCorpus();
const [whole] = writeIndex(toSearchRecord(corpus, '/reports/'), () => 'x');
const { search } = makeSearch(openIndex(whole.text, () => Promise.reject(new Error('nothing is fetched'))));

const gain = (grades: number[]) => grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

/** nDCG@10: 1 where the best ten paragraphs stand in the best order. */
async function ndcg({ query, grades }: JudgedQuery): Promise<number> {
  const { hits } = await search({ words: query, count: 10 });
  return gain(hits.map(({ id }) => grades[id] ?? 0)) / gain(Object.values(grades).sort((a, b) => b - a));
}

describe('judged queries', () => {
  it('name paragraphs that are there', () => {
    const ids = new Set(corpus.reports.flatMap(paragraphsOf).map(({ id }) => id));
    expect(judged.flatMap(({ grades }) => Object.keys(grades)).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('all find something', async () => {
    const nothing: string[] = [];
    for (const { query } of judged) if ((await search({ words: query, count: 1 })).total === 0) nothing.push(query);
    expect(nothing).toEqual([]);
  });

  it.each([
    ['held', 0.865],
    ['fresh', 0.75],
    ['tuned', 0.84],
  ] as const)('of the set “%s” are answered with nDCG@10 of at least %d', async (set, least) => {
    const some = judged.filter((each) => each.set === set);
    let sum = 0;
    for (const each of some) sum += await ndcg(each);
    expect(sum / some.length).toBeGreaterThanOrEqual(least);
  });
});
