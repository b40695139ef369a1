import { describe, expect, it } from 'vitest';
import { formatFoundParagraphName, type SearchReport } from './records.ts';

describe('a paragraph that was found', () => {
  it('is named with its number, also where that was printed twice', () => {
    const report = { numbered: true } as SearchReport;
    expect(formatFoundParagraphName('p57', report)).toBe('paragraph 57');
    expect(formatFoundParagraphName('p57-2', report)).toBe('paragraph 57 (second of that number)');
  });
});
