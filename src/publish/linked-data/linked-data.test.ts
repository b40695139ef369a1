import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { paragraphsInCorpus, reportInCorpus } from '../../record/corpus/corpus.ts';
import { paragraphAsLinkedData, reportAsLinkedData } from './linked-data.ts';

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

describe('the address of a document in linked data', () => {
  const unknown = { ...letter, source: { ...letter.source, urlNote: 'It is the list of all reports.' } };
  const placed = paragraphsInCorpus(corpus).find(({ report }) => report.id === letter.id);
  if (!placed) throw new Error('The letter has no paragraph.');

  it('is its own at the publisher', () => {
    expect(reportAsLinkedData(corpus, letter, urlOf)).toMatchObject({ sameAs: letter.source.url });
    expect(paragraphAsLinkedData(corpus, placed, urlOf)).toMatchObject({ citation: { url: letter.source.url } });
  });

  it('is left out where the address that we have is of something else', () => {
    for (const thing of [reportAsLinkedData(corpus, unknown, urlOf), paragraphAsLinkedData(corpus, { ...placed, report: unknown }, urlOf)])
      expect(JSON.stringify(thing)).not.toContain(letter.source.url);
  });
});
