import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../tests/fixtures/fixture-corpus.ts';
import { chartsOf, findAmongCharts } from './charts-of.ts';

const corpus = fixtureCorpus();

it('lists the charts of grades, of figures and of England, each kind once', () => {
  const kinds = chartsOf(corpus).map(({ id }) =>
    id
      .split('-')
      .slice(0, id.startsWith('england') ? 2 : 1)
      .join('-'),
  );
  expect([...new Set(kinds)]).toEqual(['grades', 'figures', 'england-map', 'england-standing', 'england-moves']);
});

it('finds a chart by its id, and throws for an unknown id', () => {
  expect(findAmongCharts(corpus, 'grades-overall').home.path).toBe('/grades/');
  expect(() => findAmongCharts(corpus, 'grades-nothing')).toThrow('There is no chart "grades-nothing".');
});

it('refuses two charts with one id, since the id is part of addresses', () => {
  const [first] = corpus.figures;
  const alike = ['Posts vacant', 'Posts (vacant)'].flatMap((measure) =>
    ['2019', '2020'].map((on) => ({
      ...first,
      measure,
      on,
      period: { kind: 'stretch' as const, start: on, end: on },
      from: undefined,
      to: undefined,
    })),
  );
  expect(() => chartsOf({ ...corpus, figures: alike as typeof corpus.figures })).toThrow(
    /Two charts have the id "figures-.*-posts-vacant"/,
  );
});

it('leaves out England if a record has no list of its authorities', () => {
  const ids = chartsOf({ ...corpus, england: { ...corpus.england, authorities: [] } }).map(({ id }) => id);
  expect(ids.filter((id) => id.startsWith('england'))).toEqual([]);
});
