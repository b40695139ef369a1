import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/search/small-record.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { buildQueryGlossary } from './glossary.ts';

const glossary = buildQueryGlossary(smallRecord().catalogue);
const find = (phrase: string) => (phrase.includes(' ') ? glossary.find(phrase.split(' ').map(stemOfTextWord)) : glossary.findWord(phrase));
const alternativesOf = (phrase: string) =>
  Object.fromEntries((find(phrase)?.alternatives ?? []).map(({ stems, weight }) => [stems.join(' '), weight]));
const stems = (phrase: string) => phrase.split(' ').map(stemOfTextWord).join(' ');

describe('the glossary of a query', () => {
  it('expands an abbreviation to its full form, and less surely to a synonym', () => {
    expect(alternativesOf('mash')).toEqual({ [stems('multi agency safeguarding hub')]: 0.95, [stems('single point access')]: 0.55 });
  });

  it('expands words that readers ask with to the names of the thing, but not the other way round', () => {
    expect(alternativesOf('overworked')).toEqual({ [stems('caseload')]: 0.75, [stems('workload')]: 0.75 });
    expect(alternativesOf('caseload')).toEqual({ [stems('workload')]: 0.95 });
  });

  it('means the theme of a term, and most surely the theme by its own name', () => {
    expect([...(find('mash')?.themes ?? [])]).toEqual([[2, 0.7]]);
    expect([...(find('front door')?.themes ?? [])]).toEqual([[2, 1]]);
    expect([...(find('referrals')?.themes ?? [])]).toEqual([[2, 0.75]]);
  });

  it('means an authority by its name', () => {
    expect(find('northfield')?.authority).toBe('northfield');
  });

  it('tells names from words that readers only ask with', () => {
    expect([find('mash')?.isName, find('report a child')?.isName, find('report child')?.isName]).toEqual([true, false, false]);
  });

  it('finds a phrase in any order where that is asked for', () => {
    expect(find('children missing')).toBeUndefined();
    expect(glossary.findUnordered(['children', 'missing'].map(stemOfTextWord))).toBe(find('missing children'));
  });

  it('has the words and the stems of the field', () => {
    expect(glossary.words).toContain('runaways');
    expect([glossary.fieldStems.has(stemOfTextWord('neglect')), glossary.fieldStems.has(stemOfTextWord('runaways'))]).toEqual([
      true,
      false,
    ]);
    expect(glossary.longest).toBe(4);
  });
});
