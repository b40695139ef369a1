import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus } from '../corpus/corpus.ts';
import { isReportNumbered, formatReportSectionHeading, reportParagraphsBeside } from './report.ts';

const corpus = fixtureCorpus();
const inspection = reportInCorpus(corpus, 'weirbridge/2019-01-ilacs');
const around = (anchor: string, report = inspection) => {
  const { before, after } = reportParagraphsBeside(report, { anchor });
  return [before?.paragraph.anchor, after?.paragraph.anchor];
};

describe('the adjacent paragraphs', () => {
  it('are the paragraphs before and after it in its document, across sections', () => {
    expect(around('p1')).toEqual(['i3', 'p2']);
    expect(reportParagraphsBeside(inspection, { anchor: 'p1' }).before?.section.type).toBe('improve');
  });

  it('are missing at the ends of the document', () => {
    expect(around('s1')).toEqual([undefined, 's2']);
    expect(around('p8')).toEqual(['p7', undefined]);
  });

  it('include a repeated number, and skip one that was left out', () => {
    const late = reportInCorpus(corpus, 'weirbridge/2023-05-ilacs');
    expect(around('p3-2', late)).toEqual(['p3', 'p5']);
    expect(around('p7', late)).toEqual(['p6', 'p9']);
  });
});

describe('a report', () => {
  it('is numbered where its publisher printed numbers', () => {
    expect(isReportNumbered(inspection)).toBe(true);
    expect(isReportNumbered(reportInCorpus(corpus, 'exampleshire/2016-02-sif'))).toBe(false);
  });

  it('names its sections with the larger part that they belong to', () => {
    const [introduction, improve] = inspection.sections.map(formatReportSectionHeading);
    expect([introduction, improve]).toEqual(['Introduction', 'What needs to improve']);
    const [first] = reportInCorpus(corpus, 'exampleshire/2020-12-self-evaluation').sections.map(formatReportSectionHeading);
    expect(first).toBe('Demand – The front door');
  });
});
