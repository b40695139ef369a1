import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityFeed, changesFeed, everythingFeed, inspectionsFeed, listFeeds, themeFeed, writeAtomFeed } from './feeds.ts';
import { lastChangeForFeed } from './last-changed.ts';
import { writeLlmsText } from '../llms-text/llms-text.ts';
import { writeOpenSearch } from '../open-search/open-search.ts';

const corpus = fixtureCorpus();
const urlOf = (path: string) => `https://example.org${path}`;
const feeds = listFeeds(corpus);
const feedAt = (path: string) => feeds.find((feed) => feed.path === path);

describe('the feeds', () => {
  it('are one feed of everything, one of editions, one of new inspections, one for each featured authority and one for each theme', () => {
    expect(feeds.map(({ path }) => path)).toEqual([
      everythingFeed,
      changesFeed,
      inspectionsFeed,
      ...corpus.authorities.filter(({ role }) => role === 'featured').map(({ id }) => authorityFeed(id)),
      ...corpus.themes.map(({ id }) => themeFeed(id)),
    ]);
  });

  it('have an entry for each edition, with what it changed, the newest first', () => {
    expect(feedAt(changesFeed)?.entries.map(({ on, title, path }) => [on, title, path])).toEqual([
      ['2026-11-22', 'Edition 2026.11.1: 1 new document, 1 corrected or reworded, 1 moved, 1 withdrawn', '/changes/2026.11.1/'],
      ['2026-10-01', 'Edition 2026.10.1: the first one', '/changes/2026.10.1/'],
    ]);
  });

  it('have an entry for each document and each correction, the newest first', () => {
    const { entries = [] } = feedAt(everythingFeed) ?? {};
    expect(entries).toHaveLength(corpus.reports.length + corpus.corrections.length);
    expect(entries[0]).toEqual({
      on: '2026-11-22',
      title: expect.stringMatching(/^Northfield: monitoring visit letter, .* 2022$/),
      path: '/reports/northfield/2022-05-monitoring-visit/',
      summary: expect.stringMatching(/ Ofsted’s words, \d+ paragraphs\.$/),
    });
    expect(entries.map(({ on }) => on)).toEqual([...entries.map(({ on }) => on)].sort().reverse());
  });

  it('have only an authority’s own documents and corrections in its feed', () => {
    const { entries = [] } = feedAt(authorityFeed('weirbridge')) ?? {};
    expect(entries.map(({ title }) => title)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Moved: Weirbridge: /), expect.stringMatching(/^Correction: Weirbridge: .*, p5$/)]),
    );
    expect(entries.filter(({ title }) => !title.includes('Weirbridge'))).toEqual([]);
  });

  it('have the newest inspections by the day on which Ofsted published them, with their grades', () => {
    const { entries = [] } = feedAt(inspectionsFeed) ?? {};
    const days = entries.map(({ on }) => on);
    expect(entries).toHaveLength(corpus.england.inspections.length);
    expect(days).toEqual([...days].sort().reverse());
    expect(days[0]).toBe(
      corpus.england.inspections
        .map(({ published }) => published)
        .sort()
        .at(-1),
    );
    expect(entries[0]?.path).toMatch(/^\/authorities\/[a-z-]+\/#inspected-\d{4}-\d\d-\d\d$/);
    expect(entries[0]?.summary).toMatch(/: (outstanding|good|requires improvement to be good|inadequate)\./);
  });

  it('say in a theme’s feed how many paragraphs of a document are about it', () => {
    const { entries = [] } = feedAt(themeFeed('neglect')) ?? {};
    const news = entries.find(({ path }) => path === '/reports/exampleshire/2019-07-news/');
    expect(news?.summary).toBe(
      'Council failed children, say inspectors. Our summary of The Field Gazette’s document, 3 paragraphs, 1 of them on neglect.',
    );
  });

  it('have a moved paragraph in a theme’s feed if its replacement is about the theme', () => {
    const { entries = [] } = feedAt(themeFeed('neglect')) ?? {};
    expect(entries.map(({ title }) => title)).toContainEqual(expect.stringMatching(/^Moved: Weirbridge: /));
  });

  it('are written as Atom, with absolute URLs', () => {
    const everything = feedAt(everythingFeed);
    const text = everything ? writeAtomFeed(corpus, everything, urlOf) : '';
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    expect(text.match(/<entry>/g)).toHaveLength(everything?.entries.length ?? 0);
    expect(text).toContain('https://example.org/reports/northfield/2022-05-monitoring-visit/');
  });
});

describe('the day on which a page last changed', () => {
  const lastChanged = lastChangeForFeed(corpus);

  it('is the day of the latest wording or correction in its document', () => {
    expect(lastChanged('/reports/weirbridge/2019-01-ilacs/')).toBe('2026-11-10');
    expect(lastChanged('/reports/weirbridge/2019-01-ilacs/p4/')).toBe('2026-11-10');
  });

  it('is the day of the edition for other pages, and undefined for a page that only says where something moved', () => {
    expect(lastChanged('/about/')).toBe('2026-11-22');
    expect(lastChanged('/reports/weirbridge/2023-05-ilacs/p4/')).toBeUndefined();
  });
});

describe('descriptions for programs', () => {
  it('llms.txt lists the tables and every document', () => {
    const text = writeLlmsText(corpus, urlOf);
    expect(text).toContain('- [Paragraphs](https://example.org/data/v1/paragraphs.json): every paragraph');
    expect(text.match(/\/data\/v1\/documents\/\S+\.json\)/g)).toHaveLength(corpus.reports.length);
  });

  it('the OpenSearch description has a name of at most 16 characters', () => {
    const text = writeOpenSearch(corpus.site, urlOf);
    expect(text).toContain('<ShortName>The invented</ShortName>');
    expect(text).toContain('template="https://example.org/search/?q={searchTerms}"');
  });
});
