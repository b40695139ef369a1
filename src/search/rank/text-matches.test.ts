import { describe, expect, it } from 'vitest';
import { makeTextTokenizer } from '../text/tokenized-text.ts';
import { prepareRankMatching, type Match } from './find-matches.ts';
import { proximity, rankTextCoverage } from './proximity.ts';
import { rerank } from './rerank.ts';

const words = ['foster', 'parents', 'carers', 'child', 'and'];
const { read } = makeTextTokenizer((form) => (words.includes(form) ? words.indexOf(form) : undefined));
const stemOfTerm = Uint32Array.from(words.keys());
const matchesIn = (text: string, ...stems: number[]) =>
  prepareRankMatching([{ stems, weight: 1, clause: 0 }], stemOfTerm)(read(text)).map(({ start, end }) => text.slice(start, end));

describe('matches in a text', () => {
  it('are the tokens of all the stems of an alternative', () => {
    expect(matchesIn('Foster carers and a child', 0, 2)).toEqual(['Foster', 'carers']);
    expect(matchesIn('Foster homes', 0, 2)).toEqual([]);
  });

  it('may be in any order, with up to two words between', () => {
    expect(matchesIn('carers who foster', 0, 2)).toEqual(['foster', 'carers']);
    expect(matchesIn('foster parents and carers', 0, 2)).toEqual(['foster', 'carers']);
    expect(matchesIn('foster a child, not a word of carers', 0, 2)).toEqual([]);
  });
});

const at = (clause: number, token: number, weight = 1): Match => ({ clause, token, weight, start: 0, end: 0 });

describe('proximity', () => {
  it('is 1 for neighbours, and half where four more words are between them', () => {
    expect(proximity([at(0, 3), at(1, 4)], [1, 1])).toBe(1);
    expect(proximity([at(0, 3), at(1, 8)], [1, 1])).toBe(0.5);
  });

  it('is not between a word and itself, where it matches both clauses', () => {
    expect(proximity([at(0, 3), at(1, 3), at(1, 8)], [1, 1])).toBe(0.5);
  });

  it('is nothing for a single clause, or where one is missing', () => {
    expect(proximity([at(0, 3)], [1])).toBe(0);
    expect(proximity([at(0, 3)], [1, 1])).toBe(0);
  });
});

describe('the coverage of a text', () => {
  const nowhere = () => false;

  it('is the share of the query that its words have, by importance', () => {
    expect(rankTextCoverage([at(0, 0)], [3, 1], nowhere)).toEqual({ coverage: 0.75, earliness: 0.75 });
  });

  it('is half as early twenty words on', () => {
    expect(rankTextCoverage([at(0, 20)], [1], nowhere)).toEqual({ coverage: 1, earliness: 0.5 });
  });

  it('counts a clause that matches by metadata, and no quoted phrase', () => {
    expect(rankTextCoverage([at(-1, 0)], [1, 1], (clause) => clause === 1)).toEqual({ coverage: 0.5, earliness: 0.5 });
  });
});

describe('reranking', () => {
  const clauses = [
    { importance: 1, metadataMatches: [] },
    { importance: 1, metadataMatches: [] },
  ];

  it('puts a text that has the words near together and early before one that has not', () => {
    const far = { paragraph: 0, score: 1, matches: [at(0, 2), at(1, 40)] };
    const near = { paragraph: 1, score: 1, matches: [at(0, 2), at(1, 3)] };
    expect(rerank([far, near], clauses)).toEqual([near, far]);
  });

  it('keeps the order of the record among equals, and any order where there are no clauses', () => {
    const [a, b] = [
      { paragraph: 0, score: 1, matches: [] },
      { paragraph: 1, score: 1, matches: [] },
    ];
    expect(rerank([b, a], clauses)).toEqual([a, b]);
    expect(rerank([b, a], [])).toEqual([b, a]);
  });
});
