import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { comparisonCorpusOf } from './comparison-corpus.ts';

const corpus = fixtureCorpus();
const compared = comparisonCorpusOf(corpus);

describe('the record as councils are compared in it', () => {
  it('has every council of England and of the record by name, all of one rank', () => {
    expect(compared.authorities.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Eastmere featured',
      'Exampleshire featured',
      'Hilltop and Vale featured',
      'Northfield featured',
      'Southfield featured',
      'Weirbridge featured',
    ]);
  });

  it('has the days, successors and councils that the record knows', () => {
    const known = compared.authorities.map(({ id, from, until, successors, council }) => [id, from, until, successors, council]);
    expect(known).toContainEqual(['exampleshire', undefined, '2021-03-31', ['northfield', 'southfield'], 'Exampleshire County Council']);
    expect(known).toContainEqual(['northfield', '2021-04-01', undefined, [], 'Northfield Council']);
    expect(known.find(([id]) => id === 'eastmere')?.[2]).toBeUndefined();
  });

  it('has the counted inspections of both, oldest first, with the reports that are here', () => {
    expect(compared.inspections.map(({ authority, framework, report }) => [authority, framework, report])).toEqual([
      ['weirbridge', 'sif', undefined],
      ['eastmere', 'sif', undefined],
      ['exampleshire', 'sif', 'exampleshire/2016-02-sif'],
      ['hilltop-and-vale', 'sif', undefined],
      ['weirbridge', 'ilacs-2018', 'weirbridge/2019-01-ilacs'],
      ['eastmere', 'ilacs-2018', undefined],
      ['exampleshire', 'ilacs-2018', undefined],
      ['hilltop-and-vale', 'ilacs-2018', undefined],
      ['southfield', 'ilacs-2018', undefined],
      ['weirbridge', 'ilacs-2023', 'weirbridge/2023-05-ilacs'],
      ['northfield', 'ilacs-2023', undefined],
      ['eastmere', 'ilacs-2023', undefined],
      ['hilltop-and-vale', 'ilacs-2023', undefined],
      ['northfield', 'ilacs-2026', undefined],
    ]);
  });

  it('has the lines that are graded today, and no documents or what is said of them', () => {
    expect(compared.lines.map(({ id }) => id)).toEqual(['overall', 'leaders', 'help-and-protection', 'in-care', 'care-leavers']);
    const { reports, figures, sequences, followUps } = compared;
    expect({ reports, figures, sequences, followUps }).toEqual({
      reports: [],
      figures: [],
      sequences: [],
      followUps: { followUps: [], ofAll: [], askedLater: [] },
    });
  });
});
