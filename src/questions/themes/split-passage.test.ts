import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import { selectThemePassage, splitThemePassage } from './passage.ts';

const report = fixtureCorpus().reports.find((each) => each.sections.filter(({ paragraphs }) => paragraphs.length > 0).length > 1);

it('The start of a passage and what is left have all its paragraphs, in order, and both count all', () => {
  if (!report) throw new Error('No made report has two sections.');
  const whole = selectThemePassage(report, () => true);
  const ids = paragraphsOf(report).map(({ id }) => id);
  for (let most = 0; most <= ids.length; most += 1) {
    const { shown, others } = splitThemePassage(whole, most);
    const first = shown.runs.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
    expect([first.length, shown.count]).toEqual([most, ids.length]);
    expect([...first, ...others.map(({ id }) => id)]).toEqual(ids);
    expect(shown.runs.every(({ paragraphs }) => paragraphs.length > 0)).toBe(true);
  }
  expect(splitThemePassage(whole, Infinity)).toEqual({ shown: whole, others: [] });
});
