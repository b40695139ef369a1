import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { paragraphsInCorpus } from '../../record/corpus/corpus.ts';
import { writeCitation } from './formats.ts';
import { writeCitationQuoteForm } from './quote-forms.ts';
import { citeParagraph } from './record.ts';

const corpus = fixtureCorpus();

describe('a quotation in a citation', () => {
  it('is found in every form of every paragraph, so that fewer words can take its place', () => {
    const lost = paragraphsInCorpus(corpus).flatMap((placed) =>
      writeCitation(citeParagraph(corpus, placed, (path) => `https://example.org${path}`))
        .filter(({ text, quote }) => !quote || text.split(quote.text).length !== 2)
        .map(({ id }) => `${placed.paragraph.id} ${id}`),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['marks', '‘called “safe” & 5% sure’'],
    ['tex', 'called “safe” \\& 5\\% sure'],
    ['line', 'called “safe” & 5% sure'],
    ['json', 'called “safe” & 5% sure'],
    ['html', '    <p>called “safe” &amp; 5% sure</p>'],
  ] as const)('is written as %s', (form, written) => {
    expect(writeCitationQuoteForm(form, 'called “safe” & 5% sure')).toBe(written);
  });
});
