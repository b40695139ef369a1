import { expect, it } from 'vitest';
import { fileOf } from '../../../tests/fixtures/chart-file.ts';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { chartsOf } from '../../charts/charts-of.ts';
import { paintedAttributes, paintedElements } from './paint-svg.ts';

/** Attributes that change nothing that is seen. The fonts are those of the page. */
const unseen = new Set(['xmlns', 'role', 'aria-label', 'aria-hidden', 'href', 'font-family']);

it('The painter of PNG files knows every element and attribute of a chart’s file', () => {
  const tags = chartsOf(fixtureCorpus()).flatMap((chart) => [...fileOf(chart).matchAll(/<([a-zA-Z]\w*)((?: [\w:-]+="[^"]*")*)/g)]);
  expect(tags.length).toBeGreaterThan(1000);
  expect(tags.map(([, element = '']) => element).filter((element) => !paintedElements.has(element))).toEqual([]);
  const attributes = tags.flatMap(([, , written = '']) => [...written.matchAll(/ ([\w:-]+)="/g)].map(([, name = '']) => name));
  expect(attributes.filter((name) => !paintedAttributes.has(name) && !unseen.has(name))).toEqual([]);
});
