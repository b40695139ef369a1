import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../../tests/content/real-corpus.ts';
import { judgementOf } from '../../record/corpus.ts';
import { judgementsBeside, lineThroughFrameworks, toldUnder } from './told-under.ts';

const corpus = realCorpus();
const told = (id: string, room?: number) =>
  toldUnder(corpus, judgementOf(corpus, id), room).flatMap(({ authority, told: all }) =>
    all.map(({ inspection, grade, passage, whole }) => [authority.id, inspection.published.slice(0, 4), grade, passage?.count ?? 0, whole]),
  );

describe('what each authority was told under a judgement', () => {
  it('has the grade of each inspection whose framework has it, and the words where they are held', () => {
    expect(told('in-care-and-care-leavers')).toEqual([
      ['northamptonshire', '2019', 'inadequate', 0, false],
      ['north-northamptonshire', '2022', 'requires-improvement', 22, true],
      ['west-northamptonshire', '2022', 'requires-improvement', 0, false],
      ['northumberland', '2020', 'good', 15, true],
    ]);
  });

  it('is never filled in from a judgement that came before or after', () => {
    expect(told('care-leavers').filter(([, year]) => year === '2020' || year === '2022')).toEqual([]);
  });

  it('links words for which a page has no room', () => {
    expect(told('help-and-protection', 10).filter(([, , , , whole]) => whole)).toEqual([]);
  });

  it('for the overall judgement is the introduction', () => {
    const overall = toldUnder(corpus, judgementOf(corpus, 'overall')).flatMap((each) => each.told.flatMap(({ passage }) => passage ?? []));
    expect(overall.map(({ runs }) => runs.map(({ section }) => section.type))).toEqual([['introduction'], ['introduction']]);
  });
});

describe('a line of judgements through the frameworks', () => {
  const through = (line: string) =>
    lineThroughFrameworks(corpus, line).map(({ framework, own, within }) => [framework.id, own?.id ?? null, within?.id ?? null]);

  it('of care leavers stands alone, then within another, then alone again', () => {
    expect(through('care-leavers')).toEqual([
      ['before-sif', null, null],
      ['sif', 'care-leavers', null],
      ['ilacs-2018', null, 'in-care-and-care-leavers'],
      ['ilacs-2023', 'care-leavers', null],
      ['ilacs-2026', 'care-leavers', null],
    ]);
  });

  it('of the overall grade ends in 2026', () => {
    expect(through('overall').at(-1)).toEqual(['ilacs-2026', null, null]);
  });

  it('leads to the judgements to be read beside one another', () => {
    const beside = (id: string) => judgementsBeside(corpus, judgementOf(corpus, id)).map((judgement) => judgement.id);
    expect(beside('care-leavers')).toEqual(['in-care-and-care-leavers']);
    expect(beside('in-care-and-care-leavers')).toEqual(['in-care', 'care-leavers', 'looked-after-and-permanence']);
  });
});
