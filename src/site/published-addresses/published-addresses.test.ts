import { describe, expect, it } from 'vitest';
import { addPublishedAddresses, findLostAddresses, publishedAddressesOf } from './published-addresses.ts';

const files = [
  'index.html',
  'words/index.html',
  'reading-list/index.html',
  'reading-list/a/2020-01-ilacs.json',
  'feeds/all.atom',
  'assets/a.1f.js',
  'search/first.json',
  'compare/councils/2026-11-22-1f.json',
  '404.html',
  '_headers',
  'index.html.br',
  'words/index.html.gz',
  'feeds/all.atom.br',
];
const { list } = addPublishedAddresses('', files);

describe('the list of published addresses', () => {
  it('has pages and files that others link to, and none that only our own pages ask for', () => {
    expect(publishedAddressesOf(files)).toEqual(['/', '/feeds/all.atom', '/reading-list/', '/words/']);
  });

  it('gets what a build adds, and keeps what a build no longer has', () => {
    expect(addPublishedAddresses(list, [...files, 'new/index.html']).added).toBe(1);
    expect(addPublishedAddresses(list, ['index.html'])).toEqual({ list, added: 0 });
  });

  it('says nothing while every address answers', () => {
    expect(findLostAddresses(list, [...files, 'more/index.html'], '', '/')).toEqual([]);
  });

  it('names a page and a file that are gone', () => {
    const left = files.filter((file) => !/^words|^feeds/.test(file));
    expect(findLostAddresses(list, left, '', '/')).toEqual(['/feeds/all.atom', '/words/']);
  });

  it('takes a rule that leads on for an answer, under the base path of the site', () => {
    const moved = '/reports/:council/:document/p:number/ /reports/:council/:document/#p:number 301';
    const published = '/reports/a/2020-01-ilacs/p5/\n/reports/a/2020-01-ilacs/s5/';
    expect(findLostAddresses(published, files, moved, '/')).toEqual(['/reports/a/2020-01-ilacs/s5/']);
    expect(findLostAddresses(published, files, moved.replaceAll('/reports', '/record/reports'), '/record/')).toEqual([
      '/reports/a/2020-01-ilacs/s5/',
    ]);
  });
});
