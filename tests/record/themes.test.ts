import { describe, expect, it } from 'vitest';
import { themeAgreementOfReadings } from '../../src/questions/theme-agreement/agreement.ts';
import { compareThemeAcrossReports, countThemes } from '../../src/questions/themes/comparison.ts';
import { gradeOfThemeSection, groupThemePassageByPart, themePassage } from '../../src/questions/themes/passage.ts';
import { paragraphsRelatedByTheme } from '../../src/questions/themes/related-paragraphs.ts';
import { paragraphsInCorpus, reportInCorpus, sortReportsInCorpus } from '../../src/record/corpus/corpus.ts';
import { wronglyRelated } from '../fixtures/wrongly-related.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();

describe('the themes of this record', () => {
  const record = themeAgreementOfReadings(corpus);

  it('were read twice in full, with an overall kappa of 0.75 or more before decisions', () => {
    expect(record?.before.paragraphs).toBe(record?.first.themes.size);
    expect(record?.before.paragraphs).toBe(record?.second.themes.size);
    expect(record?.before.paragraphs).toBeGreaterThanOrEqual(639);
    expect(record?.before.overall).toBeGreaterThanOrEqual(0.75);
  });

  it('differ from both readings only where the readings differed', () => {
    const { differed, asFirst, asSecond, otherwise } = record?.settled ?? { differed: 0, asFirst: 0, asSecond: 0, otherwise: 0 };
    expect(differed).toBe((record?.before.paragraphs ?? 0) - (record?.before.same ?? 0));
    expect(asFirst + asSecond + otherwise).toBe(differed);
    expect(record?.afterFirst.same).toBe((record?.before.same ?? 0) + asFirst);
    expect(record?.afterSecond.same).toBe((record?.before.same ?? 0) + asSecond);
  });

  it('are each mentioned in at least two documents', () => {
    const rows = countThemes(corpus, sortReportsInCorpus(corpus.reports));
    expect(rows.filter(({ counts }) => counts.filter(({ count }) => count > 0).length < 2).map(({ theme }) => theme.id)).toEqual([]);
  });
});

describe('the record’s themes side by side', () => {
  const inspection = 'north-northamptonshire/2022-10-ilacs';

  it('show unregistered homes in three documents, and which documents do not mention them', () => {
    const columns = compareThemeAcrossReports(corpus, 'unregistered-homes');
    expect(columns.map(({ authority, passages }) => [authority.id, ...passages.map(({ report }) => report.id)])).toEqual([
      ['north-northamptonshire', inspection],
      ['northamptonshire', 'northamptonshire/2022-09-self-evaluation', 'northamptonshire/2019-07-news'],
      ['northumberland'],
    ]);
    expect(columns[0]?.notMentioning.map(({ id }) => id)).toEqual(['north-northamptonshire/2024-10-focused-visit']);
    const runs = columns[0]?.passages[0]?.runs.map(({ section, paragraphs }) => [
      section.judgement,
      ...paragraphs.map((each) => each.anchor),
    ]);
    expect(runs).toContainEqual(['in-care-and-care-leavers', 'p22']);
  });

  it('show the five documents in full on every page', () => {
    for (const theme of corpus.themes)
      expect(compareThemeAcrossReports(corpus, theme.id, 60_000).flatMap(({ further }) => further)).toEqual([]);
  });

  it('show the grade of leaders beside North Northamptonshire’s paragraphs about them', () => {
    const report = reportInCorpus(corpus, inspection);
    const beside = report.sections.map((section) => {
      const given = gradeOfThemeSection(corpus, report, section);
      return [section.id, given?.judgement.id, given?.grade];
    });
    expect(beside).toContainEqual(['leaders', 'leaders', 'requires-improvement']);
    expect(beside[0]).toEqual(['introduction', 'overall', 'requires-improvement']);
  });

  it('group the self-evaluation by more than three parts on workforce', () => {
    const passage = themePassage(reportInCorpus(corpus, 'northamptonshire/2022-09-self-evaluation'), 'workforce');
    const parts = groupThemePassageByPart(passage);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(passage.count);
  });
});

describe('the record’s related paragraphs', () => {
  const places = paragraphsInCorpus(corpus);

  it('are of other authorities and share a theme, whichever paragraph is asked about', () => {
    expect(wronglyRelated(corpus)).toEqual([]);
  });

  it('link the unregistered homes of North Northamptonshire to inspectors’ words on another council, then to those of the county', () => {
    const place = places.find(({ paragraph }) => paragraph.id === 'north-northamptonshire/2022-10-ilacs/p22');
    const related = place ? paragraphsRelatedByTheme(corpus, place) : [];
    expect(related[0]?.placed.report.id).toBe('northumberland/2020-01-ilacs');
    expect(related.find(({ placed }) => placed.report.authority === 'northamptonshire')?.shared).toContain('unregistered-homes');
  });
});
