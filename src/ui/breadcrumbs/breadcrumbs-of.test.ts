import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { breadcrumbsOf, breadcrumbsBelow } from './breadcrumbs-of.ts';

const corpus = fixtureCorpus();
const wordsAbove = (path: string) => breadcrumbsOf(corpus, path).map(({ words }) => words);

describe('breadcrumbs', () => {
  it.each(['/', '/authorities/', '/compare/', '/grades/', '/search/', '/about/', '/404/'])('%s has none', (path) => {
    expect(wordsAbove(path)).toEqual([]);
  });

  it.each([
    ['/authorities/weirbridge/', ['Councils']],
    ['/reports/', ['Councils']],
    ['/reports/weirbridge/2019-01-ilacs/', ['Councils', 'Weirbridge']],
    ['/reports/weirbridge/2019-01-ilacs/p4/', ['Councils', 'Weirbridge', expect.stringMatching(/^Inspection report, .+ 2019$/)]],
    ['/reports/weirbridge/2019-01-ilacs/cite/', ['Councils', 'Weirbridge', expect.stringMatching(/^Inspection report/)]],
    ['/england/', ['Grades']],
    ['/england/over-time/', ['Grades', 'All of England']],
    ['/england/regions/london/', ['Grades', 'All of England']],
    ['/charts/grades-overall/', ['Grades', 'Charts']],
    ['/compare/neglect/', ['Compare']],
    ['/compare/councils/', ['Compare']],
    ['/judgements/overall/', ['Compare', 'Judgements']],
    ['/then-and-now/weirbridge/one-then-two/neglect/', ['Compare', 'Then and now']],
    ['/follow-ups/weirbridge/2019-01-ilacs/', ['Compare', 'What inspectors asked for']],
    ['/figures/exampleshire/2019-07-news/one/', ['Compare', 'Figures']],
    ['/about/themes/', ['About and data']],
    ['/data/', ['About and data']],
    ['/reading-list/', ['Search']],
  ])('%s is below %j', (path, above) => {
    expect(wordsAbove(path)).toEqual(above);
  });

  it('have the same names where a part of the site lists what is below it', () => {
    expect(breadcrumbsBelow(corpus, '/grades/')).toEqual([
      { path: '/england/', words: 'All of England' },
      { path: '/charts/', words: 'Charts' },
    ]);
    expect(breadcrumbsBelow({ ...corpus, england: { authorities: [], inspections: [] } }, '/grades/').map(({ path }) => path)).toEqual([
      '/charts/',
    ]);
    expect(breadcrumbsBelow(corpus, '/search/').map(({ path }) => path)).toEqual(['/check/', '/words/']);
  });

  it('lead to a report by its own address', () => {
    expect(breadcrumbsOf(corpus, '/reports/weirbridge/2019-01-ilacs/p4/').at(-1)?.path).toBe('/reports/weirbridge/2019-01-ilacs/');
  });
});
