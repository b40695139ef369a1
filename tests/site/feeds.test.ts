import { readFileSync } from 'node:fs';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { featuredAuthoritiesInCorpus } from '../../src/record/corpus/corpus.ts';
import { paragraphsOf } from '../../src/record/reports/report.ts';
import { writeAtomFeed } from '../../src/publish/feeds/feeds.ts';
import { realCorpus } from '../record/real-corpus.ts';
import { readSite } from './built-site.ts';

const corpus = realCorpus();
const { files, pages, read, factsOf, openPage } = readSite('dist');
const feeds = files.filter((file) => file.endsWith('.atom'));
const atom = 'http://www.w3.org/2005/Atom';

/** The root element of an XML file. Throws if the file is not well formed. */
function parseXml(text: string): Element {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
  if (!document.documentElement) throw new Error('This is no XML document.');
  return document.documentElement;
}

const childrenOf = (element: Element) => [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
const textsOf = (element: Element, name: string) =>
  childrenOf(element)
    .filter(({ localName }) => localName === name)
    .map(({ textContent }) => textContent ?? '');
const linksOf = (element: Element) =>
  childrenOf(element)
    .filter(({ localName }) => localName === 'link')
    .map((link) => ({
      rel: link.getAttribute('rel') ?? 'alternate',
      href: link.getAttribute('href') ?? '',
      type: link.getAttribute('type'),
    }));

// What RFC 4287 requires of a feed (4.1.1) and an entry (4.1.2): some elements once, some at most once, and no others of its namespace.
const rules = {
  feed: {
    once: ['id', 'title', 'updated'],
    atMostOnce: ['generator', 'icon', 'logo', 'rights', 'subtitle'],
    any: ['author', 'category', 'contributor', 'link', 'entry'],
  },
  entry: {
    once: ['id', 'title', 'updated'],
    atMostOnce: ['content', 'published', 'rights', 'source', 'summary'],
    any: ['author', 'category', 'contributor', 'link'],
  },
};
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Every breach of RFC 4287 by a feed or one of its entries. */
function faultsOf(element: Element, kind: keyof typeof rules): string[] {
  const faults: string[] = [];
  const names = childrenOf(element).map(({ localName }) => localName ?? '');
  const count = (name: string) => names.filter((each) => each === name).length;
  const { once, atMostOnce, any } = rules[kind];
  for (const name of once) if (count(name) !== 1) faults.push(`${kind} has ${count(name)} ${name}`);
  for (const name of atMostOnce) if (count(name) > 1) faults.push(`${kind} has ${count(name)} ${name}`);
  for (const name of names) if (![...once, ...atMostOnce, ...any].includes(name)) faults.push(`${kind} has no ${name} in RFC 4287`);
  for (const child of childrenOf(element)) {
    const name = child.localName ?? '';
    const text = child.textContent ?? '';
    if (child.namespaceURI !== atom) faults.push(`${name} is not of Atom`);
    if (name === 'id' && !URL.canParse(text)) faults.push(`id ${text} is no address`);
    if ((name === 'updated' || name === 'published') && (!moment.test(text) || Number.isNaN(Date.parse(text))))
      faults.push(`${name} ${text} is no moment`);
    if (name === 'author' && textsOf(child, 'name').length !== 1) faults.push('an author has no name');
    if (['title', 'summary', 'subtitle', 'rights'].includes(name)) {
      if (text.trim() === '') faults.push(`${name} is empty`);
      const type = child.getAttribute('type') ?? 'text';
      if (!['text', 'html'].includes(type)) faults.push(`${name} is of type ${type}`);
      if (type === 'html' && /<|&(?!(amp|lt|gt|quot);)/.test(text)) faults.push(`${name} is HTML that is not escaped: ${text}`);
      if (childrenOf(child).length > 0) faults.push(`${name} has elements in it`);
    }
  }
  const links = linksOf(element);
  if (links.some(({ href }) => !URL.canParse(href))) faults.push('a link has no whole address');
  if (links.filter(({ rel }) => rel === 'alternate').length !== 1) faults.push(`${kind} has not one alternate link`);
  if (kind === 'feed') {
    if (count('author') === 0) faults.push('feed has no author');
    if (links.filter(({ rel }) => rel === 'self').length !== 1) faults.push('feed has not one link to itself');
    const entries = childrenOf(element).filter(({ localName }) => localName === 'entry');
    faults.push(...entries.flatMap((entry) => faultsOf(entry, 'entry')));
    const ids = entries.flatMap((entry) => textsOf(entry, 'id'));
    if (new Set(ids).size < ids.length) faults.push('two entries have one id');
    const [updated = ''] = textsOf(element, 'updated');
    const days = entries.map((entry) => textsOf(entry, 'updated')[0] ?? '');
    if (days.some((day) => day > updated)) faults.push('an entry is newer than the feed');
    if ([...days].sort().reverse().join() !== days.join()) faults.push('entries are not in order, the newest first');
  }
  return faults;
}

describe('the feeds', () => {
  it('exist for everything, editions, each authority and each theme', () => {
    expect([...feeds].sort()).toEqual(
      [
        'feeds/all.atom',
        'feeds/changes.atom',
        'feeds/inspections.atom',
        ...featuredAuthoritiesInCorpus(corpus).map(({ id }) => `feeds/authorities/${id}.atom`),
        ...corpus.themes.map(({ id }) => `feeds/themes/${id}.atom`),
      ].sort(),
    );
  });

  it('are all valid Atom', () => {
    expect(feeds.flatMap((file) => faultsOf(parseXml(read(file)), 'feed').map((fault) => `${file}: ${fault}`))).toEqual([]);
  });

  it('are valid Atom whatever characters are in a title', () => {
    const entry = { on: '2026-11-22', title: 'A & B <c> ]]> "d"', path: '/x/' as const, summary: '&amp; <b>' };
    const text = writeAtomFeed(
      corpus,
      { path: '/feeds/all.atom', title: 'A & <B>', page: '/', entries: [entry] },
      (path) => `https://example.org${path}`,
    );
    const feed = parseXml(text);
    expect(faultsOf(feed, 'feed')).toEqual([]);
    expect(textsOf(feed, 'title')).toEqual(['A & <B>']);
    const [first] = childrenOf(feed).filter(({ localName }) => localName === 'entry');
    expect(first && textsOf(first, 'title')).toEqual(['A &amp; B &lt;c&gt; ]]&gt; &quot;d&quot;']);
  });

  it('fail the test of validity if they break a rule', () => {
    const text = read('feeds/all.atom');
    expect(faultsOf(parseXml(text.replace(/<updated>[^<]*<\/updated>/, '')), 'feed')).toContain('feed has 0 updated');
    expect(faultsOf(parseXml(text.replace(/<author>[\s\S]*?<\/author>/, '')), 'feed')).toContain('feed has no author');
    expect(faultsOf(parseXml(text.replaceAll(/T00:00:00.000Z/g, '')), 'feed')).not.toEqual([]);
    expect(() => parseXml(text.replace('</feed>', ''))).toThrow();
  });

  it('have an entry for every document, with an existing address', () => {
    const entries = childrenOf(parseXml(read('feeds/all.atom'))).filter(({ localName }) => localName === 'entry');
    const paths = entries.flatMap((entry) => linksOf(entry).map(({ href }) => new URL(href).pathname));
    expect(paths.sort()).toEqual(corpus.reports.map(({ id }) => `/reports/${id}/`).sort());
    expect(paths.filter((path) => !files.includes(`${path.slice(1)}index.html`))).toEqual([]);
  });

  it('have an entry for each of the newest inspections, at its row on the page of its council', () => {
    const entries = childrenOf(parseXml(read('feeds/inspections.atom'))).filter(({ localName }) => localName === 'entry');
    const addresses = entries.flatMap((entry) => linksOf(entry).map(({ href }) => new URL(href)));
    expect(addresses.length).toBe(Math.min(100, corpus.england.inspections.length));
    const lost = addresses.filter(({ pathname, hash }) => !openPage(`${pathname.slice(1)}index.html`).getElementById(hash.slice(1)));
    expect(lost.map(({ href }) => href)).toEqual([]);
  });

  it('are shown on the home page: the newest inspections, and what was added or corrected', () => {
    const document = openPage('index.html');
    const lists = [...document.querySelectorAll('[aria-labelledby=new] ul')].map((list) =>
      [...list.querySelectorAll('li')].map((item) => item.textContent.replace(/\s+/g, ' ').trim()),
    );
    expect(lists.map(({ length }) => length)).toEqual([5, 5]);
    expect(lists.flat().filter((item) => !/\d{1,2} \w+ \d{4}$/.test(item))).toEqual([]);
  });

  it('have only documents that mention a theme in its feed', () => {
    for (const { id } of corpus.themes) {
      const entries = childrenOf(parseXml(read(`feeds/themes/${id}.atom`))).filter(({ localName }) => localName === 'entry');
      const speaking = corpus.reports.filter((report) => paragraphsOf(report).some(({ themes }) => themes.includes(id)));
      expect(entries.length, id).toBe(speaking.length);
    }
  });

  it('are linked in the head of every page, and each specific feed on its own page', () => {
    const announced = (page: string) => factsOf(page).feeds;
    expect(pages.filter((page) => !page.startsWith('embed/') && !announced(page).includes('/feeds/all.atom'))).toEqual([]);
    expect(announced('authorities/northumberland/index.html')).toEqual(['/feeds/all.atom', '/feeds/authorities/northumberland.atom']);
    expect(announced('compare/neglect/index.html')).toEqual(['/feeds/all.atom', '/feeds/themes/neglect.atom']);
  });
});

describe('descriptions of the site for programs', () => {
  it('include an OpenSearch description that browsers accept, linked in the head of every page', () => {
    const root = parseXml(read('opensearch.xml'));
    expect([root.localName, root.namespaceURI]).toEqual(['OpenSearchDescription', 'http://a9.com/-/spec/opensearch/1.1/']);
    const [name = ''] = textsOf(root, 'ShortName');
    expect(name.length > 0 && name.length <= 16).toBe(true);
    expect(textsOf(root, 'Description')).toHaveLength(1);
    const templates = childrenOf(root)
      .filter(({ localName }) => localName === 'Url')
      .map((url) => url.getAttribute('template') ?? '');
    expect(templates[0]).toMatch(/^https?:\/\/[^/]+\/search\/\?q=\{searchTerms\}$/);
    expect(read('index.html')).toMatch(/<link rel="search" type="application\/opensearchdescription\+xml" href="\/opensearch.xml"/);
    expect(openPage('search/index.html').querySelector('form [name=q]')).not.toBeNull();
  });

  it('the sitemap says when each page last changed', () => {
    const urls = childrenOf(parseXml(read('sitemap-0.xml')));
    expect(urls.length).toBeGreaterThan(30);
    expect(urls.filter((url) => !moment.test(textsOf(url, 'lastmod')[0] ?? '')).length).toBe(0);
    expect(urls.every((url) => (textsOf(url, 'lastmod')[0] ?? '') <= `${corpus.site.edition}T23`)).toBe(true);
  });

  it('llms.txt names only existing files and pages', () => {
    const addresses = [...read('llms.txt').matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => new URL(address).pathname.slice(1));
    expect(addresses.length).toBeGreaterThan(8);
    expect(addresses.filter((path) => !files.includes(path.endsWith('/') ? `${path}index.html` : path))).toEqual([]);
  });
});

describe('the provenance of a document', () => {
  const box = (id: string) => openPage(`reports/${id}/index.html`).querySelector('.provenance')?.textContent.replace(/\s+/g, ' ') ?? '';

  it('is on its page, with publisher, official URL, licence and data', () => {
    for (const { id, source } of corpus.reports) {
      for (const part of [source.publisher, source.url.replace('https://', ''), 'Licence', 'Read by a person on', 'as JSON'])
        expect(box(id), id).toContain(part);
    }
  });

  it('includes the result of comparing it with the official PDF', () => {
    expect(box('northumberland/2020-01-ilacs')).toMatch(
      /Compared with the official PDF on \d+ \w+ \d{4}(?:, after the day of this edition)?: 46 paragraphs match, 0 differ, 0 can’t be checked, 0 on a different page from the one we name\. Nothing between the first and the last paragraph is left out\./,
    );
    expect(box('northumberland/2020-01-ilacs')).toContain('c17369aa9dd78942071660d6e2356d6a26826b2e1373c5b35e85333b17cfa6a8');
  });

  it('says so if there is nothing to compare it with', () => {
    expect(box('north-northamptonshire/2024-10-focused-visit')).toContain('Not checked against an official file: we don’t have one.');
    expect(box('northamptonshire/2019-07-news')).not.toContain('Compared word for word');
  });

  it('is summarised for all documents', () => {
    const document = openPage('about/fidelity/index.html');
    expect(document.querySelector('.lead')?.textContent.replace(/\s+/g, ' ')).toContain(
      '97 of 124 quoted paragraphs match the official PDF to the last comma, and none differs. We have no official PDF of 27, so those are not checked against one.',
    );
    expect(document.querySelectorAll('.fidelity-table tbody tr').length).toBe(corpus.reports.length);
  });
});

describe('a chart', () => {
  const charts = pages.filter((page) => /^charts\/[^/]+\/index\.html$/.test(page));

  it('shares its own picture, 1200 by 630 pixels, and so does a page of charts', () => {
    const own = charts.map((page) => [page, page.replace(/^charts\/(.+)\/index\.html$/, '/share/charts/$1.png')] as const);
    const others = [
      'grades/index.html',
      'england/over-time/index.html',
      ...pages.filter((page) => /^figures\/[^/]+\/index\.html$/.test(page) && openPage(page).querySelector('figure')),
    ];
    const shared = (page: string) =>
      new URL(openPage(page).querySelector('meta[property="og:image"]')?.getAttribute('content') ?? 'x:').pathname;
    expect(own.filter(([page, picture]) => shared(page) !== picture)).toEqual([]);
    expect(others.filter((page) => !shared(page).startsWith('/share/charts/'))).toEqual([]);
    for (const page of [...own.map(([each]) => each), ...others]) {
      const file = readFileSync(`dist${shared(page)}`);
      expect([file.readUInt32BE(16), file.readUInt32BE(20)], page).toEqual([1200, 630]);
    }
  });

  it('has an oEmbed link in its head', () => {
    expect(charts.length).toBeGreaterThan(0);
    for (const page of charts) {
      const links = [...openPage(page).querySelectorAll('link[type="application/json+oembed"]')];
      expect(links.length, page).toBe(1);
      const file = (links[0]?.getAttribute('href') ?? '').slice(1);
      const oembed = JSON.parse(read(file)) as Record<string, unknown>;
      expect(oembed, page).toMatchObject({ version: '1.0', type: 'rich', width: expect.any(Number), height: expect.any(Number) });
      const frame = parseHTML(String(oembed.html)).document.querySelector('iframe');
      const address = new URL(frame?.getAttribute('src') ?? '').pathname;
      expect(files, page).toContain(`${address.slice(1)}index.html`);
      expect(address).toBe(page.replace(/^charts/, '/embed').replace('index.html', ''));
    }
  });
});
