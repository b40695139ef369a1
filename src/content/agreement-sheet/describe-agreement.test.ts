import { describe, expect, it } from 'vitest';
import { corpusOfReports, fixtureCorpus, madeReport } from '../../../tests/fixtures/fixture-corpus.ts';
import { describeAgreementSheet, writeAgreementSheet } from './describe-agreement.ts';

const corpus = fixtureCorpus();

describe('the agreement of two readings', () => {
  it('is told by topic and overall, before and after settling', () => {
    expect(describeAgreementSheet(corpus).split('\n')).toEqual([
      'Before settling: 1-encoding (2026-09-28) and 2-blind (2026-09-29), 54 paragraphs',
      'theme           both   first  second   kappa',
      'early-help         2       0       0    1.00',
      'front-door         9       0       0    1.00',
      'neglect            6       0       0    1.00',
      'plans              8       0       0    1.00',
      'homes              9       1       1    0.88',
      'education          4       1       0    0.88',
      'care-leavers      14       0       0    1.00',
      'workforce          7       3       0    0.79',
      'leadership         6       1       0    0.91',
      'overall                                 0.94',
      'The very same themes: 48 of 54.',
      'Settled: 6 differed; 4 stand as first read, 1 as read second, 1 otherwise.',
      'After settling: kappa 0.98 with the first reading, 0.96 with the second.',
    ]);
  });

  it('has no kappa for a topic that nobody gave, and columns as wide as “overall” needs', () => {
    const themes = corpus.themes.filter(({ id }) => id === 'plans');
    const readings = corpus.themeReadings.map((reading) => ({ ...reading, themes: new Map([['kent/2020-01-ilacs/p1', []]]) }));
    expect(
      describeAgreementSheet({ ...corpus, themes, themeReadings: readings })
        .split('\n')
        .slice(1, 4),
    ).toEqual([
      'theme      both   first  second   kappa',
      'plans         0       0       0     n/a',
      'overall                             n/a',
    ]);
  });

  it('is not told of fewer than two readings', () => {
    const one = { ...corpus, themeReadings: corpus.themeReadings.slice(0, 1) };
    expect(describeAgreementSheet(one)).toBe('There are no two readings of the themes in theme-readings/ to compare.');
  });
});

it('the sheet of another reading has the topics and the words of every paragraph, each in a line', () => {
  const report = madeReport('kent/2020-01-ilacs', { p1: { themes: 'plans', text: 'Plans are:\n\n  drawn up\nin time.' }, p2: 'neglect' });
  const themes = corpus.themes.filter(({ id }) => id === 'neglect');
  expect(writeAgreementSheet({ ...corpusOfReports([report]), themes }).split('\n')).toEqual([
    '# neglect: Neglect. Children whose needs go unmet.',
    'kent/2020-01-ilacs/p1\tPlans are: / drawn up / in time.',
    'kent/2020-01-ilacs/p2\tWords of p2.',
    '',
  ]);
});
