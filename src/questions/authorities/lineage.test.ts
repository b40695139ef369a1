import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import type { Authority } from '../../record/authorities/authority.ts';
import { answerAboutReplacedAuthorities, answerAboutReplacingAuthorities, type LineageWords } from './describe-lineage.ts';
import { authorityLineage } from './lineage.ts';

const corpus = fixtureCorpus();
const [pattern] = corpus.authorities;

/** What is said of a council among councils with these successors and days. */
function said(id: string, authorities: Record<string, Partial<Pick<Authority, 'from' | 'until' | 'successors'>>>): [string, string] {
  const made = Object.entries(authorities).flatMap(([name, { from, until, successors = [] }]) =>
    pattern ? [{ ...pattern, id: name, name: name.toUpperCase(), from, until, successors }] : [],
  );
  const lineage = authorityLineage({ ...corpus, authorities: made }, id);
  const text = (words: LineageWords[]) => words.map((part) => (typeof part === 'string' ? part : part.name)).join('');
  return [text(answerAboutReplacedAuthorities(lineage)), text(answerAboutReplacingAuthorities(lineage))];
}

describe('who replaced whom', () => {
  it('names three councils in a row, and those that took over together once', () => {
    const three = {
      old: { until: '2009-03-31', successors: ['a', 'b', 'c'] },
      older: { until: '2009-03-31', successors: ['a', 'b'] },
      a: { from: '2009-04-01' },
      b: { from: '2009-04-01' },
      c: { from: '2009-04-01' },
    };
    expect(said('old', three)).toEqual(['', 'In 2009 this council was replaced by A, B and C.']);
    expect(said('a', three)).toEqual([
      'In 2009 this council replaced OLD and OLDER, together with B and C. No grade was carried over.',
      '',
    ]);
    expect(said('c', three)).toEqual(['In 2009 this council replaced OLD, together with A and B. No grade was carried over.', '']);
  });

  it('names one that alone took over from several, and is replaced itself', () => {
    const chain = {
      one: { successors: ['new'] },
      two: { until: '1998-03-31', successors: ['new'] },
      new: { until: '2023-03-31', successors: ['newest'] },
      newest: {},
    };
    expect(said('new', chain)).toEqual([
      'In 1998 this council replaced ONE and TWO. No grade was carried over.',
      'In 2023 this council was replaced by NEWEST.',
    ]);
  });

  it('goes by the first day of any that took over', () => {
    const late = {
      old: { until: '2009-03-31', successors: ['a', 'b'] },
      a: {},
      b: { from: '2010-04-01' },
    };
    expect(said('a', late)[0]).toBe('In 2010 this council replaced OLD, together with B. No grade was carried over.');
    expect(said('old', late)[1]).toBe('In 2010 this council was replaced by A and B.');
  });

  it('is not said where no day is known, or of a council that is not there', () => {
    expect(said('a', { old: { successors: ['a'] }, a: {} })).toEqual(['', '']);
    expect(said('nowhere', { old: { until: '2009', successors: ['nowhere'] } })).toEqual(['', '']);
  });
});
