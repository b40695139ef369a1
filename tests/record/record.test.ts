import { describe, expect, it } from 'vitest';
import { rowsAtUnversionedAddress } from '../../src/publish/tables/data-set.ts';
import { figuresTable } from '../../src/publish/tables/figures.ts';
import { followUpsTable } from '../../src/publish/tables/follow-ups.ts';
import { judgementsTable } from '../../src/publish/tables/judgements.ts';
import { paragraphsTable } from '../../src/publish/tables/paragraphs.ts';
import { gradeHistoryOf } from '../../src/questions/grades/grade-history.ts';
import { paragraphsOf } from '../../src/record/reports/report.ts';
import { reportInCorpus } from '../../src/record/corpus/corpus.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();
const urlOf = (path: string) => path;

/** A grade history in short: "2016-01-25 good", "2026-05-11 not-judged". */
const pathOf = (authority: string, line: string) =>
  gradeHistoryOf(corpus, authority, line).findings.map(
    (finding) =>
      `${finding.inspection.inspected?.from ?? finding.inspection.published} ${finding.state === 'graded' ? finding.grade : finding.state}`,
  );

describe('the record', () => {
  it('has all paragraphs of the five documents', () => {
    const counts = Object.fromEntries(
      corpus.reports.map((report) => [report.id, paragraphsOf(report).filter(({ anchor }) => anchor.startsWith('p')).length]),
    );
    expect(counts['north-northamptonshire/2022-10-ilacs']).toBe(43);
    expect(counts['northumberland/2020-01-ilacs']).toBe(39);
    expect(counts['north-northamptonshire/2024-10-focused-visit']).toBe(21);
    expect(counts['northamptonshire/2022-09-self-evaluation']).toBeGreaterThanOrEqual(120);
    expect(counts['northamptonshire/2019-07-news']).toBeGreaterThanOrEqual(15);
  });

  it('joins text that page breaks cut', () => {
    const paragraph = paragraphsOf(reportInCorpus(corpus, 'north-northamptonshire/2022-10-ilacs')).find(({ number }) => number === 25);
    expect(paragraph?.blocks).toEqual([
      { kind: 'text', text: expect.stringContaining('and with the Refugee Council. Children are encouraged') },
    ]);
  });

  it('has each authority’s own overall grades and infers none', () => {
    expect(pathOf('northamptonshire', 'overall')).toEqual(['2016-02 requires-improvement', '2019-06 inadequate']);
    expect(pathOf('north-northamptonshire', 'overall')).toEqual(['2022-10-03 requires-improvement', '2026-05-11 not-judged']);
    expect(pathOf('northumberland', 'overall')).toEqual(['2016-01-25 requires-improvement', '2020-01-20 good', '2024-05-20 outstanding']);
  });

  it('distinguishes a judgement that did not exist from one that is not on record', () => {
    expect(pathOf('northumberland', 'care-leavers')).toEqual([
      '2016-01-25 requires-improvement',
      '2020-01-20 not-judged',
      '2024-05-20 good',
    ]);
    expect(pathOf('northamptonshire', 'leaders')).toEqual(['2016-02 no-record', '2019-06 requires-improvement']);
    expect(pathOf('north-northamptonshire', 'leaders')).toEqual(['2022-10-03 requires-improvement', '2026-05-11 outstanding']);
  });

  it('has no overall grade for fieldwork after April 2026', () => {
    const after = judgementsTable
      .rows(corpus, urlOf)
      .filter(({ inspected_from }) => inspected_from !== null && inspected_from >= '2026-04-27');
    expect(after).not.toHaveLength(0);
    expect(after.filter(({ judgement }) => judgement === 'overall')).toEqual([]);
  });
});

describe('the open data', () => {
  const paragraphRows = paragraphsTable.rows(corpus, urlOf);
  const figureRows = figuresTable.rows(corpus, urlOf);

  it('has each paragraph once, with all documented fields', () => {
    expect(new Set(paragraphRows.map(({ id }) => id)).size).toBe(paragraphRows.length);
    expect(rowsAtUnversionedAddress(paragraphsTable, corpus, urlOf).find(({ id }) => id === 'northumberland/2020-01-ilacs/p5')).toEqual({
      id: 'northumberland/2020-01-ilacs/p5',
      url: '/reports/northumberland/2020-01-ilacs/#p5',
      authority: 'northumberland',
      report: 'northumberland/2020-01-ilacs',
      number: 5,
      section: 'help-and-protection',
      text: expect.stringMatching(
        /^Assessments of children’s needs are completed within a timescale that matches .* to access these resources\.$/,
      ),
      themes: ['assessments'],
      wording: 'verbatim',
      page: 2,
    });
  });

  it('has null as the number of unnumbered paragraphs, and a slug of their section', () => {
    const paragraph = paragraphRows.find(({ id }) => id === 'north-northamptonshire/2024-10-focused-visit/p5');
    expect(paragraph).toMatchObject({ number: null, section: 'main-findings', page: null, wording: 'verbatim' });
  });

  it('has at least 140 figures, each from an existing paragraph', () => {
    const ids = new Set(paragraphRows.map(({ id }) => id));
    expect(figureRows.length).toBeGreaterThanOrEqual(140);
    expect(figureRows.filter(({ paragraph }) => !ids.has(paragraph))).toEqual([]);
    expect(figureRows.filter((figure) => (figure.on === null) === (figure.from === null || figure.to === null))).toEqual([]);
  });

  it('gives a figure no year that its source does not state', () => {
    const june = figureRows.filter(({ measure, dated }) => measure === 'Unallocated cases' && dated.startsWith('June'));
    expect(june.map(({ value, on, undated, period, claimed_by }) => [value, on, undated, period.end, claimed_by])).toEqual([
      [199, '2019-06', false, '2019-06-30', 'Northamptonshire Children’s Trust'],
      [86, '2019-07', true, undefined, 'Ofsted, as reported by Community Care'],
    ]);
  });

  it('pairs each item with later findings, and says whose words they are', () => {
    const rows = followUpsTable.rows(corpus, urlOf);
    expect(rows.filter(({ asked }) => asked === 'north-northamptonshire/2024-10-focused-visit/i2')).toEqual([
      {
        asked: 'north-northamptonshire/2024-10-focused-visit/i2',
        asked_text: 'Ease of access to hub-type services for all care-experienced young people.',
        later: null,
        later_authority: 'north-northamptonshire',
        later_on: '2026-05-11',
        later_number: 33,
        later_text: 'Two hubs now serve care leavers across North and West Northamptonshire.',
        wording: 'summary',
        why: expect.stringContaining('hubs for care leavers'),
        source_url: 'https://files.ofsted.gov.uk/v1/file/50306548',
        source_url_note: null,
      },
    ]);
    expect(rows.filter(({ later }) => later !== null).map(({ wording }) => wording)).toEqual([
      'verbatim',
      'verbatim',
      'verbatim',
      'verbatim',
    ]);
  });
});
