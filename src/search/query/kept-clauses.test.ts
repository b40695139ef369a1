import { expect, it } from 'vitest';
import { recordOf } from '../../../tests/search/small-record.ts';
import { openIndex } from '../index/open-index.ts';
import { writeIndex } from '../index/write-index.ts';
import { prepareFuzzyQueryMatcher } from './fuzzy-matcher.ts';
import { buildQueryGlossary } from './glossary.ts';
import { prepareQueryClauses } from './make-clauses.ts';
import { parseQuery } from './parse-query.ts';
import { openQueryVocabulary } from './vocabulary.ts';

const record = recordOf(
  {
    'weirbridge/2021-01-ilacs': {
      Findings: ['Contact with the front door. Referrals wait.', 'Family time and wi-fi are planned. Plans for homes.'],
    },
  },
  {
    terms: [
      { names: ['family time', 'birth parents'], asked: ['contact', 'watched contact'], theme: '' },
      { names: ['referral', 'front door'], asked: ['contact', 'watched contact'], theme: '' },
    ],
  },
);
const store = openIndex(writeIndex(record, () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched')));
const glossary = buildQueryGlossary(record.catalogue);
const maker = () => prepareQueryClauses(glossary, openQueryVocabulary(store, record.catalogue.count));
const matchFuzzily = prepareFuzzyQueryMatcher(store, glossary.words);

interface Query {
  words: string;
  typing?: boolean;
  ordinary?: string;
}
const made = (make: ReturnType<typeof maker>, { words, typing = false, ordinary }: Query) =>
  make(parseQuery(words, typing).words, typing, matchFuzzily, (word) => word === ordinary);

it.each<[string, Query, Query]>([
  ['a year and the time since it', { words: '2021' }, { words: 'since 2021' }],
  ['a word whose sense another tells', { words: 'contact' }, { words: 'family time contact' }],
  ['a word whose sense two others tell', { words: 'family time contact' }, { words: 'referral contact' }],
  ['a phrase whose sense another tells', { words: 'watched contact' }, { words: 'watched contact referral' }],
  ['a phrase whose sense two others tell', { words: 'watched contact family time' }, { words: 'watched contact referral' }],
  ['a word that is still typed', { words: 'plan' }, { words: 'plan', typing: true }],
  ['a word before one that is still typed', { words: 'contact plan' }, { words: 'contact plan', typing: true }],
  ['a mistake, and an ordinary word', { words: 'plens' }, { words: 'plens', ordinary: 'plens' }],
  ['a mistake in a query with an ordinary word', { words: 'plens' }, { words: 'plens homs', ordinary: 'homs' }],
  ['a hyphenated mistake, and an ordinary word', { words: 'wi-fa' }, { words: 'wi-fa', ordinary: 'wifa' }],
  ['a pair, and its words together', { words: 'wi fi' }, { words: 'wifi' }],
])('clauses are kept for the next query, but not for one that means something else: %s', (_, one, other) => {
  for (const [first, second] of [
    [one, other],
    [other, one],
  ] as const) {
    const make = maker();
    const before = made(make, first);
    expect(made(make, second)).toEqual(made(maker(), second));
    expect(made(make, first)).toEqual(before);
  }
});

it('a clause stays the same object while the next word is typed, until sixty others were made', () => {
  const make = maker();
  const [contact] = made(make, { words: 'contact' });
  expect(made(make, { words: 'contact plans' })[0]).toBe(contact);
  for (let at = 0; at < 29; at += 1) made(make, { words: `home${at} plan${at}` });
  expect(made(make, { words: 'contact' })[0]).toBe(contact);
  for (let at = 29; at < 60; at += 1) made(make, { words: `home${at} plan${at}` });
  expect(made(make, { words: 'contact' })[0]).not.toBe(contact);
});

it('a clause that was made without fuzzy matches is put right once there are some', () => {
  const make = maker();
  const correctionOf = (matcher?: typeof matchFuzzily) => make(parseQuery('plens').words, false, matcher)[0]?.correction;
  expect([correctionOf(), correctionOf(matchFuzzily), correctionOf()]).toEqual([undefined, 'plans', 'plans']);
});
