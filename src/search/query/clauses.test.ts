import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/search/small-record.ts';
import type { IndexStore } from '../index/index-store.ts';
import { openIndex } from '../index/open-index.ts';
import { writeIndex } from '../index/write-index.ts';
import { stemOfTextWord } from '../text/stems.ts';
import type { Clause } from './clause.ts';
import { prepareFuzzyQueryMatcher } from './fuzzy-matcher.ts';
import { buildQueryGlossary } from './glossary.ts';
import { prepareQueryClauses } from './make-clauses.ts';
import { parseQuery } from './parse-query.ts';
import { makeQuotedQueryClause } from './phrase-clause.ts';
import { openQueryVocabulary } from './vocabulary.ts';

const record = smallRecord();

function makerOf(store: IndexStore) {
  const glossary = buildQueryGlossary(store.catalogue);
  const make = prepareQueryClauses(glossary, openQueryVocabulary(store, store.catalogue.count));
  const matchFuzzily = prepareFuzzyQueryMatcher(store, glossary.words);
  return (text: string, typing = false) => make(parseQuery(text, typing).words, typing, matchFuzzily);
}

const store = openIndex(writeIndex(record, () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched')));
const clausesOf = makerOf(store);
const typedOf = (text: string) => clausesOf(text).map(({ typed }) => typed);
const only = (clauses: readonly Clause[]): Clause => {
  expect(clauses).toHaveLength(1);
  return clauses[0] as Clause;
};
const alternativesOf = ({ alternatives }: Clause) => alternatives.map(({ stems, weight }) => [stems.join(' '), weight]);

describe('the words of a query', () => {
  it('are grouped to phrases of the glossary', () => {
    expect(typedOf('multi-agency safeguarding hub and neglect')).toEqual(['multi-agency safeguarding hub', 'neglect']);
  });

  it('are grouped though others are between them, or in another order', () => {
    expect(typedOf('children who are often missing')).toEqual(['children missing']);
  });

  it('are grouped where the record writes them as one', () => {
    expect(alternativesOf(only(clausesOf('wi fi')))).toEqual([['wifi', 1]]);
  });

  it('that readers put around what they ask for are ignored, unless there are no others', () => {
    expect(typedOf('what did inspectors say about neglect')).toEqual(['neglect']);
    expect(typedOf('what did inspectors say')).toEqual(['inspectors', 'say']);
  });

  it('do not include a last word with only one letter typed', () => {
    expect(clausesOf('neglect p', true).map(({ typed }) => typed)).toEqual(['neglect']);
  });
});

describe('the clause of a word', () => {
  it('has its stem and what the glossary gives', () => {
    const clause = only(clausesOf('MASH'));
    expect(alternativesOf(clause)[0]).toEqual(['mash', 1]);
    expect(clause.alternatives.map(({ typedForm }) => typedForm)).toEqual(['mash', undefined, undefined]);
    expect([...clause.themes.keys()]).toEqual([2]);
    expect(clause.isEveryday).toBe(false);
  });

  it('of everyday language is distinguished from a term of the field', () => {
    expect([only(clausesOf('trusted')).isEveryday, only(clausesOf('neglect')).isEveryday]).toEqual([true, false]);
  });

  it('names an authority or a year', () => {
    expect(clausesOf('northfield 2019').map(({ authority, year }) => authority ?? year)).toEqual(['northfield', '2019']);
  });

  it('is put right where the record lacks the word', () => {
    expect(clausesOf('neglct').map(({ correction }) => correction)).toEqual(['neglect']);
    expect(clausesOf('careleavers').map(({ correction }) => correction)).toEqual(['care leavers']);
    expect(clausesOf('zzzzqqqq').map(({ isKnown }) => isKnown)).toEqual([false]);
  });

  it('is taken for a word cut short rather than for one with two mistakes', () => {
    expect(only(clausesOf('supevison')).correction).toBe('supervision');
    const cutShort = only(clausesOf('manageab'));
    expect(cutShort.correction).toBeUndefined();
    expect(cutShort.alternatives[0]?.prefixTerms?.map((term) => store.terms[term])).toEqual(['manageable']);
  });

  it('is put right for five words of a query, and a word beyond them in the next query', () => {
    const typos = ['neglct', 'housng', 'directr', 'privte', 'lewders', 'trustd'];
    const make = makerOf(store);
    expect(make(typos.join(' ')).at(-1)?.isKnown).toBe(false);
    expect(make('trustd').map(({ correction }) => correction)).toEqual(['trusted']);
  });

  it('that is unfinished has the terms that begin with it', () => {
    const [clause] = clausesOf('manag', true);
    expect(clause?.alternatives.at(-1)?.prefixTerms?.map((term) => store.terms[term])).toEqual(['manageable']);
  });

  it('with a hyphen is also searched by its parts', () => {
    expect(alternativesOf(only(clausesOf('pre-birth')))).toEqual([
      ['prebirth', 1],
      [`${stemOfTextWord('pre')} ${stemOfTextWord('birth')}`, 0.8],
    ]);
  });
});

describe('the clause of a phrase', () => {
  it('has all its words, and the names of the thing', () => {
    expect(alternativesOf(only(clausesOf('report a child'))).slice(0, 2)).toEqual([
      ['report child', 1],
      ['mash', 0.75],
    ]);
  });

  it('counts less where only one word is left beside stop words', () => {
    expect(alternativesOf(only(clausesOf('at night')))).toEqual([
      ['night', 0.4],
      ['emerg duti team', 0.75],
    ]);
  });

  it('searches section headings by its words', () => {
    expect(only(clausesOf('care leavers')).headingStems).toEqual(['care', stemOfTextWord('leavers')]);
  });

  it('in quotation marks is known where it has more than stop words', () => {
    expect([makeQuotedQueryClause('care leavers').isKnown, makeQuotedQueryClause('so that they are').isKnown]).toEqual([true, false]);
  });
});

describe('while the reader types', () => {
  it('alternatives that cost a fetch are left out', () => {
    const files = new Map(writeIndex(record, () => 'x', 0).map(({ name, text }) => [name, text]));
    const [first = ''] = files.values();
    const sharded = makerOf(openIndex(first, (name) => Promise.resolve(files.get(name) ?? '')));
    const alternatives = (typing: boolean) => {
      const [clause] = sharded('MASH ', typing);
      return clause?.alternatives.map(({ stems }) => stems.join(' '));
    };
    const fullForm = ['multi', 'agency', 'safeguarding', 'hub'].map(stemOfTextWord).join(' ');
    expect(alternatives(true)).not.toContain(fullForm);
    expect(alternatives(false)).toContain(fullForm);
  });
});
