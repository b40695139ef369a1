import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WordStudy } from '../../search/words/study-words.ts';
import { drawWordsSummary } from './draw-words-summary.ts';
import { readWordsPageAddress } from './words-address.ts';

beforeEach(() => {
  vi.stubGlobal('document', parseHTML('<main></main>').document);
});

const rate = { occurrences: 9, words: 1_000, paragraphs: 8, documents: 3, documentsInAll: 3, rate: 90, low: 41, high: 171, few: false };
const study = { total: rate, forms: [{ written: 'child', occurrences: 9 }], leftAside: 0 } as unknown as WordStudy;
const summaryOf = (words: string) =>
  drawWordsSummary(words, study, readWordsPageAddress(`?q=${encodeURIComponent(words)}`))
    .map(({ textContent }) => textContent)
    .join(' ');

describe('what was counted of a word', () => {
  it('is said in sentences', () => {
    expect(summaryOf('child')).toBe(
      '“child” It occurs 9 times in inspectors’ words: in 8 paragraphs of 3 documents. That is 90.0 in every 10,000 words (95% interval 41.0 to 171; we counted 1,000 words).',
    );
  });

  it.each(['child’s', "child's"])('is the word without its possessive, and says so: %s', (words) => {
    expect(summaryOf(words)).toContain('A word with ’s counts as the word without it: “child”.');
  });

  it('does not say so of a phrase, whose words are counted as they are', () => {
    expect(summaryOf('child’s plan')).not.toContain('counts as');
    expect(summaryOf('children in care’s')).not.toContain('counts as');
  });
});
