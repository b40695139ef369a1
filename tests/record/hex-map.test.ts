import { describe, expect, it } from 'vitest';
import { hexLayoutPlacesOf } from '../../src/hexmap/hex-place.ts';
import { measureHexLayout } from '../../src/hexmap/measure-layout.ts';
import { centreOfHexagon, hexagonsTouch } from '../../src/record/hexagons/hex-position.ts';
import { countEnglandStandingsByYear } from '../../src/questions/england/england.ts';
import {
  englandMapAuthorities,
  englandMapGradeOf,
  englandMapLines,
  englandMapYearEnds,
} from '../../src/questions/england-map/england-map.ts';
import { countEnglandMapStates } from '../../src/questions/england-map/map-grade.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();
const layout = new Map(corpus.hexMap.map((place) => [place.authority, place]));
const places = hexLayoutPlacesOf(corpus);
const codes = new Map(corpus.england.authorities.map(({ id, gss }) => [id, gss]));
const measure = measureHexLayout(places, new Map(corpus.hexMap.map((place) => [codes.get(place.authority) ?? '', place])));

const at = (id: string) => {
  const position = layout.get(id);
  if (!position) throw new Error(`${id} has no hexagon.`);
  return centreOfHexagon(position);
};
const all = corpus.hexMap.map(({ authority: id }) => ({ id, ...at(id) }));
/** The share of authorities that stand further left than one, and further up. */
const shareLeftOf = (id: string) => all.filter(({ x }) => x < at(id).x).length / all.length;
const shareAbove = (id: string) => all.filter(({ y }) => y < at(id).y).length / all.length;

describe('the map of England', () => {
  it('has a hexagon for each authority', () => {
    expect(layout.size).toBe(153);
    expect(places).toHaveLength(153);
  });

  it('has every region in one piece, islands aside', () => {
    expect(measure.split).toEqual([]);
  });

  it('keeps 65% or more of all true borders', () => {
    console.log(`The map keeps ${measure.kept} of ${measure.borders} borders`);
    expect(measure.kept / measure.borders).toBeGreaterThanOrEqual(0.65);
  });

  it('has every authority beside one that it borders, islands aside', () => {
    expect(measure.alone).toEqual([]);
    expect(places.filter(({ borders }) => borders.length === 0)).toHaveLength(2);
  });

  it('has sea around the islands', () => {
    for (const island of ['isle-of-wight', 'isles-of-scilly'])
      expect(
        corpus.hexMap.filter((place) => hexagonsTouch(place, layout.get(island) ?? place)),
        island,
      ).toEqual([]);
  });

  it('has Northumberland at the top, and Cornwall at the bottom left with Scilly beyond it', () => {
    expect(shareAbove('northumberland')).toBe(0);
    expect(at('northumberland').x).toBeLessThan(at('north-tyneside').x);
    expect(shareLeftOf('cornwall')).toBeLessThan(0.1);
    expect(shareAbove('cornwall')).toBeGreaterThan(0.85);
    expect(at('isles-of-scilly').x).toBeLessThan(at('cornwall').x);
    expect(at('isles-of-scilly').y).toBeGreaterThan(at('cornwall').y);
  });

  it('has Kent at the bottom right, and the Isle of Wight below Hampshire', () => {
    expect(shareLeftOf('kent')).toBeGreaterThan(0.75);
    expect(shareAbove('kent')).toBeGreaterThan(0.95);
    expect(at('isle-of-wight').y).toBeGreaterThan(at('hampshire').y);
  });

  it('has North and West Northamptonshire side by side in the middle, north-west of London', () => {
    const [north, west] = [layout.get('north-northamptonshire'), layout.get('west-northamptonshire')];
    expect(north && west && hexagonsTouch(north, west)).toBe(true);
    for (const id of ['north-northamptonshire', 'west-northamptonshire']) {
      expect(shareAbove(id), id).toBeGreaterThan(0.4);
      expect(shareAbove(id), id).toBeLessThan(0.65);
      expect(at(id).x, id).toBeLessThan(at('camden').x);
      expect(at(id).y, id).toBeLessThan(at('camden').y);
    }
  });

  it('has London as a compact block in the south-east', () => {
    const london = corpus.england.authorities.filter(({ region }) => region === 'London').map(({ id }) => ({ id, ...at(id) }));
    const middle = { x: sum(london.map(({ x }) => x)) / london.length, y: sum(london.map(({ y }) => y)) / london.length };
    // 33 hexagons in a perfect disc would reach 3.0 from its middle.
    expect(Math.max(...london.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)))).toBeLessThan(4.5);
    expect(all.filter(({ x }) => x < middle.x).length / all.length).toBeGreaterThan(0.75);
    expect(all.filter(({ y }) => y < middle.y).length / all.length).toBeGreaterThan(0.6);
    expect(at('enfield').y).toBeLessThan(at('croydon').y);
    expect(at('hillingdon').x).toBeLessThan(at('havering').x);
  });
});

describe('the grades on the map', () => {
  const authorities = englandMapAuthorities(corpus);

  it('are those of England over time, for every judgement and year end; a council that did not exist yet has none', () => {
    for (const { id: line } of englandMapLines(corpus))
      for (const count of countEnglandStandingsByYear(corpus, line).filter(({ year }) => year >= 2014)) {
        const shown = countEnglandMapStates(authorities.map((each) => englandMapGradeOf(corpus, each, line, count.day)));
        const { counts, notJudged, none, notYet } = count;
        expect(shown, `${line} ${count.year}`).toEqual({ ...counts, 'not-judged': notJudged, none, 'not-yet': notYet });
      }
  });

  it('show six councils as not there yet in 2018, and none in 2026', () => {
    const notYet = (year: number) => {
      const day = englandMapYearEnds(corpus).find((end) => end.year === year)?.day ?? '';
      return authorities
        .filter((each) => englandMapGradeOf(corpus, each, 'overall', day).state === 'not-yet')
        .map(({ authority }) => authority.id);
    };
    expect(notYet(2018)).toEqual([
      'bournemouth-christchurch-and-poole',
      'cumberland',
      'dorset',
      'north-northamptonshire',
      'west-northamptonshire',
      'westmorland-and-furness',
    ]);
    expect(notYet(2021)).toEqual(['cumberland', 'westmorland-and-furness']);
    expect(notYet(2026)).toEqual([]);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
