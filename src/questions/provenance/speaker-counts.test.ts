import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { countParagraphsBySpeaker, formatParagraphsBySpeaker } from './speaker-counts.ts';

const corpus = fixtureCorpus();

describe('the paragraphs of a record', () => {
  it('are counted apart: inspectors’ words, and what councils and others say', () => {
    const { inspectors, others } = countParagraphsBySpeaker(corpus);
    // Weirbridge 2019 and 2023 have 13 paragraphs each; the SIF 10, the letters 6 and 3; the summaries 6 and 3.
    expect(inspectors.paragraphs).toBe(45);
    expect(others).toMatchObject({ documents: 2, paragraphs: 9 });
    expect(inspectors.documents + others.documents).toBe(corpus.reports.length);
  });

  it('are told in words, inspectors’ first, and without others where there are none', () => {
    expect(formatParagraphsBySpeaker(corpus)).toBe('45 paragraphs by inspectors, and 9 from councils and others');
    const own = { reports: corpus.reports.filter(({ wording }) => wording === 'verbatim') };
    expect(formatParagraphsBySpeaker(own)).toBe('45 paragraphs by inspectors');
    const [letter] = own.reports;
    const [section] = letter?.sections ?? [];
    const one = {
      reports: letter && section ? [{ ...letter, sections: [{ ...section, paragraphs: section.paragraphs.slice(0, 1) }] }] : [],
    };
    expect(formatParagraphsBySpeaker(one)).toBe('1 paragraph by inspectors');
  });
});
