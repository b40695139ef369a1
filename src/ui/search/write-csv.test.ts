import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { writeParagraphCsv } from '../../publish/paragraph-csv/paragraph-csv.ts';
import { themeParagraphsForCsv } from '../../publish/paragraph-csv/saved-paragraphs.ts';
import { openIndex } from '../../search/index/open-index.ts';
import { writeIndex } from '../../search/index/write-index.ts';
import { recordToIndex } from '../../search/index/records.ts';
import { makeSearch } from '../../search/search.ts';
import { offerSearchPageCsv, writeSearchPageCsv } from './write-csv.ts';

const corpus = fixtureCorpus();
const origin = 'https://example.org';
const ofTopic = writeParagraphCsv(themeParagraphsForCsv(corpus, 'care-leavers', (path) => origin + path));
const linesOf = (csv: string) => csv.split('\r\n');

it.each([
  ['in one file', Infinity],
  ['in shards', 0],
])('results of a search %s are saved row for row as the file of a topic has them', async (_, smallest) => {
  const files = new Map(writeIndex(recordToIndex(corpus), () => 'x', smallest).map(({ name, text }) => [name, text]));
  const [start = ''] = files.values();
  const { search } = makeSearch(openIndex(start, (name) => Promise.resolve(files.get(name) ?? '')));
  const { hits } = await search({ words: 'the of and to children care', filters: { theme: 'care-leavers' }, count: 1_000 });
  const saved = linesOf(writeSearchPageCsv(hits, origin));
  expect(saved[0]).toBe(linesOf(ofTopic)[0]);
  expect(saved.length).toBeGreaterThan(4);
  for (const line of saved) expect(linesOf(ofTopic)).toContain(line);
});

it('the button says so where not all results are saved', () => {
  expect(offerSearchPageCsv(2_000)).toBe('Download these results (CSV)');
  expect(offerSearchPageCsv(2_001)).toBe('Download the first 2,000 of these results (CSV)');
});
