import { describe, expect, it } from 'vitest';
import { readFixture } from '../../../tests/fixtures/fixture-corpus.ts';

const file = 'england-judgements.csv';

/** The invented record with its list of England changed. */
const withList = (change: (text: string) => string) => readFixture({ [file]: change });

/** What the list of England has of the inspection of Weirbridge in 2019 after a change of its row, and what is told beside it. */
function weirbridge(from: string, to: string) {
  const { corpus, notes } = withList((text) => text.replace(from, to));
  const found = corpus?.england.inspections.filter(({ authority, framework }) => authority === 'weirbridge' && framework === 'ilacs-2018');
  return {
    facts: found?.map(({ inspected, published, leadInspector }) => [inspected.from, inspected.to, published, leadInspector]),
    notes: notes.map(({ file: of, line, says }) => `${of}:${line} ${says}`),
  };
}

const printed = [['2019-01-14', '2019-01-25', '2019-03-04', 'Tom Ashe']];
const differs = (what: string, listed: string, own: string) =>
  `content/${file}:13 ${what} is "${listed}" here, and "${own}" in the report weirbridge/2019-01-ilacs. The report’s stands.`;

describe('an inspection of the list of England whose report is here', () => {
  it('has the days and the inspector that the report prints, and it is told where the list has others', () => {
    expect(weirbridge('2019-01-14,2019-01-25,2019-03-04,Tom Ashe', '2019-01-15,2019-01-26,2019-03-05,Tom Ash')).toEqual({
      facts: printed,
      notes: [
        differs('inspected_from', '2019-01-15', '2019-01-14'),
        differs('inspected_to', '2019-01-26', '2019-01-25'),
        differs('published', '2019-03-05', '2019-03-04'),
        differs('lead_inspector', 'Tom Ash', 'Tom Ashe'),
      ],
    });
  });

  it('has what the list leaves out without a word', () => {
    expect(weirbridge('2019-03-04,Tom Ashe', '2019-03-04,')).toEqual({ facts: printed, notes: [] });
  });

  it('is told by its first day or its publication, if it has another address', () => {
    const elsewhere = (days: string) =>
      withList((text) => text.replace('2019-01-14,2019-01-25,2019-03-04,Tom Ashe', days).replace('ofsted/weirbridge-2019-01', 'else'));
    const notesOf = (days: string) => elsewhere(days).notes.map(({ says }) => says.split(' ')[0]);
    expect(notesOf('2019-01-14,2019-01-25,2019-03-05,Tom Ashe')).toEqual(['published']);
    expect(notesOf('2019-01-15,2019-01-25,2019-03-04,Tom Ashe')).toEqual(['inspected_from']);
    // Told as "the inspection of the report … has no row here".
    expect(notesOf('2019-01-15,2019-01-25,2019-03-05,Tom Ashe')).toEqual(['the']);
  });

  it('is not the one of another council, nor one of which there is no report', () => {
    const { notes } = withList((text) =>
      text
        .replace('2019-03-04,2019-03-15,2019-04-30', '2019-01-14,2019-01-26,2019-03-04')
        .replace('2023-11-06,2023-11-17,2024-01-15,Ada Brook', '2023-11-06,2023-11-17,2024-01-15,Ada Brok'),
    );
    expect(notes).toEqual([]);
  });
});

describe('the list of England', () => {
  it('has councils by name and inspections by day, in whatever order its rows stand', () => {
    const sorted = withList((text) => `${text.trim()}\n`.replace('Tom Ashe', 'T. Ashe')).corpus?.england;
    const turned = withList((text) => {
      const [head = '', ...rows] = text.trim().replace('Tom Ashe', 'T. Ashe').split('\n');
      return [head, ...rows.reverse(), ''].join('\n');
    }).corpus?.england;
    expect(turned).toEqual(sorted);
    expect(turned?.authorities.map(({ name }) => name)).toEqual(['Eastmere', 'Hilltop and Vale', 'Northfield', 'Southfield', 'Weirbridge']);
  });

  it('names a council that the record has by its id there, and another by its name', () => {
    const { corpus } = readFixture({
      [file]: (text) => text.replaceAll('Hilltop and Vale,', 'Hilltop & Vale,'),
      'authority-places.csv': null,
      'hex-map.csv': null,
      'place-names.yml': null,
    });
    expect(corpus?.england.authorities.map(({ id, name }) => [id, name])).toContainEqual(['hilltop-vale', 'Hilltop & Vale']);
  });

  it('takes an inspection in a month of two frameworks for the one with an overall grade where it has one', () => {
    const of = (overall: string) =>
      withList((text) =>
        text.replace('2026-05-11,2026-05-22,2026-07-07,Ada Brook,not-graded', `2026-04-28,2026-05-08,2026-07-07,Ada Brook,${overall}`),
      ).problems.map(({ says }) => says);
    expect(of('good').filter((says) => says.startsWith('framework '))).toHaveLength(1);
    expect(of('not-graded').filter((says) => says.startsWith('framework '))).toHaveLength(0);
  });
});
