import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus } from '../corpus/corpus.ts';
import { formatReadingState, isDraft, publishedStates } from './reading-state.ts';
import { isReportNumbered, formatReportSectionHeading, formatRights, reportParagraphsBeside, speakerOfReport } from './report.ts';

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

it('A paragraph that is not in the document has none beside it', () => {
  expect(around('p99')).toEqual([undefined, undefined]);
});

describe('who speaks in a document', () => {
  const speaker = (id: string, fields = {}) => speakerOfReport({ ...reportInCorpus(corpus, id), ...fields });

  it('is inspectors in their reports, and in their letters about visits', () => {
    expect(speaker('weirbridge/2019-01-ilacs')).toBe('inspectors');
    expect(speaker('weirbridge/2021-10-focused-visit')).toBe('inspectors');
  });

  it('is others in a summary of what inspectors wrote, and in what the council or a newspaper wrote', () => {
    expect(speaker('weirbridge/2019-01-ilacs', { wording: 'summary' })).toBe('others');
    expect(speaker('exampleshire/2020-12-self-evaluation', { wording: 'verbatim' })).toBe('others');
    expect(speaker('exampleshire/2019-07-news')).toBe('others');
  });
});

describe('how far a report was read', () => {
  const [person, proved] = [
    { checked: '2026-11-20', proved: undefined },
    { checked: undefined, proved: '2026-11-20' },
  ];
  const draft = { checked: undefined, proved: undefined };

  it('is said in words', () => {
    const proof = { ...proved, proved: inspection.proved ?? ({} as NonNullable<typeof inspection.proved>) };
    expect([person, proof, draft].map((each) => formatReadingState(each))).toEqual(['Read by a person', 'Proved by two readings', 'Draft']);
    expect([person, proof, draft].map((each) => isDraft(each))).toEqual([false, false, true]);
  });

  it('decides whether it is published: what programs alone have read, only if the site says so', () => {
    expect(publishedStates()).toEqual(['person']);
    expect(publishedStates('read')).toEqual(['person']);
    expect(publishedStates('proved')).toEqual(['person', 'proved']);
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

it('The rights of a source have the other terms that its PDF prints, if it prints some', () => {
  const source = { ...inspection.source, rights: 'Crown copyright' };
  expect(formatRights(source)).toBe('Crown copyright');
  expect(formatRights({ ...source, printedTerms: 'You may copy this.' })).toBe(
    'Crown copyright. The PDF itself prints other terms: “You may copy this.”',
  );
});
