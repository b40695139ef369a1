import { describe, expect, it } from 'vitest';
import { corpusOfReports, fixtureCorpus, madeReport } from '../../../tests/fixtures/fixture-corpus.ts';
import { compareThemeAcrossReports, countThemes, unmarkedThemes, strongestThemeContrasts } from './comparison.ts';
import { reportInCorpus, sortReportsInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import {
  formatThemePassageShare,
  gradeOfThemeSection,
  countThemePassageCharacters,
  groupThemePassageByPart,
  themePassage,
} from './passage.ts';
import type { Report } from '../../record/reports/report.ts';

const corpus = fixtureCorpus();

/** A record with this many authorities and inspections of each. Every inspection has one paragraph of a hundred characters, on neglect. */
function madeUp(authorities: number, inspections: number): Corpus {
  const [pattern] = corpus.authorities;
  if (!pattern) throw new Error('The fixture has no authority.');
  const made = Array.from({ length: authorities }, (_, index) => ({ ...pattern, id: `a${index}`, name: `a${index}`, successors: [] }));
  const reports = made.flatMap(({ id }) =>
    Array.from({ length: inspections }, (_, index) =>
      madeReport(`${id}/${2010 + index}-01-ilacs`, { p1: { themes: 'neglect', text: 'x'.repeat(100) } }),
    ),
  );
  return corpusOfReports(reports, { authorities: made });
}

describe('a theme side by side', () => {
  const columns = compareThemeAcrossReports(corpus, 'neglect');

  it('has a column for each featured authority, inspectors’ words first, then the newest', () => {
    expect(columns.map(({ authority, passages }) => [authority.id, ...passages.map(({ report }) => report.id)])).toEqual([
      ['exampleshire', 'exampleshire/2016-02-sif', 'exampleshire/2020-12-self-evaluation', 'exampleshire/2019-07-news'],
      ['weirbridge', 'weirbridge/2023-05-ilacs', 'weirbridge/2019-01-ilacs'],
      ['northfield'],
    ]);
  });

  it('names the documents that don’t mention it', () => {
    expect(columns.map(({ notMentioning }) => notMentioning.map(({ id }) => id))).toEqual([
      [],
      ['weirbridge/2021-10-focused-visit'],
      ['northfield/2022-05-monitoring-visit'],
    ]);
  });

  it('keeps paragraphs under their headings, in the order of the document', () => {
    const passage = themePassage(reportInCorpus(corpus, 'weirbridge/2019-01-ilacs'), 'homes');
    expect(
      passage.runs.map(({ section, paragraphs }) => [section.judgement ?? section.type, ...paragraphs.map(({ anchor }) => anchor)]),
    ).toEqual([
      ['introduction', 's2'],
      ['improve', 'i2'],
      ['in-care-and-care-leavers', 'p4', 'p5'],
    ]);
  });

  it('shows beside each section the grade that its own report gave', () => {
    const report = reportInCorpus(corpus, 'weirbridge/2019-01-ilacs');
    const beside = report.sections.map((section) => {
      const given = gradeOfThemeSection(corpus, report, section);
      return [section.id, given?.judgement.id, given?.grade];
    });
    expect(beside).toEqual([
      ['introduction', 'overall', 'good'],
      ['what-needs-to-improve', 'overall', 'good'],
      ['help-and-protection', 'help-and-protection', 'good'],
      ['in-care-and-care-leavers', 'in-care-and-care-leavers', 'requires-improvement'],
      ['leaders', 'leaders', 'good'],
    ]);
  });

  it('shows no grade beside a visit, which gives none', () => {
    const letter = reportInCorpus(corpus, 'weirbridge/2021-10-focused-visit');
    expect(letter.sections.map((section) => gradeOfThemeSection(corpus, letter, section))).toEqual(letter.sections.map(() => undefined));
  });

  it('puts an authority with nothing but its own account after those that inspectors write about', () => {
    const claims = madeReport('exampleshire/2022-12-self-evaluation', { p1: 'neglect' });
    const finding = madeReport('weirbridge/2020-01-ilacs', { p1: 'neglect' });
    const order = compareThemeAcrossReports(corpusOfReports([claims, finding]), 'neglect').map(({ authority }) => authority.id);
    expect(order).toEqual(['weirbridge', 'exampleshire', 'northfield']);
  });

  it('shows every document in full where the page has room', () => {
    expect(compareThemeAcrossReports(corpus, 'neglect', 60_000).flatMap(({ further }) => further)).toEqual([]);
  });

  it('shows the newest documents of a large record and links the older ones', () => {
    const columns = compareThemeAcrossReports(madeUp(100, 5), 'neglect', 20_000);
    const held = columns.flatMap(({ passages }) => passages);
    const further = columns.flatMap((column) => column.further);
    expect([held.length, further.length]).toEqual([200, 300]);
    expect(held.reduce((sum, passage) => sum + countThemePassageCharacters(passage), 0)).toBeLessThanOrEqual(20_000);
    expect(new Set(held.map(({ report }) => report.inspected?.from))).toEqual(new Set(['2014-01-01', '2013-01-01']));
  });

  it('always shows the newest document, however long', () => {
    expect(compareThemeAcrossReports(madeUp(1, 2), 'neglect', 10)[0]?.passages.map(({ report }) => report.inspected?.from)).toEqual([
      '2011-01-01',
    ]);
  });

  it('is grouped by the larger parts of a long document', () => {
    const passage = themePassage(reportInCorpus(corpus, 'exampleshire/2020-12-self-evaluation'), 'plans');
    expect(groupThemePassageByPart(passage).map(({ heading, count }) => [heading, count])).toEqual([
      ['Demand', 1],
      ['Children in care', 1],
    ]);
    const staff = themePassage(reportInCorpus(corpus, 'exampleshire/2020-12-self-evaluation'), 'workforce');
    expect(groupThemePassageByPart(staff).map(({ heading, runs, count }) => [heading, runs.length, count])).toEqual([['Staff', 2, 2]]);
  });
});

describe('the matrix', () => {
  const rows = countThemes(corpus, sortReportsInCorpus(corpus.reports));

  it('counts a paragraph once for each of its themes', () => {
    const tags = corpus.reports.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ themes }) => themes)));
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(tags.length);
  });

  it('has a row for each theme and a count for each document, newest first', () => {
    expect(rows.find(({ theme }) => theme.id === 'neglect')?.counts.map(({ report, count, outOf }) => [report.id, count, outOf])).toEqual([
      ['weirbridge/2023-05-ilacs', 2, 13],
      ['northfield/2022-05-monitoring-visit', 0, 3],
      ['weirbridge/2021-10-focused-visit', 0, 6],
      ['exampleshire/2020-12-self-evaluation', 1, 6],
      ['exampleshire/2019-07-news', 1, 3],
      ['weirbridge/2019-01-ilacs', 1, 13],
      ['exampleshire/2016-02-sif', 1, 10],
    ]);
  });
});

describe('the strongest contrasts', () => {
  const of = (id: string) => ({ id }) as unknown as Report;
  const theme = (id: string) => ({ id, name: id, group: '', about: '', words: [] });
  const [long, short] = [of('long'), of('short')];
  const row = (id: string, a: number, b: number) => ({
    theme: theme(id),
    counts: [
      { report: long, count: a, outOf: 100 },
      { report: short, count: b, outOf: 10 },
    ],
    total: a + b,
  });

  it('are ordered by share, not by number: 5 of 10 is more than 20 of 100', () => {
    const [first] = strongestThemeContrasts([row('plans', 20, 5)]);
    expect([first?.most.report.id, first?.least?.report.id]).toEqual(['short', 'long']);
    expect(first?.spread).toBeCloseTo(0.3);
  });

  it('have the largest difference first, and the documents that don’t mention the theme', () => {
    const contrasts = strongestThemeContrasts([row('plans', 20, 2), row('neglect', 0, 4), row('education', 30, 1)]);
    expect(contrasts.map((contrast) => contrast.theme.id)).toEqual(['neglect', 'education', 'plans']);
    expect(contrasts[0]?.notMentioning.map(({ id }) => id)).toEqual(['long']);
    expect(contrasts[0]?.least).toBeUndefined();
  });

  it('leave out a theme that no document mentions', () => {
    expect(strongestThemeContrasts([row('adoption', 0, 0)])).toEqual([]);
  });

  it('are complemented by the themes that each document doesn’t mention', () => {
    expect(
      unmarkedThemes([row('plans', 1, 0), row('neglect', 0, 0)]).map(({ report, themes }) => [report.id, ...themes.map(({ id }) => id)]),
    ).toEqual([
      ['long', 'neglect'],
      ['short', 'plans', 'neglect'],
    ]);
  });
});

describe('a share', () => {
  it.each([
    [0, '0%'],
    [0.002, 'under 1%'],
    [0.0204, '2%'],
    [20 / 27, '74%'],
    [1, '100%'],
  ])('of %d is formatted as %s', (share, words) => {
    expect(formatThemePassageShare(share)).toBe(words);
  });
});
