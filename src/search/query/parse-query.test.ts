import { describe, expect, it } from 'vitest';
import { firstFormOfQueryWord, isTimeMeantByQuery, parseQuery, queryWithoutStopWords } from './parse-query.ts';

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

  it('has none of the invisible characters that were copied with it', () => {
    const { words, phrases, excluded } = parseQuery('neg\u00ADlect\u200B "care lea\u200Dvers" -\uFEFFpl\u2060ans');
    expect(words.map(({ parts }) => parts)).toEqual([['neglect']]);
    expect([phrases, excluded]).toEqual([['care leavers'], ['plans']]);
  });

  it('takes a quotation mark without a partner for nothing', () => {
    expect(typedWords('"care leavers')).toEqual(['care', 'leavers']);
  });

  it('takes a small word alone in quotation marks for a word, since the index has none', () => {
    const { words, phrases } = parseQuery('neglect "The" "of the"');
    expect([words.map(({ typed }) => typed), phrases]).toEqual([['neglect', 'The'], ['of the']]);
  });

  it('keeps an unfinished stop word, which may become another word', () => {
    expect(queryWithoutStopWords(parseQuery('plans for the', true).words).map(({ typed }) => typed)).toEqual(['plans', 'the']);
    expect(queryWithoutStopWords(parseQuery('plans for the').words).map(({ typed }) => typed)).toEqual(['plans']);
  });

  it.each([
    ['-"no plan" neglect', ['neglect'], [], ['no plan']],
    ['-neglect', [], [], ['neglect']],
    ['care -neglect leavers', ['care', 'leavers'], [], ['neglect']],
    ['care -"no plan" leavers', ['care', 'leavers'], [], ['no plan']],
    ['care-leavers', ['care-leavers'], [], []],
    ['care - leavers', ['care', 'leavers'], [], []],
    ['care -(leavers)', ['care', 'leavers'], [], []],
    ['care -é', ['care'], [], ['é']],
    ['care -2019', ['care'], [], ['2019']],
    ['"" -"" care', ['care'], [], []],
    ['"…" -"…" care', ['care'], [], []],
    ['„care leavers“ «plans»', [], ['care leavers', 'plans'], []],
    ['-a -b -c -d -e', [], [], ['a', 'b', 'c', 'd', 'e']],
    ['plans"care leavers"plans', ['plans', 'plans'], ['care leavers'], []],
  ])('takes apart %s', (query, words, phrases, excluded) => {
    expect(typedWords(query)).toEqual(words);
    expect(parseQuery(query)).toMatchObject({ phrases, excluded });
  });

  it.each([
    ['neglect since 2021', ['neglect', '2021 since']],
    ['neglect FROM 2021', ['neglect', '2021 since']],
    ['before 2021', ['2021 before']],
    ['until 1999', ['1999 before']],
    ['After 2021 neglect', ['2021 after', 'neglect']],
    ['2021 since', ['2021', 'since']],
    ['since neglect', ['since', 'neglect']],
    ['since 12021', ['since', '12021']],
    ['since 20211', ['since', '20211']],
    ['since 1821', ['since', '1821']],
    ['in 2021', ['in', '2021']],
    ['since since 2021', ['since', '2021 since']],
  ])('has years with the time meant: %s', (query, words) => {
    expect(parseQuery(query).words.map(({ typed, since }) => (since ? `${typed} ${since}` : typed))).toEqual(words);
  });

  it('has no year before it is wholly typed', () => {
    expect(typedWords('since 2021', true)).toEqual(['since', '2021']);
    expect(typedWords('since 2021 ', true)).toEqual(['2021']);
  });

  it.each([
    [undefined, [false, true, false]],
    ['since', [false, true, true]],
    ['before', [true, false, false]],
    ['after', [false, false, true]],
  ] as const)('means days of the time: %s', (since, meant) => {
    expect(['2020-12-31', '2021-06-01', '2022-01-01'].map((day) => isTimeMeantByQuery(day, { year: '2021', since }))).toEqual(meant);
  });

  it('has words without a stop word only where all their parts are stop words', () => {
    const telling = (text: string) => queryWithoutStopWords(parseQuery(text).words).map(({ typed }) => typed);
    expect(telling('at-home at-the the at')).toEqual(['at-home']);
  });

  it.each([
    ['"voice of the child" plans', 'voice of the child plans', []],
    ['“line of sight” -"senior leaders" "front line"', 'line of sight front line', ['senior leaders']],
    ['neglect -"care leavers"', 'neglect', ['care leavers']],
    ['well-"known words"', 'well known words', []],
    ['"care -leavers" -plans', 'care leavers', ['plans']],
    ['an "open quote', 'an open quote', []],
  ])('has its quoted words as plain words where that is wanted, and what is excluded as it is: %s', (query, words, excluded) => {
    const parsed = parseQuery(query, false, true);
    expect([parsed.words.map(({ typed }) => typed).join(' '), parsed.phrases, parsed.excluded]).toEqual([words, [], excluded]);
  });

  it('is looked up by the first form of its first word', () => {
    expect(['Wi-Fi plans', 'children’s plans', 'plans', '…', ''].map(firstFormOfQueryWord)).toEqual(['wifi', 'children', 'plans', '', '']);
  });
});
