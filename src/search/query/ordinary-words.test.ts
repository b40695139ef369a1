import { describe, expect, it } from 'vitest';
import { readEnglishQueryWords, writeEnglishQueryWords } from './english-words.ts';
import { prepareOrdinaryQueryWords } from './ordinary-words.ts';
import { parseQuery } from './parse-query.ts';

/** Whether words are ordinary in a query, and how often the list of English words was loaded. */
function ordinary(list: readonly string[] = ['treat', 'posted']) {
  let loads = 0;
  const load = () => {
    loads += 1;
    return Promise.resolve(readEnglishQueryWords(writeEnglishQueryWords(list)));
  };
  const ordinaryIn = prepareOrdinaryQueryWords(
    load,
    (word) => word === 'plans',
    (word) => word === 'asking',
  );
  const of = (query: ReturnType<typeof parseQuery>) => ordinaryIn(query, (word) => word !== 'farfetched');
  const loadsFor = async (query: string, typing = false) => {
    await of(parseQuery(query, typing));
    return loads;
  };
  return { of, loadsFor };
}

describe('ordinary English words', () => {
  it.each([
    ['plans asking', 0],
    ['what the say', 0],
    ['farfetched', 0],
    ['treated', 1],
    ['plans treated', 1],
    ['"treated"', 1],
    ['"plans"', 0],
    ['plans-treated', 1],
    ['', 0],
  ])('are loaded only for a word that could be a mistake: %s', async (query, loads) => {
    expect(await ordinary().loadsFor(query)).toBe(loads);
  });

  it('are not loaded for a word that is still typed, and only once', async () => {
    const { loadsFor } = ordinary();
    expect(await loadsFor('treate', true)).toBe(0);
    expect(await loadsFor('treate plans', true)).toBe(1);
    expect(await loadsFor('postd')).toBe(1);
  });

  it('are those of the list in any form, and those that people ask with', async () => {
    const { of } = ordinary();
    const isOrdinary = await of(parseQuery('treats'));
    expect(['treating', 'posts', 'asking', 'creatd', 'plans'].filter(isOrdinary)).toEqual(['treating', 'posts', 'asking']);
    const withoutList = await of(parseQuery('plans'));
    expect(['treating', 'asking'].filter(withoutList)).toEqual(['asking']);
  });

  it('are loaded again where they could not be', async () => {
    let works = false;
    const of = prepareOrdinaryQueryWords(
      () => (works ? Promise.resolve(new Set(['treat'])) : Promise.reject(new Error('no network'))),
      () => false,
      () => false,
    );
    const isTreats = async () => (await of(parseQuery('treats'), () => true))('treats');
    expect(await isTreats()).toBe(false);
    works = true;
    expect(await isTreats()).toBe(true);
  });

  it('are written once, sorted, without names, short words and words with other signs', () => {
    const text = writeEnglishQueryWords(['zebra', 'treated', 'treats', 'abbey', "don't", 'ab', 'London', 'x-ray', 'able', 'mid']);
    expect([...readEnglishQueryWords(text)]).toEqual(['abbei', 'abl', 'mid', 'treat', 'zebra']);
    expect(text).toContain('SCOWL');
  });
});
