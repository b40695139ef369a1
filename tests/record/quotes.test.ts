import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/index/open-index.ts';
import { recordToIndex } from '../../src/search/index/records.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { otherSentences, quoteSeeds, takenForQuotes, wrongOnAltered } from '../quotes/measure-quotes.ts';
import { realCorpus } from './real-corpus.ts';

const record = recordToIndex(realCorpus());
const store = openIndex(writeIndex(record, () => 'x', Infinity)[0].text, () => Promise.resolve(''));

describe('a check of quotations of the record', () => {
  it('says what is so of 396 of 400 altered quotations', async () => {
    const wrong = await wrongOnAltered(store, record, 400, quoteSeeds.tuned);
    expect(wrong.map(({ alteration, quotation, wrong: fault }) => ({ alteration, fault, quotation })).slice(4)).toEqual([]);
  }, 120_000);

  it('takes no sentence of another text for words of the record', async () => {
    expect(otherSentences).toHaveLength(100);
    expect(await takenForQuotes(store, otherSentences)).toEqual([]);
  }, 120_000);
});
