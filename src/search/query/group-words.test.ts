import { describe, expect, it } from 'vitest';
import { buildQueryGlossary } from './glossary.ts';
import { groupQueryWords } from './group-words.ts';
import { parseQuery } from './parse-query.ts';

const glossary = buildQueryGlossary({
  terms: [
    { names: ['agency worker', 'locum'], asked: ['worker keeps changing', 'changing worker', 'stand in'], theme: '' },
    { names: ['family time', 'birth parents'], asked: ['contact', 'watched contact'], theme: '' },
    { names: ['referral', 'front door'], asked: ['contact', 'watched contact'], theme: '' },
    { names: ['out of area', 'placement at a distance from home'], asked: [], theme: '' },
  ],
  themes: [{ id: 'families', name: 'Contact', words: ['family time'] }],
  authorities: [],
});
const known = new Set(['wifi', 'wellbeing', 'prebirth', 'birthday']);
const vocabulary = { has: (stem: string) => known.has(stem) || (stem === 'wellb' && known.has('wellbeing')) };

/** The groups of a query: `[…]` where the glossary has them as a phrase, with the terms that are meant where others are not. */
function groupsOf(query: string, typing = false): string[] {
  return groupQueryWords(parseQuery(query, typing).words, glossary, vocabulary as never).map(({ words, entry }) => {
    const typed = words.map((word) => word.typed).join(' ');
    const senses = [...(words[0]?.senses ?? [])];
    return `${entry ? `[${typed}] ${[...entry.senses.keys()].join(' ')}` : typed}${senses.length > 0 ? ` as ${senses.join(' ')}` : ''}`;
  });
}

describe('the words of a query', () => {
  it.each([
    ['agency worker', ['[agency worker] 0']],
    ['the agency worker leaves', ['[agency worker] 0', 'leaves']],
    ['agency or worker', ['[agency or worker] 0']],
    ['an agency and the worker of a home', ['[agency and the worker] 0', 'home']],
    ['agency home worker', ['[agency worker] 0', 'home']],
    ['worker who keeps on changing', ['[worker who keeps on changing] 0']],
    ['changing worker keeps', ['[changing worker] 0', 'keeps']],
    ['worker keeps their changing agency', ['[worker keeps their changing] 0', 'agency']],
    ['changing home keeps worker', ['[changing keeps worker] 0', 'home']],
    ['home worker agency', ['home', '[worker agency] 0']],
    ['agency one two three worker', ['agency', 'one', 'two', 'three', 'worker']],
    ['agency one two worker', ['[agency worker] 0', 'one', 'two']],
    ['agency agency worker', ['agency', '[agency worker] 0']],
    ['out of area', ['[out of area] 3']],
    ['placement at a distance from home', ['[placement at a distance from home] 3']],
    ['placement distance home plan', ['[placement distance home] 3', 'plan']],
    ['the of and', []],
    ['agency', ['agency']],
    ['', []],
  ])('are phrases of the glossary, in any order and with words between: %s', (query, groups) => {
    expect(groupsOf(query)).toEqual(groups);
  });

  it.each([
    ['contact', ['contact']],
    ['contact referral', ['contact as 2', 'referral']],
    ['family time contact', ['[family time] 1', 'contact as 1']],
    ['locum contact', ['locum', 'contact']],
    ['watched contact', ['[watched contact] 1 2']],
    ['watched contact of birth parents', ['[watched contact] 1', '[birth parents] 1']],
    ['contact home', ['contact', 'home']],
  ])('mean what others of them mean: %s', (query, groups) => {
    expect(groupsOf(query)).toEqual(groups);
  });

  it.each([
    ['wi fi plan', ['wi fi', 'plan']],
    ['plan wi fi', ['plan', 'wi fi']],
    ['plan wi', ['plan', 'wi']],
    ['wifi', ['wifi']],
    ['pre-birth day', ['pre-birth', 'day']],
    ['pre bir-th', ['pre', 'bir-th']],
    ['well being', ['well being']],
  ])('are pairs that the record writes as one: %s', (query, groups) => {
    expect(groupsOf(query)).toEqual(groups);
  });

  it('are no phrase in another order while the last one is typed', () => {
    expect(groupsOf('worker agency', true)).toEqual(['worker', 'agency']);
    expect(groupsOf('worker agency ', true)).toEqual(['[worker agency] 0']);
  });
});
