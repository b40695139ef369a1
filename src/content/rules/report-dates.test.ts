import { describe, expect, it } from 'vitest';
import { inspectionFile, problemsAfter, summaryFile } from '../../../tests/fixtures/small-record.ts';

const days = 'inspected: { from: "2020-01-20", to: "2020-01-31" }';
const withVisits = (...visits: string[]) =>
  problemsAfter(inspectionFile, days, `${days}\nvisits: [${visits.map((visit) => `{ ${visit} }`).join(', ')}]`);

describe('the days of a report', () => {
  it('are missing where it has neither a day of publication nor one of its own', () => {
    expect(problemsAfter(summaryFile, 'dated: "2022-09"\n', '')).toContainEqual(expect.stringMatching(/^2: .*day/));
  });

  it('come in their order: it is not checked before it is published', () => {
    expect(problemsAfter(inspectionFile, 'checked: "2026-11-22"', 'checked: "2020-03-01"')).toEqual([
      expect.stringMatching(/^21: .*2020-03-01.*2020-03-02/),
    ]);
  });

  it('may be the same for the publication and the check, and a month may hold both', () => {
    expect(problemsAfter(inspectionFile, 'checked: "2026-11-22"', 'checked: "2020-03-02"')).toEqual([]);
    expect(problemsAfter(inspectionFile, 'checked: "2026-11-22"', 'checked: "2020-03"')).toEqual([]);
  });

  it('of a document that prints its own day are held against that day', () => {
    expect(problemsAfter(summaryFile, 'checked: "2026-11-22"', 'checked: "2022-08-31"')).toEqual([
      expect.stringMatching(/^13: .*2022-08-31.*2022-09/),
    ]);
  });
});

describe('the days of several visits', () => {
  it('begin and end with the inspection, one after the other', () => {
    expect(withVisits('from: "2020-01-20", to: "2020-01-22"', 'from: "2020-01-30", to: "2020-01-31"')).toEqual([]);
    expect(withVisits('from: "2020-01-20"', 'from: "2020-01-31"')).toEqual([]);
  });

  it.each([
    [
      'a visit whose last day is before its first',
      ['from: "2020-01-20", to: "2020-01-19"', 'from: "2020-01-30", to: "2020-01-31"'],
      /reversed: 2020-01-20 to 2020-01-19/,
    ],
    [
      'a visit before the one before',
      ['from: "2020-01-20", to: "2020-01-30"', 'from: "2020-01-29", to: "2020-01-31"'],
      /reversed: 2020-01-30 to 2020-01-29/,
    ],
    [
      'a visit of one day before the one before',
      ['from: "2020-01-20", to: "2020-01-31"', 'from: "2020-01-30", to: "2020-01-31"'],
      /reversed: 2020-01-31 to 2020-01-30/,
    ],
    [
      'another first day',
      ['from: "2020-01-21", to: "2020-01-22"', 'from: "2020-01-30", to: "2020-01-31"'],
      /do not begin and end.*2020-01-20 to 2020-01-31/,
    ],
    [
      'another last day',
      ['from: "2020-01-20", to: "2020-01-22"', 'from: "2020-01-29", to: "2020-01-30"'],
      /do not begin and end.*2020-01-20 to 2020-01-31/,
    ],
  ])('are refused with %s', (_, visits, says) => {
    const problems = withVisits(...visits);
    expect(problems).toEqual([expect.stringMatching(says)]);
    expect(problems[0]).toMatch(/^8: /);
  });
});
