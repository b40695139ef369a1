import { describe, expect, it } from 'vitest';
import { parseQuery, queryWithoutStopWords } from './parse-query.ts';

const typedWords = (text: string, typing = false) => parseQuery(text, typing).words.map(({ typed }) => typed);

describe('a query', () => {
  it('is words, "phrases" and -exclusions', () => {
    const { words, phrases, excluded } = parseQuery('neglect “care leavers” -trust -"no plan" Wi-Fi');
    expect(words.map(({ typed }) => typed)).toEqual(['neglect', 'Wi-Fi']);
    expect([phrases, excluded]).toEqual([['care leavers'], ['no plan', 'trust']]);
  });

  it('has an unfinished last word only while it is typed and no space follows', () => {
    expect(parseQuery('care leav', true).words.map(({ unfinished }) => unfinished)).toEqual([false, true]);
    expect(parseQuery('care leav ', true).words.some(({ unfinished }) => unfinished)).toBe(false);
    expect(parseQuery('care leav').words.some(({ unfinished }) => unfinished)).toBe(false);
  });

  it('has its first 400 characters, 32 words and four phrases', () => {
    expect(typedWords('word '.repeat(1_000))).toHaveLength(32);
    expect(typedWords('a'.repeat(1_000))[0]).toHaveLength(400);
    const { phrases, words } = parseQuery('"a b" "c d" "e f" "g h" "i j"');
    expect([phrases.length, words.map(({ typed }) => typed)]).toEqual([4, ['i', 'j']]);
  });

  it('takes a quotation mark without a partner for nothing', () => {
    expect(typedWords('"care leavers')).toEqual(['care', 'leavers']);
  });

  it('keeps an unfinished stop word, which may become another word', () => {
    expect(queryWithoutStopWords(parseQuery('plans for the', true).words).map(({ typed }) => typed)).toEqual(['plans', 'the']);
    expect(queryWithoutStopWords(parseQuery('plans for the').words).map(({ typed }) => typed)).toEqual(['plans']);
  });
});
