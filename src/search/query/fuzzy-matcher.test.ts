import { describe, expect, it } from 'vitest';
import { prepareFuzzyQueryMatcher } from './fuzzy-matcher.ts';

/** A matcher among the terms of an index, with the frequencies of some of them, and words that only readers have. */
const matcherAmong = (terms: readonly string[], frequency: Record<string, number> = {}, readerWords: readonly string[] = []) =>
  prepareFuzzyQueryMatcher(
    {
      terms,
      termIds: new Map(terms.map((term, id) => [term, id])),
      frequencies: Uint8Array.from(terms, (term) => frequency[term] ?? 0),
    },
    readerWords,
  );
const match = matcherAmong(['care', 'core', 'carer', 'caring', 'neglect', 'neglected', 'safeguarding', 'foster'], { care: 9, core: 2 });
const matchesOf = (word: string) => match(word).map(({ word: near, edits }) => [near, edits]);

describe('a fuzzy match', () => {
  it.each([
    ['neglct', 'a letter dropped'],
    ['neglecct', 'a letter added'],
    ['nezlect', 'a letter changed'],
    ['nelgect', 'two letters swapped'],
  ])('of %s is one edit away: %s', (typed) => {
    expect(matchesOf(typed)[0]).toEqual(['neglect', 1]);
  });

  it('that is more frequent comes before one as near', () => {
    expect(matchesOf('cxre').map(([word]) => word)).toEqual(['care', 'core']);
  });

  it('may have one edit in a short word, two in a longer, three in the longest', () => {
    expect(matchesOf('fzzter')).toEqual([['foster', 2]]);
    expect(matchesOf('czze')).toEqual([]);
    expect(matchesOf('safegzzzding')).toEqual([['safeguarding', 3]]);
  });

  it('is not looked for in numbers, in one or two letters, or in very long words', () => {
    for (const typed of ['2019', 'ca', 'neglect'.repeat(5)]) expect(match(typed)).toEqual([]);
  });

  it.each([
    ['edits before frequency', 'planss', ['plans', 'plan', 'plane']],
    ['a letter dropped before one changed', 'car', ['carb', 'cat']],
    ['a letter dropped before one added', 'homs', ['homes', 'hom']],
    ['two letters swapped before one changed', 'palced', ['placed', 'paced', 'palmed']],
    ['a right first letter before a wrong one', 'xost', ['xosty', 'post']],
    ['the more frequent of two, then the first of the alphabet', 'lake', ['like', 'lame', 'late']],
    ['of long words those with three edits last', 'accomodatoin', ['accomodation', 'accommodation']],
    ['none with more edits than the length allows', 'mash', []],
    ['none of two letters', 'ab', []],
    ['none that begins with a digit', '2nursery', []],
    ['one with a digit in it', 'nurser2y', ['nursery']],
    ['one of thirty letters', 'abcdefghijklmnopqrstuvwxyzabcx', ['abcdefghijklmnopqrstuvwxyzabcd']],
    ['none of thirty-one letters', 'abcdefghijklmnopqrstuvwxyzabcdx', []],
    ['one with letters that are not English', 'cafés', ['café']],
    ['a last letter z', 'quis', ['quiz']],
    ['a swap at the beginning', 'ndeed', ['indeed', 'need']],
    ['a swap in the middle', 'childern', ['children']],
    ['one where a letter comes twice in turn', 'abab', ['baab']],
  ])('orders known words: %s', (_, typed, near) => {
    const frequent: Record<string, number> = { planned: 9, plans: 1, plane: 2, plan: 5, like: 7, late: 2, lame: 2 };
    const known = [
      ...['plane', 'plans', 'plan', 'planned', 'cat', 'carb', 'hom', 'homes', 'paced', 'palmed', 'placed', 'post', 'xosty'],
      ...['late', 'lame', 'like', 'accommodation', 'accomodation', 'nursery', 'abcdefghijklmnopqrstuvwxyzabcd', 'mxyh', 'abc'],
      ...['café', 'quiz', 'indeed', 'need', 'children', 'baab'],
    ];
    const words = matcherAmong(known, frequent)(typed);
    expect(words.map(({ word }) => word)).toEqual(near);
  });

  it('may be a word that only readers have, but no theme, phrase or heading', () => {
    const near = (word: string) => matcherAmong(['!plans run', '#plans', '/plans'], {}, ['running'])(word).map(({ word: found }) => found);
    expect(near('runing')).toEqual(['running']);
    expect([...near('plans'), ...near('#plan'), ...near('/plan')]).toEqual([]);
  });

  it('has three letters or more and no digits, and the commonest comes first', () => {
    const terms = ['care', 'core', 'cs', 'p12', 'pact', 'pan', 'pat'];
    const matches = matcherAmong(terms, { care: 2, core: 5 }, ['pant', 'curé']);
    const near = (word: string) => matches(word).map(({ word: found }) => found);
    expect(near('cxre')).toEqual(['core', 'care']);
    expect(near('pxt')).toEqual(['pat']);
    expect(near('pxct')).toEqual(['pact']);
    expect(near('p123')).toEqual([]);
    expect(near('csx')).toEqual([]);
  });

  it('of a word is the same a second time', () => {
    expect(match('neglct')).toEqual(match('neglct'));
  });

  it.each([
    ['careers', 'carers', 1],
    ['caers', 'cares', 1],
    ['csrae', 'cares', undefined],
    ['neglectign', 'neglecting', 1],
    ['engelctign', 'neglecting', 3],
    ['neglectingxyz', 'neglecting', 3],
    ['xyzneglecting', 'neglecting', 3],
    ['nglecting', 'neglecting', 1],
    ['neglecting', 'neglecting', 0],
  ])('counts the edits: %s is %s with %s', (typed, word, edits) => {
    const [near] = matcherAmong([word])(typed);
    expect(near?.edits).toBe(edits);
  });
});
