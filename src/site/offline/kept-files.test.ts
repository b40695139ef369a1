import { describe, expect, it } from 'vitest';
import { assetsNamedInPage, digestOfFile, isKeptOffline, packFileDigests, scriptsNamedInScript, unpackFileDigests } from './kept-files.ts';

describe('what a browser keeps', () => {
  it.each([
    '',
    'reports/kent/2022-10-ilacs/',
    'offline/',
    'data/',
    'assets/a.Bx_1-c.js',
    'search/first.json',
    'reading-list/kent/2022-10-ilacs.json',
    'compare/councils/x.json',
    'favicon.svg',
  ])('has “%s”', (path) => expect(isKeptOffline(path)).toBe(true));

  it.each([
    'embed/grades/',
    'oembed/x.json',
    'share/site.png',
    'data/v1/all.zip',
    'feeds/all.atom',
    'charts/grades.svg',
    'llms.txt',
    'service-worker.js',
    '404.html',
    '_headers',
  ])('has no “%s”', (path) => expect(isKeptOffline(path)).toBe(false));
});

describe('digests of files', () => {
  it('come back from their text, each once', () => {
    const digests = [0, 4_294_967_295, 7, 7, 2_147_483_648];
    expect([...unpackFileDigests(packFileDigests(digests))].sort((a, b) => a - b)).toEqual([0, 7, 2_147_483_648, 4_294_967_295]);
  });

  it('are the first four bytes of a hash', () => {
    expect(digestOfFile(Uint8Array.of(1, 2, 3, 4, 5).subarray(1))).toBe(0x02030405);
  });
});

describe('what a file loads', () => {
  it('is named in a page by its links and scripts', () => {
    const html = '<link rel="stylesheet" href="/record/assets/a.css"><script src="/record/assets/b.js"></script><a href="/record/about/">';
    expect(assetsNamedInPage(html)).toEqual(['/record/assets/a.css', '/record/assets/b.js']);
  });

  it('is named in a script by its imports', () => {
    expect(scriptsNamedInScript('import{a}from"./a.B_1-x.js";const b=()=>import(`./b.js`),c="./c.css"')).toEqual(['a.B_1-x.js', 'b.js']);
  });
});
