import { expect, it } from 'vitest';
import { realCorpus } from '../../../tests/content/real-corpus.ts';
import { gradePath } from './grade-history.ts';
import { tellGradePath } from './tell-grades.ts';

const corpus = realCorpus();
const tell = (authority: string, line: string) => tellGradePath(corpus, gradePath(corpus, authority, line));

it('tells a path of grades in a sentence, in the order of the inspections', () => {
  expect(tell('northumberland', 'overall')).toBe('Northumberland: requires improvement (2016), good (2020), outstanding (2024).');
});

it('counts inspections of one year with one grade, and says when an authority ended', () => {
  expect(tell('northamptonshire', 'overall')).toBe(
    'Northamptonshire: inadequate (2013, twice), requires improvement (2016), inadequate (2019), until the authority ended on 31 March 2021.',
  );
});

it('says that overall is no longer graded, and what that inspection graded, and makes nothing of it', () => {
  expect(tell('north-northamptonshire', 'overall')).toBe(
    'North Northamptonshire: requires improvement (2022), no longer graded (2026: leaders outstanding; help and protection, in care and care leavers good).',
  );
});

it('tells what was not judged apart from what is not on record', () => {
  expect(tell('northumberland', 'care-leavers')).toBe(
    'Northumberland: requires improvement (2016), not judged on its own (2020), good (2024).',
  );
  expect(tell('northamptonshire', 'leaders')).toContain('inspected, no grade in our sources (2013, twice)');
});

it('says so where nothing is on record', () => {
  const none = { ...corpus, inspections: [] };
  expect(tellGradePath(none, gradePath(none, 'northumberland', 'overall'))).toBe('Northumberland: no graded inspection on record here.');
});
