import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityInCorpus, reportInCorpus, themeInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { speakerOfReport, type Report } from '../../record/reports/report.ts';
import { answerAboutCouncilsWithoutTheme, answerAboutThemeMentions, describeThemesOfOneReport } from './describe-mentions.ts';
import { headlineOfTheme } from '../headlines/theme-headline.ts';
import { themeMentions } from './theme-mentions.ts';

const corpus = fixtureCorpus();
const holding = (keep: (report: Report) => boolean): Corpus => ({ ...corpus, reports: corpus.reports.filter(keep) });
const finding = (theme: string, of = corpus) => headlineOfTheme(themeInCorpus(of, theme), themeMentions(of, theme)).finding;
const fromOthers = holding((report) => speakerOfReport(report) === 'others');
const oneLetter = holding(({ id }) => id === 'northfield/2022-05-monitoring-visit');

describe('the headline of a theme', () => {
  it('says how many of inspectors’ reports and letters have it, not who marked it, nor that the others are silent', () => {
    expect(finding('workforce')).toBe(
      '4 of 5 reports and letters by inspectors here have paragraphs with this topic, the latest from May 2023',
    );
    const oneOfTwo = holding(({ id }) => /2022-05-monitoring-visit|2016-02-sif/.test(id));
    expect(finding('neglect', oneOfTwo)).toBe(
      '1 of 2 reports and letters by inspectors here has paragraphs with this topic, from February 2016',
    );
    const both = holding(({ authority, kind }) => authority === 'weirbridge' && kind.graded);
    expect(finding('care-leavers', both)).toBe('inspectors wrote about this in both reports and letters here, last in May 2023');
  });

  it('says so where inspectors have but one report or letter', () => {
    expect(finding('front-door', oneLetter)).toBe('inspectors wrote 2 paragraphs about this in their one report or letter here, May 2022');
    expect(finding('neglect', oneLetter)).toBe('the one report or letter by inspectors here has no paragraph with this topic');
  });

  it('says so where only councils and others write about it, or nobody does', () => {
    expect(finding('neglect', fromOthers)).toBe(
      'we have no report or letter by inspectors, but councils and others write about this in 2 paragraphs',
    );
    expect(finding('care-leavers', fromOthers)).toBe('no document here has a paragraph with this topic');
    const noWorkforce = holding(({ id }) => /self-evaluation|2016-02-sif/.test(id));
    expect(finding('workforce', noWorkforce)).toMatch(/^inspectors/);
    const silent = holding(({ id }) => /2022-05-monitoring-visit|2021-10-focused-visit/.test(id));
    expect(finding('neglect', silent)).toBe('none of the 2 reports and letters by inspectors here has a paragraph with this topic');
  });
});

describe('where inspectors last wrote about a theme', () => {
  const { last, notMentioned, withoutInspectors } = themeMentions(corpus, 'neglect');

  it('is one document for each council, the newest first', () => {
    const days = last.map(({ report }) => report.id.split('/')[1]);
    expect(days).toEqual([...days].sort().reverse());
    expect(new Set(last.map(({ authority }) => authority.id)).size).toBe(last.length);
  });

  it('is told apart from councils where they never did, and from those without documents by inspectors', () => {
    const all = [...last.map(({ authority }) => authority), ...notMentioned, ...withoutInspectors].map(({ id }) => id);
    expect(all.sort()).toEqual(['exampleshire', 'northfield', 'weirbridge']);
    expect(themeMentions(fromOthers, 'neglect').withoutInspectors).toHaveLength(3);
  });
});

it('What is counted tells inspectors’ paragraphs from others’, and says nothing of quality', () => {
  expect(answerAboutThemeMentions(themeMentions(corpus, 'care-leavers'))).not.toContain('councils and others');
  expect(answerAboutThemeMentions(themeMentions(corpus, 'workforce'))).toMatch(
    /^We have \d+ paragraphs? by inspectors, and \d+ paragraphs? from councils and others\. .* don’t mean a better or a worse service\.$/,
  );
});

it('Councils without a paragraph on a theme are told apart by whether we have a report on them', () => {
  const councils = ['weirbridge', 'northfield', 'southfield'].map((id) => authorityInCorpus(corpus, id));
  expect(answerAboutCouncilsWithoutTheme(corpus, councils)).toBe(
    'In the reports on Weirbridge and Northfield we marked no paragraph with this topic. We don’t have the text of any report or letter about Southfield yet.',
  );
  expect(answerAboutCouncilsWithoutTheme(corpus, councils.slice(0, 1))).not.toContain('no report');
  expect(answerAboutCouncilsWithoutTheme(corpus, [])).toBe('');
});

it('Topics of one report alone are not said to be missing from the others', () => {
  const says = describeThemesOfOneReport(reportInCorpus(corpus, 'exampleshire/2016-02-sif'), [themeInCorpus(corpus, 'neglect')]);
  expect(says).toBe('Of these, only the inspection report of February 2016 has paragraphs with neglect.');
});

it('A topic that a program suggests is not said to be chosen by us', () => {
  const mentions = themeMentions(corpus, 'workforce');
  expect(answerAboutThemeMentions(mentions)).toContain('We chose which paragraphs are about this topic.');
  expect(answerAboutThemeMentions({ ...mentions, suggested: true })).not.toContain('We chose');
});
