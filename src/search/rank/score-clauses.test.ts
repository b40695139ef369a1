import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/search/small-record.ts';
import { openIndex } from '../index/open-index.ts';
import { writeIndex } from '../index/write-index.ts';
import { plainQueryClause, type Clause } from '../query/clause.ts';
import { openQueryVocabulary } from '../query/vocabulary.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { ClauseScorer } from './score-clauses.ts';

const store = openIndex(writeIndex(smallRecord(), () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched')));
const vocabulary = openQueryVocabulary(store, store.catalogue.count);
const scorer = new ClauseScorer(store, vocabulary);
const clauseOf = (words: string, changes: Partial<Clause> = {}): Clause => ({
  ...plainQueryClause(words, [{ stems: words.split(' ').map(stemOfTextWord), weight: 1, typedForm: undefined }]),
  ...changes,
});
const valuesOf = (clause: Clause) => {
  const { paragraphs, values } = scorer.score(clause);
  return new Map([...paragraphs].map((paragraph, at) => [paragraph, values[at] ?? 0]));
};

describe('the score of a clause', () => {
  it('has the paragraphs with all its stems', () => {
    expect([...valuesOf(clauseOf('caseloads')).keys()]).toEqual([0, 5]);
    expect([...valuesOf(clauseOf('personal advisers')).keys()].sort((a, b) => a - b)).toEqual([8, 12]);
    expect(valuesOf(clauseOf('caseloads nowhere')).size).toBe(0);
  });

  it('is the more important the rarer it is, and less so in everyday language', () => {
    const [rare, common] = [scorer.score(clauseOf('supervision')), scorer.score(clauseOf('care'))];
    expect(rare.importance).toBeGreaterThan(common.importance);
    expect(scorer.score(clauseOf('supervision', { isEveryday: true })).importance).toBeCloseTo(rare.importance * 0.6);
  });

  it('is higher for the very form typed', () => {
    const alternatives = [{ stems: [stemOfTextWord('personal')], weight: 1, typedForm: undefined }];
    expect(valuesOf({ ...clauseOf('adviser'), alternatives: [...alternatives] }).size).toBe(2);
    const plain = valuesOf(clauseOf('adviser'));
    const typed = valuesOf(
      clauseOf('adviser', { alternatives: [{ stems: [stemOfTextWord('adviser')], weight: 1, typedForm: 'adviser' }] }),
    );
    expect(typed.get(8)).toBe(plain.get(8));
    expect(typed.get(12)).toBeGreaterThan(plain.get(12) ?? Infinity);
  });

  it('is higher by a theme, also where the text lacks the word', () => {
    const themed = valuesOf(clauseOf('nowhere', { themes: new Map([[1, 1]]) }));
    expect([...themed.keys()]).toEqual([2, 6]);
    expect(themed.get(2)).toBeCloseTo(0.42);
  });

  it('is higher below a heading with its words, and highest where the heading is nothing else', () => {
    const headed = valuesOf(clauseOf('improve', { headingStems: [stemOfTextWord('improve')] }));
    expect(headed.get(13)).toBeCloseTo(0.22);
    const whole = scorer.score(clauseOf('care leavers', { headingStems: ['care', stemOfTextWord('leavers')] }));
    expect(whole.metadataMatches).toEqual([
      [8, 11],
      [11, 13],
    ]);
    expect(whole.values[whole.paragraphs.indexOf(10)]).toBeGreaterThan(1.2);
  });

  it('has the documents of an authority or a year that is named, whatever their texts say', () => {
    const named = scorer.score(clauseOf('northfield', { authority: 'northfield' }));
    expect([named.importance, named.metadataMatches, [...named.paragraphs]]).toEqual([2, [[11, 15]], [11, 12, 13, 14]]);
    expect(scorer.score(clauseOf('2023', { year: '2023' })).metadataMatches).toEqual([[5, 11]]);
  });

  it('is computed once', () => {
    const clause = clauseOf('neglect');
    expect(scorer.requiredTerms([clause])).not.toEqual([]);
    expect(scorer.score(clause)).toBe(scorer.score(clause));
    expect(scorer.requiredTerms([clause])).toEqual([]);
  });
});
