import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findLostAddresses } from '../../src/site/published-addresses/published-addresses.ts';
import { readSite } from './built-site.ts';
import { findFaultsOfSite, type SiteFiles } from './whole-site.ts';

/*
 * The built site, whole: each page, each address that a page or a file names, the sitemap, and each file that programs read. The sound site below
 * is two pages and some files; each planted fault is one change of it.
 */

const home = 'https://example.org/record/';
const pageAt = (path: string, title: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head><title>${title}</title><meta name="description" content="About ${title}">` +
  `<link rel="canonical" href="${home}${path}"><script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage"}</script>` +
  `</head><body><h1>${title}</h1>${body}</body></html>`;
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1')]);

const sound: Readonly<Record<string, string | Buffer>> = {
  'index.html': pageAt(
    '',
    'Home',
    '<p id="top">Read <a href="/record/words/#first">the words</a>, <a href="https://other.invalid/x">or others</a>.',
  ),
  'words/index.html': pageAt('words/', 'Words', '<p id="first"><a href="../">Home</a><img src="/record/card.png" alt=""></p>'),
  'words/old/index.html': pageAt('words/', 'Old words', '<p>Moved.</p>').replace(
    '<title>',
    '<meta http-equiv="refresh" content="0; url=/record/words/"><title>',
  ),
  '404.html': pageAt('', 'Not found', '').replace(/<link rel="canonical"[^>]*>/, '<meta name="robots" content="noindex">'),
  'sitemap-0.xml': `<urlset><url><loc>${home}</loc></url><url><loc>${home}words/</loc></url></urlset>`,
  'feeds/all.atom': `<feed><link href="${home}words/#first"/></feed>`,
  'data/words.json': JSON.stringify([{ url: `${home}words/#first` }]),
  'data/words.ndjson': `{"url":"${home}words/"}\n`,
  'data/words.csv': `id,url\r\n1,${home}words/\r\n`,
  'data/words.zip': Buffer.from(zipSync({ 'a.txt': new Uint8Array([65]) })),
  'data/words.parquet': Buffer.from('PAR1....PAR1'),
  'card.png': png,
};

function siteOf(changed: Readonly<Record<string, string | Buffer>> = {}): SiteFiles {
  const all = { ...sound, ...changed };
  const files = Object.keys(all);
  const readBytes = (file: string) => Buffer.from(all[file] ?? '');
  return { files, pages: files.filter((file) => file.endsWith('.html')), readBytes, read: (file) => readBytes(file).toString() };
}

/** The faults of the sound site with one text of one file replaced. */
const faultsWith = (file: string, from: string, to: string) => {
  const text = String(sound[file]);
  expect(text).toContain(from);
  return findFaultsOfSite(siteOf({ [file]: text.replace(from, to) }));
};
const words = 'words/index.html';

describe('the built site', () => {
  it('has no fault in its pages, addresses, sitemap and files', () => {
    expect(findFaultsOfSite(readSite('dist'))).toEqual([]);
  });
});

describe('every address that was published', () => {
  it('still answers, or leads on', () => {
    const { files, read } = readSite('dist');
    const redirects = files.includes('_redirects') ? read('_redirects') : '';
    const list = readFileSync('content/published-addresses.txt', 'utf8');
    expect(list.split('\n').length).toBeGreaterThan(2000);
    // Put it back, or let a page at this address lead on: others link to it.
    expect(findLostAddresses(list, files, redirects, '/')).toEqual([]);
  });
});

describe('the check of a whole site', () => {
  it('finds no fault in a sound site', () => {
    expect(findFaultsOfSite(siteOf())).toEqual([]);
  });

  it.each([
    ['a link to no page', words, 'href="../"', 'href="../nowhere/"', `${words} -> ../nowhere/`],
    ['a link to no place on a page', 'index.html', '#first', '#last', 'index.html -> /record/words/#last'],
    ['a link out of the folder of the site', 'index.html', '/record/words/#first', '/words/', 'index.html -> /words/'],
    ['a picture that is not there', words, 'card.png', 'cart.png', `${words} -> /record/cart.png`],
    ['a whole address of no page', words, 'href="../"', `href="${home}gone/"`, `${words} -> ${home}gone/`],
    ['an element that is not closed', words, '<img', '<span><img', `${words}: <span> is not closed`],
    ['an end tag that closes nothing', words, '<img', '</span><img', `${words}: 1 end tags close nothing`],
    ['an id that is there twice', words, '<img', '<img id="first"', `${words}: two elements have the id first`],
    ['a second main heading', words, '<p id', '<h1>Again</h1><p id', `${words}: it has 2 main headings`],
    ['a page without a main heading', words, '<h1>Words</h1>', '', `${words}: it has 0 main headings`],
    ['a page in no language', words, ' lang="en-GB"', '', `${words}: its language is “”`],
    ['a page without a title', words, '<title>Words</title>', '', `${words}: it has 0 titles`],
    ['a title that two pages have', words, '<title>Words', '<title>Home', `index.html and ${words} have one title`],
    [
      'a description that two pages have',
      words,
      'content="About Words"',
      'content="About Home"',
      `index.html and ${words} have one description`,
    ],
    ['a page without a description', words, 'name="description"', 'name="other"', `${words}: it has 0 descriptions`],
    [
      'the canonical address of another page',
      words,
      `href="${home}words/"`,
      `href="${home}"`,
      `${words}: its canonical address is ${home}`,
    ],
    [
      'a page that asks not to be listed',
      words,
      '<title>',
      '<meta name="robots" content="noindex"><title>',
      `${words}: it asks not to be listed`,
    ],
    [
      'a former address whose canonical one is not where it leads',
      'words/old/index.html',
      'url=/record/words/',
      'url=/record/',
      `words/old/index.html: its canonical address is ${home}words/`,
    ],
    ['linked data that is no JSON', words, '"WebPage"}', '"WebPage"', /its linked data can’t be read/],
    ['linked data of no type', words, ',"@type":"WebPage"', '', `${words}: its linked data names no context and type`],
    ['a page that the sitemap lacks', 'sitemap-0.xml', `<url><loc>${home}words/</loc></url>`, '', `the sitemap lacks ${home}words/`],
    [
      'a sitemap with a former address',
      'sitemap-0.xml',
      'words/<',
      'words/old/<',
      `the sitemap has ${home}words/old/, which is no page to be looked up`,
    ],
    ['a feed that leads nowhere', 'feeds/all.atom', '#first', '#last', `feeds/all.atom -> ${home}words/#last`],
    ['a feed that is no XML', 'feeds/all.atom', '</feed>', '', /^feeds\/all\.atom can’t be read/],
    ['data that lead nowhere', 'data/words.csv', 'words/', 'wards/', `data/words.csv -> ${home}wards/`],
    ['JSON that can’t be read', 'data/words.json', ']', '', /^data\/words\.json can’t be read/],
    ['a broken line of NDJSON', 'data/words.ndjson', '}', '', /^data\/words\.ndjson can’t be read/],
    ['CSV with rows of another length', 'data/words.csv', '1,', '1,2,', /^data\/words\.csv can’t be read/],
    ['half a Parquet file', 'data/words.parquet', '....PAR1', '....', /^data\/words\.parquet can’t be read/],
  ])('names %s', (_, file, from, to, fault) => {
    expect(faultsWith(file, from, to)).toContainEqual(typeof fault === 'string' ? fault : expect.stringMatching(fault));
  });

  it('names a zip and a picture of which half is there', () => {
    const cut = (file: string) => ({ [file]: Buffer.from(sound[file] ?? '').subarray(0, 12) });
    expect(findFaultsOfSite(siteOf({ ...cut('data/words.zip'), ...cut('card.png') }))).toEqual([
      expect.stringMatching(/^data\/words\.zip can’t be read/),
      expect.stringMatching(/^card\.png can’t be read/),
    ]);
  });
});
