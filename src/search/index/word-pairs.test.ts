import { describe, expect, it } from 'vitest';
import { makeTextTokenizer } from '../text/tokenized-text.ts';
import { indexedParagraphsWithPairs, shardOfPair, indexVariantsOfPhrase, visitIndexedWordPairs } from './word-pairs.ts';

function pairsOf(...texts: string[]): Record<string, readonly number[]> {
  const { read, spellings } = makeTextTokenizer(() => undefined);
  const pairs: Record<string, readonly number[]> = {};
  const read0 = texts.map(read);
  visitIndexedWordPairs(read0, spellings, (pair, positions) => (pairs[pair] = positions));
  return pairs;
}

describe('word pairs', () => {
  it('have the paragraph and the position of the second word', () => {
    expect(pairsOf('care for care', 'for care')).toEqual({ 'care for': [0, 1], 'for care': [0, 2, 1, 1] });
  });

  it('have a hyphenated word in parts and in one', () => {
    expect(Object.keys(pairsOf('home Wi-Fi works')).sort()).toEqual(['fi works', 'home wi', 'home wifi', 'wi fi', 'wifi works']);
  });

  it('that follow one another give the paragraphs of a phrase', () => {
    const pairs = pairsOf('a b c', 'b c a b', 'a b, then b c');
    expect([...indexedParagraphsWithPairs([pairs['a b'] ?? [], pairs['b c'] ?? []])]).toEqual([0]);
  });

  it('grow beyond the first buffer without loss', () => {
    const words = Array.from({ length: 5_000 }, (_, at) => `w${at}`);
    expect(Object.keys(pairsOf(words.join(' ')))).toHaveLength(4_999);
  });

  it('are always in the same shard', () => {
    expect(shardOfPair('care leavers', 64)).toBe(shardOfPair('care leavers', 64));
    expect(shardOfPair('care leavers', 1)).toBe(0);
  });
});

it('a phrase is also looked for with two words as one, where the record has that word', () => {
  expect(indexVariantsOfPhrase('access to wi fi', (word) => word === 'wifi')).toEqual([
    ['access', 'to', 'wi', 'fi'],
    ['access', 'to', 'wifi'],
  ]);
});
