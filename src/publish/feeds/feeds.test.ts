import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityFeed, everythingFeed, listFeeds, themeFeed, writeAtom } from './feeds.ts';
import { findLastChanged } from './last-changed.ts';
import { writeLlmsText } from './llms-text.ts';
import { writeOpenSearch } from './open-search.ts';

const corpus = fixtureCorpus();
const urlOf = (path: string) => `https://example.org${path}`;
const feeds = listFeeds(corpus);
const feedAt = (path: string) => feeds.find((feed) => feed.path === path);

describe('the feeds', () => {
  it('are one of everything, one for each featured authority and one for each theme', () => {
    expect(feeds.map(({ path }) => path)).toEqual([
      everythingFeed,
      ...corpus.authorities.filter(({ role }) => role === 'featured').map(({ id }) => authorityFeed(id)),
      ...corpus.themes.map(({ id }) => themeFeed(id)),
    ]);
  });

  it('tell of each document and each correction, the newest first', () => {
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

  it('of an authority tell of its documents and corrections only', () => {
    const { entries = [] } = feedAt(authorityFeed('weirbridge')) ?? {};
    expect(entries.map(({ title }) => title)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Moved: Weirbridge: /), expect.stringMatching(/^Correction: Weirbridge: .*, p5$/)]),
    );
    expect(entries.filter(({ title }) => !title.includes('Weirbridge'))).toEqual([]);
  });

  it('of a theme say how many paragraphs of a document are on it', () => {
    const { entries = [] } = feedAt(themeFeed('neglect')) ?? {};
    const news = entries.find(({ path }) => path === '/reports/exampleshire/2019-07-news/');
    expect(news?.summary).toBe(
      'Council failed children, say inspectors. Our summary of The Field Gazette’s document, 3 paragraphs, 1 of them on neglect.',
    );
  });

  it('of a theme tell of a paragraph that moved where the one that stands for it is on the theme', () => {
    const { entries = [] } = feedAt(themeFeed('neglect')) ?? {};
    expect(entries.map(({ title }) => title)).toContainEqual(expect.stringMatching(/^Moved: Weirbridge: /));
  });

  it('are written as Atom, with whole addresses', () => {
    const everything = feedAt(everythingFeed);
    const text = everything ? writeAtom(corpus, everything, urlOf) : '';
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    expect(text.match(/<entry>/g)).toHaveLength(everything?.entries.length ?? 0);
    expect(text).toContain('https://example.org/reports/northfield/2022-05-monitoring-visit/');
  });
});

describe('the day on which a page last changed', () => {
  const lastChanged = findLastChanged(corpus);

  it('is that of the latest words or correction of its document', () => {
    expect(lastChanged('/reports/weirbridge/2019-01-ilacs/')).toBe('2026-11-10');
    expect(lastChanged('/reports/weirbridge/2019-01-ilacs/p4/')).toBe('2026-11-10');
  });

  it('is that of the edition for other pages, and none for a page that only says where something went', () => {
    expect(lastChanged('/about/')).toBe('2026-11-22');
    expect(lastChanged('/reports/weirbridge/2023-05-ilacs/p4/')).toBeUndefined();
  });
});

describe('for programs that look for the site', () => {
  it('llms.txt names the tables and every document', () => {
    const text = writeLlmsText(corpus, urlOf);
    expect(text).toContain('- [Paragraphs](https://example.org/data/v1/paragraphs.json): every paragraph');
    expect(text.match(/\/data\/v1\/documents\/\S+\.json\)/g)).toHaveLength(corpus.reports.length);
  });

  it('the description of the search has a name of 16 characters at most', () => {
    const text = writeOpenSearch(corpus.site, urlOf);
    expect(text).toContain('<ShortName>The invented</ShortName>');
    expect(text).toContain('template="https://example.org/search/?q={searchTerms}"');
  });
});
