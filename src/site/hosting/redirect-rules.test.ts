import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { paragraphsInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { paragraphIdToPagePath, paragraphIdToPath, reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import { writeRedirectRules } from './redirect-rules.ts';

/** Where a host leads a path: a placeholder takes everything up to the next slash, and the first rule that fits counts. */
function follow(rules: string, path: string): string | undefined {
  for (const line of rules.split('\n').filter((each) => each && !each.startsWith('#'))) {
    const [from = '', to = ''] = line.split(' ');
    const found = new RegExp(
      `^${from
        .replaceAll('.', '\\.')
        .replace(/:(\w+)/g, '(?<$1>[^/]+)')
        .replace('*', '.*')}$`,
    ).exec(path);
    if (found) return to.replace(/:(\w+)/g, (_, name: string) => found.groups?.[name] ?? '');
  }
  return undefined;
}

const corpus = fixtureCorpus();
const withoutPages: Corpus = { ...corpus, site: { ...corpus.site, paragraphPages: 'off' } };
const [council] = corpus.authorities.filter(({ role }) => role === 'featured');
const ofManyCouncils: Corpus = { ...corpus, authorities: Array.from({ length: 13 }, () => council as NonNullable<typeof council>) };

describe('redirect rules for hosts', () => {
  const rules = writeRedirectRules('', withoutPages);

  it('are none in a small record', () => {
    expect(writeRedirectRules('', corpus)).toBe('');
  });

  it('lead from the PNG file of a chart to its SVG file where councils are many', () => {
    const ofCharts = writeRedirectRules('', ofManyCouncils);
    expect(follow(ofCharts, '/charts/grades-overall-kent.png')).toBe('/charts/grades-overall-kent.svg');
    expect(['/charts/', '/charts/grades-overall-kent/', '/share/charts/grades-overall.png'].map((path) => follow(ofCharts, path))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(follow(rules, '/charts/grades-overall-kent.png')).toBeUndefined();
  });

  it('lead from the page of every paragraph to its place in its document', () => {
    const ids = paragraphsInCorpus(corpus).map(({ paragraph }) => paragraph.id);
    expect(ids.length).toBeGreaterThan(10);
    for (const id of [...ids, 'kent/2022-10-ilacs/p57-2']) expect(follow(rules, paragraphIdToPagePath(id))).toBe(paragraphIdToPath(id));
  });

  it('lead from the picture of a document to that of its council', () => {
    expect(follow(rules, '/share/reports/kent/2022-10-ilacs.png')).toBe('/share/authorities/kent.png');
  });

  it('leave the pages of a document alone', () => {
    const page = reportIdToPath('kent/2022-10-ilacs');
    expect([page, `${page}cite/`, '/reports/'].map((path) => follow(rules, path))).toEqual([undefined, undefined, undefined]);
  });

  it('have the folder that the site is hosted under', () => {
    expect(follow(writeRedirectRules('/record', withoutPages), '/record/reports/kent/2022-10-ilacs/p5/')).toBe(
      '/record/reports/kent/2022-10-ilacs/#p5',
    );
  });
});
