import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus } from '../../record/corpus/corpus.ts';
import { reportAsLinkedData } from './linked-data.ts';

const corpus = fixtureCorpus();
const urlOf = (path: string) => `https://example.org/site${path}`;
const letter = reportInCorpus(corpus, 'weirbridge/2021-10-focused-visit');
const summary = reportInCorpus(corpus, 'exampleshire/2020-12-self-evaluation');

describe('the date of a document in linked data', () => {
  it('is that of its publication, where it is known', () => {
    expect(reportAsLinkedData(corpus, letter, urlOf)).toMatchObject({ datePublished: '2021-11-15' });
    expect(reportAsLinkedData(corpus, letter, urlOf)).not.toHaveProperty('dateCreated');
  });

  it('is not called that of its publication where it is only printed on it', () => {
    const dated = { ...letter, published: undefined, dated: '2021-11-02' };
    expect(reportAsLinkedData(corpus, dated, urlOf)).toMatchObject({ dateCreated: '2021-11-02' });
    expect(JSON.stringify(reportAsLinkedData(corpus, dated, urlOf))).not.toContain('datePublished');
    expect(reportAsLinkedData(corpus, summary, urlOf)).toMatchObject({ isBasedOn: { dateCreated: '2020-12' } });
    expect(JSON.stringify(reportAsLinkedData(corpus, summary, urlOf))).not.toContain('datePublished');
  });
});
