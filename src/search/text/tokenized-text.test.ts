import { describe, expect, it } from 'vitest';
import { makeTextTokenizer } from './tokenized-text.ts';

describe('a tokenized text', () => {
  const ids = new Map([
    ['wi', 0],
    ['fi', 1],
    ['wifi', 2],
    ['home', 3],
  ]);
  const { read, spellings } = makeTextTokenizer((form) => ids.get(form));

  it('has the term ids of each token, and none for what is not indexed', () => {
    const { terms, tokenOf, starts } = read('Home with Wi-Fi');
    expect([...starts]).toEqual([0, 5, 10]);
    expect([...terms]).toEqual([3, 0, 1, 2]);
    expect([...tokenOf]).toEqual([0, 2, 2, 2]);
  });

  it('numbers each spelling once, over all texts', () => {
    const { spellings: own } = read('Home, home, Home');
    expect([...own].map((spelling) => spellings[spelling])).toEqual(['Home', 'home', 'Home']);
    expect(new Set(spellings).size).toBe(spellings.length);
  });
});
