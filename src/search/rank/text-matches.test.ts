import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../tests/search/small-record.ts';
import { openIndex } from '../index/open-index.ts';
import { writeIndex } from '../index/write-index.ts';
import { openQueryVocabulary } from '../query/vocabulary.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { makeTextTokenizer } from '../text/tokenized-text.ts';
import { prepareRankMatching } from './find-matches.ts';
import { rerank } from './rerank.ts';
import { prepareRankTextMatch, rankTextCoverage } from './text-coverage.ts';

const words = ['foster', 'parents', 'carers', 'child', 'and'];
const { read } = makeTextTokenizer((form) => (words.includes(form) ? words.indexOf(form) : undefined));
const stemOfTerm = Uint32Array.from(words.keys());
const findMatches = prepareRankMatching(stemOfTerm);
const matchesInEach = (texts: readonly string[], ...stems: number[]) =>
  findMatches([{ stems, weight: 1, alternative: 0 }], texts.map(read)).map((matches, at) =>
    matches.map(({ start, end }) => texts[at]?.slice(start, end)),
  );
const matchesIn = (text: string, ...stems: number[]) => matchesInEach([text], ...stems)[0];

describe('matches in a text', () => {
  it('are the tokens of all the stems of an alternative', () => {
    expect(matchesIn('Foster carers and a child', 0, 2)).toEqual(['Foster', 'carers']);
    expect(matchesIn('Foster homes', 0, 2)).toEqual([]);
  });

  it('are those of each text, in the order of the texts', () => {
    expect(matchesInEach(['Carers', 'Foster carers', 'A child'], 2)).toEqual([['Carers'], ['carers'], []]);
  });

  it('may be in any order, with up to two words between', () => {
    expect(matchesIn('carers who foster', 0, 2)).toEqual(['foster', 'carers']);
    expect(matchesIn('foster parents and carers', 0, 2)).toEqual(['foster', 'carers']);
    expect(matchesIn('foster a child, not a word of carers', 0, 2)).toEqual([]);
  });

  it('may not have other words and a comma or full stop between', () => {
    expect(matchesIn('foster parents, carers', 0, 2)).toEqual([]);
    expect(matchesIn('They foster. Other carers', 0, 2)).toEqual([]);
    expect(matchesIn('foster, carers', 0, 2)).toEqual(['foster', 'carers']);
    expect(matchesIn('foster child, and carers', 0, 3, 2)).toEqual([]);
  });
});

describe('what a text has of a clause', () => {
  const record = recordOf(
    {
      'anywhere/2020-01-ilacs': {
        Leadership: [
          'Foster carers are heard.',
          'Homes to foster in are few, though many people in the area have become good carers.',
          'A text that goes on for more than ten words before it comes to the carers who foster.',
        ],
      },
    },
    { terms: [{ names: ['foster carer'], asked: [], theme: '' }] },
  );
  const store = openIndex(writeIndex(record, () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched')));
  const vocabulary = openQueryVocabulary(store, store.catalogue.count);
  const inTexts = (words: string, weight = 1) => {
    const alternative = { stems: words.split(' ').map(stemOfTextWord), weight, typedForm: undefined };
    const match = prepareRankTextMatch(store, vocabulary, { alternatives: [alternative] });
    return [0, 1, 2].map((paragraph) => match(paragraph));
  };

  it('is the weight of the alternative, and less the later it stands', () => {
    const [first, second, third] = inTexts('carers', 0.5);
    expect([first?.weight, second?.weight, third?.weight]).toEqual([0.5, 0.5, 0.5]);
    expect(first?.early).toBeGreaterThan(second?.early ?? 1);
    expect(second?.early).toBe(third?.early);
  });

  it('needs the words of a phrase of the glossary near one another', () => {
    expect(inTexts('foster carer').map(({ weight }) => weight)).toEqual([1, 0, 1]);
  });

  it('needs all words of another phrase, wherever they stand', () => {
    expect(inTexts('good carers').map(({ weight }) => weight)).toEqual([0, 1, 0]);
    expect(inTexts('carers nowhere').map(({ weight }) => weight)).toEqual([0, 0, 0]);
  });
});

const inText = (weight: number, early = weight) => ({ weight, early });

describe('the coverage of a text', () => {
  const nowhere = () => false;

  it('is the share of the query that its words have, by importance', () => {
    expect(rankTextCoverage([inText(1), inText(0)], [3, 1], nowhere)).toEqual({ coverage: 0.75, earliness: 0.75 });
  });

  it('is as early as its words are', () => {
    expect(rankTextCoverage([inText(1, 0.5)], [1], nowhere)).toEqual({ coverage: 1, earliness: 0.5 });
  });

  it('counts a clause that matches by metadata', () => {
    expect(rankTextCoverage([inText(0), inText(0)], [1, 1], (clause) => clause === 1)).toEqual({ coverage: 0.5, earliness: 0.5 });
  });
});

describe('reranking', () => {
  const clauses = [
    { importance: 1, metadataMatches: [] },
    { importance: 1, metadataMatches: [] },
  ];

  it('puts a text that has the words early before one that has them late or lacks them', () => {
    const lacks = { paragraph: 0, score: 1, inText: [inText(1), inText(0)] };
    const late = { paragraph: 1, score: 1, inText: [inText(1, 0.2), inText(1, 0.2)] };
    const early = { paragraph: 2, score: 1, inText: [inText(1), inText(1)] };
    expect(rerank([lacks, late, early], clauses)).toEqual([2, 1, 0]);
  });

  it('takes no account of where a text has the words of a sentence', () => {
    const late = { paragraph: 0, score: 1, inText: [inText(1, 0.2), inText(1, 0.2)] };
    const early = { paragraph: 1, score: 1, inText: [inText(1), inText(1)] };
    const lacks = { paragraph: 2, score: 1, inText: [inText(1), inText(0)] };
    expect(rerank([lacks, early, late], clauses, undefined, 'sentence')).toEqual([0, 1, 2]);
    expect(rerank([lacks, early, late], clauses, undefined, 'keywords')).toEqual([1, 0, 2]);
  });

  it('keeps the order of the record among equals, and any order where there are no clauses', () => {
    const [a, b] = [
      { paragraph: 0, score: 1, inText: [] },
      { paragraph: 1, score: 1, inText: [] },
    ];
    expect(rerank([b, a], clauses)).toEqual([0, 1]);
    expect(rerank([b, a], [])).toEqual([1, 0]);
  });
});
