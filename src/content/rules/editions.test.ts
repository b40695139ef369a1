import { describe, expect, it } from 'vitest';
import { readFixture, type FileChanges } from '../../../tests/fixtures/fixture-corpus.ts';

const list = (from: string, to: string): FileChanges => ({ 'editions.yml': (text) => text.replace(from, to) });
const site = (lines: string, editions: FileChanges = {}): FileChanges => ({
  ...editions,
  'site.yml': (text) => text.replace('edition: "2026-11-22"', lines),
});
const withDoi = list('day: "2026-10-01"', 'day: "2026-10-01"\n  doi: 10.5281/zenodo.1');
const withDoiOfThis = list('day: "2026-11-22"', 'day: "2026-11-22"\n  doi: 10.5281/zenodo.1');

describe('a fault of the editions', () => {
  it.each<[string, FileChanges, string[]]>([
    [
      'a number of another month',
      list('"2026.10.1"', '"2026.9.1"'),
      [
        'editions.yml:3 the number 2026.9.1 is not of the month of its day, 2026-10-01. Write 2026.10.1 for the first edition of the month, 2026.10.2 for the second.',
      ],
    ],
    [
      'words that are later than the last edition',
      { 'editions.yml': (text) => text.slice(0, text.indexOf('- number: "2026.11.1"')) },
      [
        'editions.yml:3 the ledger has a line of northfield/2022-05-monitoring-visit/s1 that is later than the last edition. Only npm run ledger writes the ledger, and seals it: if it was stopped before it did, run npm run ledger -- --seal; otherwise take the line out and run it.',
      ],
    ],
    [
      'a list that is gone',
      { 'editions.yml': null },
      [
        'editions.yml:1 the ledger has 56 published paragraphs, but no edition seals them: this file is gone or empty, or was never there. Put it back as it was; or, if this record never had one, run npm run ledger -- --seal.',
      ],
    ],
    [
      'a list that cannot be read, whose seals are not told as broken too',
      list('day: "2026-10-01"', 'day: "2026-10-99"'),
      ['editions.yml:4 day "2026-10-99" is not right. It is the day of the edition, e.g. "2026-11-22". Written yyyy-mm-dd.'],
    ],
    [
      'an edition of a month, which the ledger cannot hold',
      site('edition: "2026-12"'),
      ['site.yml:3 edition "2026-12" is not right. It is the day on which this edition was closed, e.g. "2026-11-22". Written yyyy-mm-dd.'],
    ],
    [
      'a listed edition of a month',
      list('day: "2026-10-01"', 'day: "2026-10"'),
      ['editions.yml:4 day "2026-10" is not right. It is the day of the edition, e.g. "2026-11-22". Written yyyy-mm-dd.'],
    ],
    [
      'a number that another edition has',
      site('edition: "2026-11-30"\nedition_number: "2026.11.1"'),
      ['site.yml:4 2026.11.1 is the edition of 2026-11-22. Write edition_number: "2026.11.2".'],
    ],
    [
      'a DOI that another edition has',
      site('edition: "2026-12-01"\ndoi: 10.5281/zenodo.1', withDoi),
      [
        'site.yml:4 10.5281/zenodo.1 is the DOI of the edition 2026.10.1. Each edition has a DOI of its own: write the new one, or take this out.',
      ],
    ],
    [
      'a day and a month of other editions',
      site('edition: "2026-11-22"\nedition_number: "2026.12.1"'),
      [
        'site.yml:4 the number 2026.12.1 is not of the month of its day, 2026-11-22. Write 2026.11.1 for the first edition of the month, 2026.11.2 for the second.',
        'site.yml:4 the edition of 2026-11-22 is 2026.11.1, not 2026.12.1. Two editions cannot have one day: give back the number, or write a later day.',
      ],
    ],
    [
      'a number that another edition has, where editions of other months have higher ones',
      site('edition: "2026-11-30"\nedition_number: "2026.11.1"', list('"2026.10.1"', '"2026.10.7"')),
      ['site.yml:4 2026.11.1 is the edition of 2026-11-22. Write edition_number: "2026.11.2".'],
    ],
    ['no fault: the DOI of this edition, which is listed', site('edition: "2026-11-22"\ndoi: 10.5281/zenodo.1', withDoiOfThis), []],
    ['no fault: a DOI of its own', site('edition: "2026-12-01"\ndoi: 10.5281/zenodo.2', withDoi), []],
    ['no fault: no DOI', site('edition: "2026-12-01"', withDoi), []],
  ])('is told on its line: %s', (_, changes, problems) => {
    expect(readFixture(changes).problems.map(({ file, line, says }) => `${file.replace('content/', '')}:${line} ${says}`)).toEqual(
      problems,
    );
  });

  it('of two editions of one day is that they are not in order', () => {
    expect(readFixture(list('"2026-11-22"', '"2026-10-01"')).problems.map(({ says }) => says)).toContain(
      '2026.11.1 of 2026-10-01 is not after 2026.10.1 of 2026-10-01. Editions stand in the order of their days, the first one first.',
    );
  });

  it('of an edition before the last one is told on its day, and of two numbers in one place', () => {
    const of = (changes: FileChanges) => readFixture(changes).problems.map(({ says }) => says);
    expect(of(site('edition: "2026-11-01"')).at(-1)).toBe(
      'the edition of 2026-11-01 is before the last one, 2026.11.1 of 2026-11-22. Write the day on which this edition was closed.',
    );
    expect(of(list('"2026.11.1"', '"2026.10.1"'))).toContain('there is another edition 2026.10.1. Each edition has a number of its own.');
  });

  it('is not told where corrections cannot be read, since seals hold them too', () => {
    const { problems } = readFixture({ 'corrections.yml': (text) => text.replace('on: "2026-11-10"', 'on: "2026-11-99"') });
    expect(problems.filter(({ file }) => file.endsWith('editions.yml'))).toEqual([]);
    expect(problems.filter(({ file }) => file.endsWith('corrections.yml'))).toHaveLength(1);
  });
});
