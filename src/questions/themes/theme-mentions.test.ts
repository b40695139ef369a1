import { describe, expect, it } from 'vitest';
import { corpusOfReports, fixtureCorpus, madeReport } from '../../../tests/fixtures/fixture-corpus.ts';
import { themeCountsOfAuthority } from './theme-counts.ts';
import { themeMentions } from './theme-mentions.ts';

describe('who writes about a theme', () => {
  it('has the last document of each authority that mentions it, newest first', () => {
    const { last } = themeMentions(fixtureCorpus(), 'front-door');
    expect(last.map(({ report, paragraphs }) => `${report.id} ${paragraphs}`)).toEqual([
      'weirbridge/2023-05-ilacs 3',
      'northfield/2022-05-monitoring-visit 2',
      'exampleshire/2016-02-sif 2',
    ]);
  });

  it('counts the paragraphs of inspectors and of others apart', () => {
    const { inspectors, others } = themeMentions(fixtureCorpus(), 'front-door');
    expect([inspectors.paragraphs, inspectors.documents.length, inspectors.outOf]).toEqual([8, 4, 5]);
    expect([others.paragraphs, others.outOf]).toEqual([1, 2]);
  });

  it('tells authorities of which no inspectors’ document mentions it from those without such a document', () => {
    const corpus = corpusOfReports([
      madeReport('weirbridge/2023-05-ilacs', { p1: 'neglect' }),
      madeReport('northfield/2022-05-monitoring-visit', { p1: 'plans' }),
      madeReport('exampleshire/2020-12-self-evaluation', { p1: 'neglect' }),
    ]);
    const { last, notMentioned, withoutInspectors } = themeMentions(corpus, 'neglect');
    expect(last.map(({ authority }) => authority.id)).toEqual(['weirbridge']);
    expect(notMentioned.map(({ id }) => id)).toEqual(['northfield']);
    expect(withoutInspectors.map(({ id }) => id)).toEqual(['exampleshire']);
  });
});

describe('the themes of an authority', () => {
  it('are those that inspectors write about, each with its paragraphs, in the order of themes', () => {
    expect(themeCountsOfAuthority(fixtureCorpus(), 'exampleshire').map(({ theme, count }) => `${theme} ${count}`)).toEqual([
      'front-door 2',
      'neglect 1',
      'plans 1',
      'homes 2',
      'education 1',
      'care-leavers 1',
      'workforce 2',
      'leadership 2',
    ]);
    expect(themeCountsOfAuthority(fixtureCorpus(), 'exampleshire')[0]?.name).toBe(
      fixtureCorpus().themes.find(({ id }) => id === 'front-door')?.name,
    );
  });
});
