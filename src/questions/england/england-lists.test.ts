import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { listedInspection } from '../../../tests/fixtures/listed-inspection.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import {
  countEnglandStandingsByYear,
  englandAsCorpus,
  englandAuthoritiesInQuestion,
  englandLinesGradedNow,
  englandLinkToOfsted,
  isEnglandLineEnded,
} from './england.ts';

const whole = fixtureCorpus();

/** The invented record in which England has one authority, Exampleshire, with these inspections. */
const of = (...inspections: ReturnType<typeof listedInspection>[]): Corpus => ({
  ...whole,
  authorities: whole.authorities.filter(({ id }) => id === 'exampleshire').map((each) => ({ ...each, until: undefined, successors: [] })),
  england: {
    authorities: [{ id: 'exampleshire', name: 'Exampleshire', gss: 'E1', ofstedUrn: 90001, region: 'South West', type: 'County' }],
    inspections,
  },
});

describe('the list of England as a record', () => {
  it('has no visits, events or successors, and each authority has its page at Ofsted', () => {
    const { authorities, visits, events } = englandAsCorpus(of());
    expect([visits, events]).toEqual([[], []]);
    expect(authorities).toMatchObject([
      { successors: [], role: 'featured', council: 'Exampleshire', ofstedPage: 'https://reports.ofsted.gov.uk/provider/44/90001' },
    ]);
    expect(englandLinkToOfsted({ ofstedUrn: 5 })).toBe('https://reports.ofsted.gov.uk/provider/44/5');
  });

  it('has a line graded now only where the latest inspection graded it', () => {
    const before = listedInspection('exampleshire', 'sif', '2015-01-12', { overall: 'good', adoption: 'good' });
    const after = listedInspection('exampleshire', 'ilacs-2018', '2019-01-14', { overall: 'good' });
    expect(englandLinesGradedNow(of(before)).map(({ id }) => id)).toEqual(['overall', 'adoption']);
    expect(englandLinesGradedNow(of(before, after)).map(({ id }) => id)).toEqual(['overall']);
  });

  it('has a line that ended where the newest framework has no judgement on it', () => {
    expect(['overall', 'adoption', 'leaders', 'care-leavers'].map((line) => isEnglandLineEnded(whole, line))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('has no years before the first inspection that counts', () => {
    expect(countEnglandStandingsByYear(of(), 'overall')).toEqual([]);
    const early = listedInspection('exampleshire', 'before-sif', '2012-01-12', { overall: 'good' });
    const sif = listedInspection('exampleshire', 'sif', '2015-01-12', { overall: 'good' });
    expect(countEnglandStandingsByYear(of(early, sif), 'overall')[0]?.year).toBe(2015);
  });

  it('keeps the last grade of a line that a later framework does not judge', () => {
    const sif = listedInspection('exampleshire', 'sif', '2015-01-12', { overall: 'good', adoption: 'good' });
    const older = listedInspection('exampleshire', 'sif', '2014-01-13', { overall: 'good', adoption: 'outstanding' });
    const later = listedInspection('exampleshire', 'ilacs-2018', '2019-01-14', { overall: 'good' });
    const last = countEnglandStandingsByYear(of(older, sif, later), 'adoption').at(-1);
    expect(last?.marked[0]?.standing).toMatchObject({
      state: 'not-judged',
      last: 'good',
      inspection: { inspected: { from: '2019-01-14' } },
    });
    expect(last).toMatchObject({ notJudged: 1, graded: 0, none: 0, counts: { good: 0 } });
  });

  it('marks only authorities that have documents here, and ends none but those that were abolished', () => {
    const both = { ...whole, site: { ...whole.site, highlighted: ['southfield', 'weirbridge'] } };
    expect(englandAuthoritiesInQuestion(both).map(({ authority }) => authority.id)).toEqual(['weirbridge']);
  });
});
