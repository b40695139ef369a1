import { describe, expect, it } from 'vitest';
import { fixtureCorpus, readFixture } from '../../../tests/fixtures/fixture-corpus.ts';

const file = 'place-names.yml';

/** The problems, as "line: words", after one thing in the names of places was changed. */
const after = (from: string, to: string) =>
  readFixture({ [file]: (text) => text.replace(from, () => to) }).problems.map(({ line, says }) => `${line}: ${says}`);

describe('among the names of places', () => {
  it.each([
    [
      'a town of a council that is not there',
      'council: weirbridge',
      'council: wierbridge',
      ['6: council "wierbridge" is not known. Did you mean "weirbridge"?'],
    ],
    [
      'an area of a council that is not there',
      'councils: northfield southfield',
      'councils: northfield southfeild',
      ['12: council "southfeild" is not known. Did you mean "southfield"?'],
    ],
    ['a town twice in one council', 'Weir, Longhope', 'Weir, Longhope, Weir', ['6: "Weir" stands on line 6 already. Once is enough.']],
    [
      'the name of another council',
      'also: Field Town',
      'also: Field Town, hilltop and vale',
      ['4: "hilltop and vale" is the name of "hilltop-and-vale", and cannot be another name of "northfield". Take it out.'],
    ],
    [
      'a council that has two entries',
      'council: weirbridge',
      'council: northfield\n  - council: weirbridge',
      ['6: "northfield" stands on line 3 already. Once is enough.'],
    ],
  ])('%s is a problem', (_, from, to, problems) => {
    expect(after(from, to)).toEqual(problems);
  });

  it('the same town may stand in two councils', () => {
    const { councils } = fixtureCorpus().placeNames;
    expect(councils.filter(({ towns }) => towns.includes('Longhope')).map(({ council }) => council)).toEqual(['northfield', 'weirbridge']);
  });

  it('a record without the file has none, and no problems', () => {
    const { corpus, problems } = readFixture({ [file]: null });
    expect([corpus?.placeNames, problems]).toEqual([{ councils: [], areas: [] }, []]);
  });
});
