import { describe, expect, it } from 'vitest';
import { readFixture } from '../../../tests/fixtures/fixture-corpus.ts';

/** The problems, as "file line: words", after something changed in the rows of the list of England’s inspections whose address ends so. */
function after(url: string, from: string, to: string): string[] {
  const change = (row: string) => (row.endsWith(url) ? row.replace(from, to) : row);
  const { problems } = readFixture({ 'england-judgements.csv': (text) => text.split('\n').map(change).join('\n') });
  return problems.map(({ file, line, says }) => `${file.replace('content/', '')} ${line}: ${says}`);
}

const wrong = 'for the same inspection. Read the report: one of them is wrong.';

describe('a report whose inspection the list of England lacks', () => {
  it('is noted where its row belongs, and refused by nobody', () => {
    const { problems, notes } = readFixture({ 'england-judgements.csv': (text) => text.replace(/^.*2019-01-14.*\n/m, '') });
    expect(problems).toEqual([]);
    expect(notes.map(({ line, says }) => `${line}: ${says}`)).toEqual([
      '13: the inspection of the report weirbridge/2019-01-ilacs has no row here, so pages of all England lack its grades. Add it below.',
    ]);
    expect(readFixture().notes).toEqual([]);
  });
});

describe('an inspection that the list of England and the record have', () => {
  it.each([
    [
      'northfield-2023-11',
      'Ada Brook,requires-improvement',
      'Tom Ashe,requires-improvement',
      [`england-judgements.csv 9: lead_inspector "Tom Ashe" is "Ada Brook" in inspections.yml, ${wrong}`],
    ],
    ['northfield-2023-11', 'Ada Brook,requires-improvement', ',requires-improvement', []],
    [
      'southfield-2022-09',
      ',requires-improvement,requires-improvement,good,',
      ',requires-improvement,not-graded,good,',
      [`england-judgements.csv 11: leaders "no grade" is "requires-improvement" in inspections.yml, ${wrong}`],
    ],
    [
      'northfield-2023-11',
      'ILACS standard',
      'ILACS short',
      [`england-judgements.csv 9: length "short" is "standard" in inspections.yml, ${wrong}`],
    ],
    [
      'northfield-2023-11',
      '2023-11-17',
      '2023-11-18',
      [`england-judgements.csv 9: inspected_to "2023-11-18" is "2023-11-17" in inspections.yml, ${wrong}`],
    ],
    [
      'northfield-2023-11',
      '2023-11-06',
      '2023-11-07',
      [`england-judgements.csv 9: inspected_from "2023-11-07" is "2023-11-06" in inspections.yml, ${wrong}`],
    ],
    [
      'northfield-2023-11',
      '2024-01-15',
      '2024-01-16',
      [`england-judgements.csv 9: published "2024-01-16" is "2024-01-15" in inspections.yml, ${wrong}`],
    ],
    [
      'northfield-2023-11',
      'ofsted/northfield-2023-11',
      'ofsted/other',
      [
        `england-judgements.csv 9: url "https://example.org/ofsted/other" is "https://example.org/ofsted/northfield-2023-11" in inspections.yml, ${wrong}`,
      ],
    ],
    [
      'northfield-2023-11',
      'good,requires-improvement,good',
      'good,requires-improvement,',
      [
        'england-judgements.csv 9: in_care is empty, and inspections under ILACS 2023 have that judgement. Read its grade in the report, or write not-graded where the report gives none.',
        `england-judgements.csv 9: in-care "no grade" is "good" in inspections.yml, ${wrong}`,
      ],
    ],
    [
      'northfield-2023-11',
      'good,requires-improvement,good',
      'good,requires-improvement,not-graded',
      [`england-judgements.csv 9: in-care "no grade" is "good" in inspections.yml, ${wrong}`],
    ],
    [
      'northfield-2023-11',
      '2023-11-06,2023-11-17,2024-01-15',
      '2023-11-07,2023-11-17,2024-01-16',
      [
        `england-judgements.csv 9: inspected_from "2023-11-07" is "2023-11-06" in inspections.yml, ${wrong}`,
        `england-judgements.csv 9: published "2024-01-16" is "2024-01-15" in inspections.yml, ${wrong}`,
      ],
    ],
    [
      'northfield-2023-11',
      'Northfield,90002',
      'Northfield,90009',
      [
        'england-judgements.csv 9: ofsted_urn 90009 is 90002 in authorities.yml, for Northfield. One of them is wrong.',
        'england-judgements.csv 10: authority "Northfield" has ofsted_urn 90002 here and 90009 on line 9. One of them is wrong.',
      ],
    ],
    [
      'northfield-2023-11',
      '2024-01-15',
      '2023-11-16',
      [
        'england-judgements.csv 9: published 2023-11-16 is before the end of the inspection, 2023-11-17. One of them is wrong.',
        `england-judgements.csv 9: published "2023-11-16" is "2024-01-15" in inspections.yml, ${wrong}`,
      ],
    ],
    [
      'northfield-2023-11',
      '2023-11-17,2024-01-15',
      '2023-11-05,2024-01-15',
      [
        'england-judgements.csv 9: the dates are reversed: 2023-11-06 to 2023-11-05. The first day comes first.',
        `england-judgements.csv 9: inspected_to "2023-11-05" is "2023-11-17" in inspections.yml, ${wrong}`,
      ],
    ],
    [
      'northfield-2026-05',
      'Unitary Authority',
      'County',
      [
        'england-judgements.csv 10: authority_type "County" is "Unitary Authority" on line 9, for the same ofsted_urn 90002. One of them is wrong.',
      ],
    ],
    [
      'northfield-2026-05',
      'not-graded,outstanding',
      'good,outstanding',
      [
        'england-judgements.csv 10: overall_effectiveness "good" cannot be: fieldwork of 11 May 2026 is under ILACS 2026, which has no overall judgement. Write not-graded: none is inferred.',
      ],
    ],
    [
      'hilltop-2025-06',
      'County',
      'Unitary Authority',
      [
        'england-judgements.csv 8: authority_type "Unitary Authority" is "County" on line 6, for the same ofsted_urn 90006. One of them is wrong.',
      ],
    ],
    [
      'southfield-2022-09',
      'ILACS standard',
      'SIF',
      [
        'england-judgements.csv 11: fieldwork of 5 September 2022 is not under SIF (SIF from November 2013 to August 2018). That day is under ILACS 2018.',
      ],
    ],
    ['southfield-2022-09', 'ILACS standard', 'ILACS short', []],
    [
      'southfield-2022-09',
      '2022-09-05,2022-09-16,2022-10-31',
      '2012-09-05,2012-09-16,2012-10-31',
      [
        'england-judgements.csv 11: fieldwork of 5 September 2012 is not under ILACS standard (ILACS 2018 from January 2018 to December 2022, ILACS 2023 from January 2023 to April 2026, ILACS 2026 from 27 April 2026). That day is under Before SIF.',
        'new-authorities.yml 3: Southfield is said to be created on 2021-04-01, but was inspected on 2012-09-05. Correct the day, or take the inspection out of england-judgements.csv.',
      ],
    ],
    [
      'eastmere-2013-03',
      'before SIF',
      'SIF',
      [
        'england-judgements.csv 2: fieldwork of 4 March 2013 is not under SIF (SIF from November 2013 to August 2018). That day is under Before SIF.',
      ],
    ],
  ])('says the same in both, %s: “%s” is no “%s”', (url, from, to, problems) => {
    expect(after(url, from, to)).toEqual(problems);
  });

  it('may have a grade here that our source did not give, but no other one than it gave', () => {
    const row = (overall: string, inCare: string) =>
      `Exampleshire,90001,E10000901,South West,County,ILACS standard,2019-06-03,2019-06-14,2019-07-22,,${overall},requires-improvement,inadequate,,${inCare},,,,https://example.org/ofsted/exampleshire-2019-06\n`;
    const told = (more: string) =>
      readFixture({ 'england-judgements.csv': (text) => text + more })
        .problems.filter(({ file }) => file.endsWith('england-judgements.csv'))
        .map(({ line, says }) => `${line}: ${says}`);
    expect(told(row('inadequate', 'good'))).toEqual([]);
    expect(told(row('good', 'good'))).toEqual([`15: overall "good" is "inadequate" in inspections.yml, ${wrong}`]);
    expect(told(row('not-graded', 'good'))).toEqual([`15: overall "no grade" is "inadequate" in inspections.yml, ${wrong}`]);
  });

  it.each([
    [
      'its first day',
      '2022-09-05',
      '2022-11-01',
      ['published "2022-11-01" is "2022-10-31"', 'url "https://example.org/other" is "https://example.org/ofsted/southfield-2022-09"'],
    ],
    [
      'its publication',
      '2022-09-06',
      '2022-10-31',
      ['inspected_from "2022-09-06" is "2022-09-05"', 'url "https://example.org/other" is "https://example.org/ofsted/southfield-2022-09"'],
    ],
    ['neither', '2022-09-06', '2022-11-01', []],
  ])('is the same by %s, if it has another address', (_, day, published, differing) => {
    const { problems } = readFixture({
      'england-judgements.csv': (text) =>
        text.replace('2022-09-05,2022-09-16,2022-10-31', `${day},2022-09-16,${published}`).replace('ofsted/southfield-2022-09', 'other'),
    });
    expect(problems.map(({ says }) => says)).toEqual(differing.map((words) => `${words} in inspections.yml, ${wrong}`));
  });
});
