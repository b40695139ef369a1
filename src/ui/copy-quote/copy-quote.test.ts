import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { paragraphsInCorpus } from '../../record/corpus/corpus.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { findFragment } from '../../../tests/fixtures/find-fragment.ts';
import { fragmentOfCopiedQuote } from '../../quotes/comparing/quote-fragment.ts';
import { sentencesToCopyAsQuotes, sentenceToCopyAsQuote, wholeWordsOfCopiedQuote } from '../../quotes/reading/quote-range.ts';
import { writeCopiedQuote } from './write-quote.ts';

const text = 'Help comes early. Most plans, e.g. for children in care, are clear. Most plans are kept.\nHow managers check them.';
const wordsOf = (range: { start: number; end: number } | undefined) => range && text.slice(range.start, range.end);
const rangeOf = (words: string, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });

describe('what is quoted', () => {
  it('is whole words, without space around them', () => {
    expect(wordsOf(wholeWordsOfCopiedQuote(text, rangeOf(' lans are ke'.replace(' l', 'l'))))).toBe('plans are kept');
    expect(wordsOf(wholeWordsOfCopiedQuote(text, rangeOf(' early. ')))).toBe('early.');
    expect(wholeWordsOfCopiedQuote(text, rangeOf(' '))).toBeUndefined();
  });

  it('can be one sentence after another, and an abbreviation ends none', () => {
    expect(sentencesToCopyAsQuotes(text).map(wordsOf)).toEqual([
      'Help comes early.',
      'Most plans, e.g. for children in care, are clear.',
      'Most plans are kept.',
      'How managers check them.',
    ]);
  });

  it('is the sentence with most of the words that a search found', () => {
    expect(wordsOf(sentenceToCopyAsQuote(text, ['plans', 'kept']))).toBe('Most plans are kept.');
    expect(wordsOf(sentenceToCopyAsQuote(text, ['plans']))).toBe('Most plans, e.g. for children in care, are clear.');
    expect(sentenceToCopyAsQuote(text, ['housing'])).toBeUndefined();
  });
});

describe('the link to a quote', () => {
  it('has the words around a short quote, so that nothing else is meant', () => {
    expect(fragmentOfCopiedQuote(text, rangeOf('Most plans', 60))).toEqual({
      prefix: 'in care, are clear.',
      textStart: 'Most plans',
      suffix: 'are kept.',
    });
  });

  it('has the quote alone if it is long enough to be told from others', () => {
    const words = 'Help comes early. Most plans, e.g. for children in care';
    expect(fragmentOfCopiedQuote(text, rangeOf(words))).toEqual({ textStart: words });
  });

  it('has the ends of a quote over several lines', () => {
    expect(fragmentOfCopiedQuote(text, rangeOf('Most plans are kept.\nHow managers check them.'))).toEqual({
      prefix: 'in care, are clear.',
      textStart: 'Most plans are kept.',
      textEnd: 'How managers check them.',
    });
  });

  it('leads to its words and no others, for every sentence and every pair of sentences of a record', () => {
    const faults = paragraphsInCorpus(fixtureCorpus()).flatMap(({ paragraph }) => {
      const whole = textOfReportParagraph(paragraph);
      const sentences = sentencesToCopyAsQuotes(whole);
      const ranges = sentences.flatMap((one, index) => [one, { start: one.start, end: (sentences[index + 1] ?? one).end }]);
      return ranges
        .filter((range) => JSON.stringify(findFragment(whole, fragmentOfCopiedQuote(whole, range))) !== JSON.stringify(range))
        .map(({ start, end }) => `${paragraph.id}: ${whole.slice(start, end)}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('a copied quote', () => {
  const paragraph = { address: 'https://example.org/reports/kent/2022-10-ilacs/p5/', text, citation: 'Ofsted, Inspection, paragraph 5.' };

  it('has the exact words in quotation marks, the citation and the link', () => {
    expect(writeCopiedQuote(paragraph, text, rangeOf('Most plans are kept.'))?.text).toBe(
      [
        '“Most plans are kept.”',
        'Ofsted, Inspection, paragraph 5.',
        'https://example.org/reports/kent/2022-10-ilacs/p5/#:~:text=in%20care%2C%20are%20clear.-,Most%20plans%20are%20kept.',
      ].join('\n'),
    );
  });

  it('has a link to its words in the report where paragraphs have no pages of their own', () => {
    const address = 'https://example.org/reports/kent/2022-10-ilacs/#p5';
    expect(writeCopiedQuote({ ...paragraph, address }, text, rangeOf('Most plans are kept.'))?.link).toBe(
      'https://example.org/reports/kent/2022-10-ilacs/#p5:~:text=in%20care%2C%20are%20clear.-,Most%20plans%20are%20kept.',
    );
  });

  it('has the record’s words where the page shows an excerpt only', () => {
    const shown = '… Most plans are kept. …';
    expect(writeCopiedQuote(paragraph, shown, { start: 0, end: shown.length })?.words).toBe('Most plans are kept.');
    expect(writeCopiedQuote(paragraph, shown, { start: 7, end: 12 })?.words).toBe('plans');
  });

  it('is refused if the page shows other words than the record', () => {
    expect(writeCopiedQuote(paragraph, 'Most plans are lost.', { start: 0, end: 4 })).toBeUndefined();
  });
});
