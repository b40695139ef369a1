import { describe, expect, it } from 'vitest';
import { realCorpus } from '../record/real-corpus.ts';
import type { ComparisonData } from '../../src/publish/comparison/comparison-data.ts';
import { readSite, weigh } from './built-site.ts';

const corpus = realCorpus();
const { files, read, openPage } = readSite('dist');
const page = 'compare/councils/index.html';
const document = openPage(page);
const form = document.querySelector('#compare-form');
const gradesFile = (form?.getAttribute('data-grades') ?? '').slice(1);
const data = JSON.parse(read(gradesFile)) as ComparisonData;

/** The sum of what a page links to, as web hosts send it. */
function weighLinked(where: string, name: string): number {
  return [...document.querySelectorAll(where)].reduce((sum, element) => sum + weigh(read((element.getAttribute(name) ?? '').slice(1))), 0);
}

describe('the page that compares councils', () => {
  it('has every council’s latest grades without script, name and grades first', () => {
    const rows = [...document.querySelectorAll('.councils-table tbody tr:not(.row-group)')];
    const names = rows.map((row) => row.querySelector('th a')?.textContent.trim());
    const abolished = corpus.authorities.filter(({ until }) => until).map(({ name }) => name);
    expect(names.sort()).toEqual([...corpus.england.authorities.map(({ name }) => name), ...abolished].sort());
    expect(rows.filter((row) => row.querySelectorAll('td').length !== 7).length).toBe(0);
    const graded = rows.filter((row) => row.querySelectorAll('td:nth-child(-n+6) .grade').length >= 3);
    expect(graded.length).toBe(rows.length);
    expect(document.querySelector('#every-council')?.hasAttribute('open')).toBe(true);
  });

  it('counts only councils that exist now, and has the ended ones apart', () => {
    const [now, ended] = [...document.querySelectorAll('.councils-table tbody')];
    const namesOf = (body: Element | undefined) => [...(body?.querySelectorAll('th a') ?? [])].map(({ textContent }) => textContent);
    expect(namesOf(now).sort()).toEqual(corpus.england.authorities.map(({ name }) => name).sort());
    expect(namesOf(ended)).toEqual(corpus.authorities.filter(({ until }) => until).map(({ name }) => name));
    expect(ended?.querySelector('.row-group')?.textContent.trim()).toBe('Ended, and not counted');
    expect(document.querySelector('#every-council summary')?.textContent).toContain(`all ${now?.querySelectorAll('tr').length} councils`);
  });

  it('hides what only works with script until the script runs', () => {
    expect(form?.hasAttribute('hidden')).toBe(true);
    expect(document.querySelector('#comparison')?.hasAttribute('hidden')).toBe(true);
    expect(document.querySelector('.without-script')?.textContent).toContain('tick councils in the table');
  });

  it('is less than 80 kB with its styles, its script, all grades and the words about four councils', () => {
    const words = Object.values(data.words).map((name) => weigh(read(`compare/councils/${name}`)));
    const four = words
      .sort((a, b) => b - a)
      .slice(0, 4)
      .reduce((sum, each) => sum + each, 0);
    const bytes =
      weigh(read(page)) + weighLinked('link[rel=stylesheet]', 'href') + weighLinked('script[src]', 'src') + weigh(read(gradesFile)) + four;
    console.log(`The page that compares councils, with all that it loads: ${bytes} bytes (brotli)`);
    expect(bytes).toBeLessThan(80_000);
  });

  it('has at most 5 kB more script than the 15 kB of other pages that compare', () => {
    const bytes = weighLinked('script[src]', 'src');
    console.log(`Script of the page that compares councils: ${bytes} bytes (brotli)`);
    expect(bytes).toBeLessThan(20_000);
  });

  it('loads files that are named after the edition and what is in them', () => {
    expect(gradesFile).toMatch(new RegExp(`^compare/councils/${corpus.site.edition}-[0-9a-f]{10}\\.json$`));
    for (const name of Object.values(data.words)) expect(files).toContain(`compare/councils/${name}`);
  });

  it('is the first of the ways to compare', () => {
    const ways = openPage('compare/index.html').querySelector('.ways a');
    expect(ways?.getAttribute('href')).toBe('/compare/councils/');
  });
});
