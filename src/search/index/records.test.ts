import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { indexedParagraphName, recordToIndex, type SearchReport } from './records.ts';

describe('a paragraph that was found', () => {
  it('is named with its number, also where that was printed twice', () => {
    const report = { numbered: true } as SearchReport;
    expect(indexedParagraphName('p57', report)).toBe('paragraph 57');
    expect(indexedParagraphName('p57-2', report)).toBe('paragraph 57 (second of that number)');
  });
});

describe('what people want to know', () => {
  const corpus = fixtureCorpus();
  const id = corpus.reports[0]?.sections[0]?.paragraphs[0]?.id ?? '';
  const questionsWith = (grade: 1 | 2) => {
    const needs = ['who sees records', 'who burns records'].map((need) => ({ need, asks: [need], answers: { [id]: grade } }));
    return recordToIndex({ ...corpus, readerQuestions: { ...corpus.readerQuestions, needs } }).catalogue.questions;
  };

  it('is in the index where the record answers it, and otherwise questions alone', () => {
    expect(questionsWith(2).answers).not.toBe('');
    expect(questionsWith(1)).toEqual(recordToIndex(corpus).catalogue.questions);
  });
});

describe('a report as search knows it', () => {
  const { reports } = recordToIndex(fixtureCorpus(), '/record').catalogue;
  const known = (id: string) => reports.find((report) => report.id === id);

  it('says when it was inspected again, and where the later grades are', () => {
    expect(known('weirbridge/2019-01-ilacs')).toMatchObject({
      later: 'Inspected again since: May 2023',
      laterUrl: '/record/reports/weirbridge/2023-05-ilacs/',
    });
    expect(known('weirbridge/2023-05-ilacs')).toMatchObject({ later: '', laterUrl: '' });
  });

  it('says whether its words are inspectors’', () => {
    expect(reports.filter(({ speaker }) => speaker === 'others').map(({ id }) => id)).toEqual([
      'exampleshire/2020-12-self-evaluation',
      'exampleshire/2019-07-news',
    ]);
  });
});
