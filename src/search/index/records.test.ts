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
