import { describe, expect, it } from 'vitest';
import { fixtureCorpus, readFixture } from '../../../tests/fixtures/fixture-corpus.ts';

/** The problems, as "line: words", after one thing in a file was changed. */
const after = (file: string, from: string, to: string) =>
  readFixture({ [file]: (text) => text.replace(from, () => to) }).problems.map(({ line, says }) => `${line}: ${says}`);

describe('on the map of England', () => {
  it.each([
    [
      'a missing hexagon',
      'E08000901,Eastmere,East,-1,1\n',
      '',
      [
        '1: there is no hexagon for Eastmere (E08000901), which is in england-judgements.csv. Run npm run hex-map, which lays out all of them again.',
      ],
    ],
    [
      'two authorities on one hexagon',
      'H&V,1,0',
      'H&V,0,0',
      ['3: position 0,0 stands on line 2 already. Each authority has one hexagon and one label, and shares neither.'],
    ],
    [
      'an authority with two hexagons',
      'E06000901,Northfield,Nfd',
      'E08000901,Eastmere,Ea,5,5\nE06000901,Northfield,Nfd',
      ['5: gss_code "E08000901" stands on line 4 already. Each authority has one hexagon and one label, and shares neither.'],
    ],
    [
      'one label for two',
      'Northfield,Nfd',
      'Northfield,East',
      ['5: label "East" stands on line 4 already. Each authority has one hexagon and one label, and shares neither.'],
    ],
    [
      'an unknown authority',
      'E06000901,Northfield,Nfd',
      'E06000999,Nowhere,Now,7,7\nE06000901,Northfield,Nfd',
      ['5: the code "E06000999" (Nowhere) is not an authority of this record. It must be in england-judgements.csv.'],
    ],
    [
      'another name',
      ',Weirbridge,',
      ',Weir Bridge,',
      ['2: "Weir Bridge" is "Weirbridge" in england-judgements.csv, with the same code E10000902. One of them is wrong.'],
    ],
    ['half a step', 'Weir,0,0', 'Weir,0.5,0', [expect.stringMatching(/^2: q "0.5" is not right\. It is its place along the row/)]],
  ])('%s is a problem', (_, from, to, problems) => {
    expect(after('hex-map.csv', from, to)).toEqual(problems);
  });

  it('each authority has its hexagon by id; a record without the file has no map and no problems', () => {
    expect(fixtureCorpus().hexMap.find(({ authority }) => authority === 'eastmere')).toEqual({
      authority: 'eastmere',
      label: 'East',
      q: -1,
      r: 1,
    });
    const { corpus, problems } = readFixture({ 'hex-map.csv': null });
    expect([corpus?.hexMap, problems]).toEqual([[], []]);
  });
});

describe('in the list of new authorities', () => {
  it.each([
    [
      'an authority inspected before its first day',
      'gss: E06000901, name: Northfield, from: "2021-04-01"',
      'gss: E08000901, name: Eastmere, from: "2020-04-01"',
      [
        '2: Eastmere is said to be created on 2020-04-01, but was inspected on 2013-03-04. Correct the day, or take the inspection out of england-judgements.csv.',
      ],
    ],
    [
      'another day than in authorities.yml',
      'from: "2021-04-01"',
      'from: "2021-05-01"',
      ['2: Northfield begins on 2021-05-01 here and on 2021-04-01 in authorities.yml. One of them is wrong.'],
    ],
    [
      'an authority that is not in the list of inspections',
      'gss: E06000901, name: Northfield',
      'gss: E06000999, name: Nowhere',
      ['2: the code "E06000999" (Nowhere) is not an authority of this record. It must be in england-judgements.csv.'],
    ],
  ])('%s is a problem', (_, from, to, problems) => {
    expect(after('new-authorities.yml', from, to)).toEqual(problems);
  });

  it('an authority has its first day in the list of England, and others have none', () => {
    const first = fixtureCorpus().england.authorities.map(({ id, from }) => [id, from]);
    expect(first).toContainEqual(['northfield', '2021-04-01']);
    expect(first).toContainEqual(['eastmere', undefined]);
  });
});
