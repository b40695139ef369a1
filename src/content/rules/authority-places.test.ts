import { describe, expect, it } from 'vitest';
import { fixtureCorpus, readFixture } from '../../../tests/fixtures/fixture-corpus.ts';

const file = 'authority-places.csv';

/** The problems, as "line: words", after one thing in the list of places was changed. */
const after = (from: string, to: string) =>
  readFixture({ [file]: (text) => text.replace(from, () => to) }).problems.map(({ line, says }) => `${line}: ${says}`);

describe('in the list of where England’s authorities are', () => {
  it.each([
    [
      'a border that only one side has',
      'E06000901,E06000901,,Combe',
      ',E06000901,,Combe',
      ['2: Northfield borders Southfield, but Southfield does not border Northfield on line 3. A border is in both rows or in neither.'],
    ],
    [
      'a border with an authority that has no row',
      'E08000901,Eastmere,53.481,-2.244,,',
      'E08000901,Eastmere,53.481,-2.244,E08000999,',
      ['4: borders of Eastmere has "E08000999", which has no row in this file. Correct the code, or add a row for that authority.'],
    ],
    [
      'an authority that is like one without a row',
      'E06000902|E06000901,,',
      'E06000902|E08000999,,',
      ['4: similar of Eastmere has "E08000999", which has no row in this file. Correct the code, or add a row for that authority.'],
    ],
    [
      'an authority that is like itself',
      'E06000902|E06000901,,',
      'E08000901|E06000901,,',
      ['4: similar of Eastmere has its own code "E08000901". Name other authorities only.'],
    ],
    [
      'a position that is not in England',
      '51.3,-2.48',
      '57.1,-2.48',
      [
        '3: latitude "57.1" is not right. It is the latitude of the middle of its area, e.g. 52.412. In degrees; England lies between 49.8 and 55.9.',
      ],
    ],
    [
      'a code twice in one list',
      'E06000902|E06000901,,',
      'E06000902|E06000902,,',
      [
        '4: similar "E06000902|E06000902" is not right. It is the GSS codes of the authorities most like it, the most alike first. Put | between two; each stands once.',
      ],
    ],
    [
      'another name than in the list of inspections',
      ',Weirbridge,',
      ',Weir Bridge,',
      ['5: authority "Weir Bridge" is "Weirbridge" in england-judgements.csv, with the same gss_code E10000902. One of them is wrong.'],
    ],
    [
      'an authority without a row',
      'E08000901,Eastmere,53.481,-2.244,,E06000902|E06000901,,\n',
      '',
      ['1: there is no row for Eastmere (E08000901), which is in england-judgements.csv. Add its row.'],
    ],
    [
      'an authority that is not in the list of inspections',
      'E06000901,Northfield',
      'E08000999,Elsewhere,53.4,-2.2,,,,\nE06000901,Northfield',
      ['2: gss_code "E08000999" (Elsewhere) is not an authority of this record. Its code must be in england-judgements.csv.'],
    ],
    [
      'an authority that has two rows',
      'E10000903,Hilltop and Vale,',
      'E08000901,Eastmere,53.481,-2.244,,,,\nE10000903,Hilltop and Vale,',
      ['6: gss_code "E08000901" stands on line 4 already. Each authority has one row.'],
    ],
  ])('%s is a problem', (_, from, to, problems) => {
    expect(after(from, to)).toEqual(problems);
  });

  it('each authority is joined to the list of inspections by its code, and named by id', () => {
    expect(fixtureCorpus().places.find(({ authority }) => authority === 'northfield')).toEqual({
      authority: 'northfield',
      latitude: 51.62,
      longitude: -2.51,
      borders: ['southfield'],
      similar: ['weirbridge', 'southfield'],
      districtsNow: [],
      districtsBefore: ['Millbrook', 'Thornwick'],
    });
  });

  it('a record without the list has no places and no problems', () => {
    const { corpus, problems } = readFixture({ [file]: null });
    expect([corpus?.places, problems]).toEqual([[], []]);
  });
});
