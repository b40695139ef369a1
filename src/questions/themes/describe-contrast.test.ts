import { describe, expect, it } from 'vitest';
import { corpusOfReports, madeReport } from '../../../tests/fixtures/fixture-corpus.ts';
import { countThemes, type Contrast } from './comparison.ts';
import { answerAboutThemeContrast, answerWithoutLoneThemes } from './describe-contrast.ts';

const reports = [2012, 2014, 2016, 2018, 2020].map((year) =>
  madeReport(`exampleshire/${year}-01-ilacs`, { p1: { themes: 'neglect', text: 'Words.' } }),
);
const corpus = corpusOfReports(reports);
const [most, least, ...others] = reports;
if (!most || !least) throw new Error('No reports were made.');
const contrast = (rest: Pick<Contrast, 'least' | 'notMentioning'>): Contrast =>
  ({
    theme: { id: 'neglect', name: 'Neglect', group: 'Group', about: 'About.' },
    most: { report: most, count: 20, outOf: 27 },
    ...rest,
  }) as Contrast;

describe('a contrast in words', () => {
  it('says which document says most and which least, with numbers and shares', () => {
    expect(answerAboutThemeContrast(corpus, contrast({ least: { report: least, count: 1, outOf: 50 }, notMentioning: [] }))).toMatch(
      /^Exampleshire’s .* says most about it: 20 of its 27 paragraphs \(74%\)\. Exampleshire’s .* says least: 1 of its 50 paragraphs \(2%\)\.$/,
    );
  });

  it('names a document without a paragraph marked with the theme, and doesn’t call it silent', () => {
    expect(answerAboutThemeContrast(corpus, contrast({ least: undefined, notMentioning: [least] }))).toMatch(
      /\. We marked no paragraph of Exampleshire’s \S.* with it\.$/,
    );
  });

  it('names three documents without such a paragraph and counts the others', () => {
    expect(answerAboutThemeContrast(corpus, contrast({ least: undefined, notMentioning: [least, ...others] }))).toMatch(
      / and 1 more with it\.$/,
    );
  });
});

it('Where no topic is in one report alone, each is said to be in two only if none is in no report', () => {
  const rows = countThemes(corpus, reports);
  const marked = rows.filter(({ theme }) => theme.id === 'neglect');
  expect(answerWithoutLoneThemes(marked)).toBe('There are none. Each topic has paragraphs in at least two reports.');
  expect(answerWithoutLoneThemes(rows)).toBe('There are none.');
});
