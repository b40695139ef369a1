import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { packCouncilSearchFile, unpackCouncilSearchFile } from './council-file.ts';
import { makeCouncilSearch } from './find-councils.ts';
import { councilSearchFile } from './list-councils.ts';
import { normalisePlaceForCouncilSearch } from './normalise-place.ts';

const file = councilSearchFile(fixtureCorpus(), '/base', (word) => word === 'vale');
const { findCouncils, namedCouncils } = makeCouncilSearch(unpackCouncilSearchFile(packCouncilSearchFile(file)));
const found = async (words: string) => (await findCouncils(words, 10)).map(({ name, why }) => `${name}: ${why}`);

describe('the file of councils', () => {
  it('has every council of England and every former one, with its address', () => {
    expect(file.councils.map(({ name }) => name)).toEqual([
      'Eastmere',
      'Exampleshire',
      'Hilltop and Vale',
      'Northfield',
      'Southfield',
      'Weirbridge',
    ]);
    expect(file.councils[3]?.url).toBe('/base/authorities/northfield/');
  });

  it('tells a name once that leads to a council in two ways', () => {
    expect(file.places.filter(({ name }) => name === 'Millbrook').map(({ kind }) => kind)).toEqual(['former-district']);
  });

  it('has the same after it was written and read', () => {
    const read = unpackCouncilSearchFile(packCouncilSearchFile(file));
    const keysOf = (places: typeof file.places) => places.map((place) => JSON.stringify(Object.entries(place).sort())).sort();
    expect(read.councils).toEqual(file.councils);
    expect(keysOf(read.places)).toEqual(keysOf(file.places));
  });

  it('works in a record without places and names of places', async () => {
    const bare = councilSearchFile(fixtureCorpus({ 'authority-places.csv': null, 'place-names.yml': null }));
    const matches = await makeCouncilSearch(bare).findCouncils('weirb', 5);
    expect(matches.map(({ name }) => name)).toEqual(['Weirbridge']);
  });
});

describe('a council is found', () => {
  it.each([
    ['by the beginning of its name', 'weir', ['Weirbridge: Weir is in Weirbridge']],
    [
      'by a later word of its name',
      'vale',
      ['Hilltop and Vale: Vale is a district in Hilltop and Vale', 'Weirbridge: One of 2 councils in Northern Vales'],
    ],
    ['by a district of today', 'Lowmoor', ['Weirbridge: Lowmoor is a district in Weirbridge']],
    ['by a district that was abolished', 'thornwick', ['Northfield: Thornwick is now part of Northfield']],
    ['by a town', 'Saltby', ['Northfield: Saltby is in Northfield']],
    ['by each of the towns of one name', 'Longhope', ['Northfield: Longhope is in Northfield', 'Weirbridge: Longhope is in Weirbridge']],
    ['by another name', 'field town', ['Northfield: Council in the South West']],
    [
      'by a former council with a page of its own, after that page',
      'Exampleshire County Council',
      [
        'Exampleshire: Former council, ended 31 March 2021. Now Northfield and Southfield',
        'Northfield: Took over part of Exampleshire in 2021',
        'Southfield: Took over part of Exampleshire in 2021',
      ],
    ],
    [
      'by a former council that has no page',
      'oldfieldshire',
      ['Northfield: Took over part of Oldfieldshire in 2009', 'Southfield: Took over part of Oldfieldshire in 2009'],
    ],
    [
      'by an area',
      'northern v',
      ['Weirbridge: One of 2 councils in Northern Vales', 'Hilltop and Vale: One of 2 councils in Northern Vales'],
    ],
    ['by a name with a mistake in it', 'Weirbrigde', ['Weirbridge: Council in the North East']],
    ['by a region', 'North West', ['Councils in the North West: See the one council there']],
  ])('%s', async (_, words, councils) => {
    expect(await found(words)).toEqual(councils);
  });

  it('only where something like it is typed', async () => {
    expect([await found('x'), await found('zzzzqqqq'), await found('')]).toEqual([[], [], []]);
  });
});

describe('words that name a council', () => {
  const isKnown = (word: string) => ['vale', 'weir'].includes(word);
  const named = (words: string) => {
    const { matches, rest, whole } = namedCouncils(words, isKnown);
    return [matches.map(({ name }) => name), rest, whole];
  };

  it.each([
    ['Eastmere', [['Eastmere'], '', true]],
    ['neglect in Hilltop and Vale', [['Hilltop and Vale'], 'neglect in', false]],
    ['thornwick', [['Northfield'], 'thornwick', true]],
    ['Eastmere or Hilltop and Vale for neglect', [['Hilltop and Vale', 'Eastmere'], 'or for neglect', false]],
    ['Eastmere or Northfield for neglect', [['Eastmere', 'Northfield'], 'or Northfield for neglect', false]],
    ['"neglect in Eastmere" now', [['Eastmere'], '"neglect in Eastmere" now', false]],
    ['“Eastmere schools” in Hilltop and Vale', [['Hilltop and Vale', 'Eastmere'], '“Eastmere schools” in', false]],
    ['neglect -Eastmere', [[], 'neglect -Eastmere', false]],
    ['neglect -"old Eastmere"', [[], 'neglect -"old Eastmere"', false]],
    ['-“old Eastmere” in Hilltop and Vale', [['Hilltop and Vale'], '-“old Eastmere” in', false]],
    ['a vale of tears', [[], 'a vale of tears', false]],
    ['Vale', [['Hilltop and Vale'], 'Vale', true]],
    ['eastmer', [[], 'eastmer', false]],
    ['Eastmere’s schools', [['Eastmere'], 'schools', false]],
    ["is Eastmere's fostering good", [['Eastmere'], 'is fostering good', false]],
    // The record has this word, and reports of its council.
    ['neglect in Weir', [[], 'neglect in Weir', false]],
  ])('%s', (words, expected) => {
    expect(named(words)).toEqual(expected);
  });

  it('are told, and searched for as well, where the record has the name but no report of the council', () => {
    const { matches, rest } = namedCouncils('neglect in Eastmere', () => true);
    expect([matches.map(({ name }) => name), rest]).toEqual([['Eastmere'], 'neglect in Eastmere']);
  });

  it('are told apart where the reports of the council are here, with what is left without them', () => {
    const { here, others } = namedCouncils('is Weirbridge good', () => true);
    expect([here.map(({ name }) => name), others.split(/\s+/)]).toEqual([['Weirbridge'], ['is', 'good']]);
    const alone = namedCouncils('Weirbridge', () => true);
    expect([alone.matches.map(({ name }) => name), alone.here]).toEqual([['Weirbridge'], []]);
  });

  it('are no council where they are an ordinary word that the record has, but within a longer text alone', () => {
    const ordinary = makeCouncilSearch(councilSearchFile(fixtureCorpus(), '/base', (word) => word === 'eastmere'));
    const namesIn = (words: string, isKnownWord: boolean) =>
      ordinary.namedCouncils(words, () => isKnownWord).matches.map(({ name }) => name);
    expect(namesIn('neglect in Eastmere', false)).toEqual(['Eastmere']);
    expect(namesIn('neglect in Eastmere', true)).toEqual([]);
    expect(namesIn('Eastmere', true)).toEqual(['Eastmere']);
  });
});

it('The councils whose reports are here are told with what each is', () => {
  const told = makeCouncilSearch(file).councilsWithWords.map(({ name, why }) => `${name}: ${why}`);
  expect(told).toContain('Exampleshire: Former council, ended 31 March 2021. Now Northfield and Southfield');
  expect(told.filter((words) => words.startsWith('Eastmere'))).toEqual([]);
});

it('A file of an earlier edition, without the names that are ordinary words, names councils all the same', () => {
  const { councils, wider } = packCouncilSearchFile(file);
  const { namedCouncils: named } = makeCouncilSearch(unpackCouncilSearchFile({ councils, wider }));
  expect(named('neglect in Eastmere', () => false).matches.map(({ name }) => name)).toEqual(['Eastmere']);
});

describe('a name', () => {
  it.each([
    ['King’s Lynn', 'kings lynn'],
    ["King's Lynn", 'kings lynn'],
    ['St. Helens', 'st helens'],
    ['Stoke-on-Trent City Council', 'stoke on trent'],
    ['London Borough of Brent', 'brent'],
    ['Tyne & Wear', 'tyne and wear'],
    ['Council', 'council'],
  ])('%s is compared as %s', (name, key) => {
    expect(normalisePlaceForCouncilSearch(name)).toBe(key);
  });
});
