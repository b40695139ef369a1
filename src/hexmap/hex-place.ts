import type { Corpus } from '../record/corpus/corpus.ts';
import type { HexPosition } from '../record/hexagons/hex-position.ts';

/** A place to lay out as a hexagon: where its middle is on a flat map with y downwards, its group, and the places that it borders. */
export interface HexPlace {
  id: string;
  x: number;
  y: number;
  /** Places of one group stay in one piece. */
  region: string;
  /** Ids of places. A place without any is an island: it may stand apart. */
  borders: readonly string[];
}

/** A layout: the position of each place, by id. */
export type HexLayout = ReadonlyMap<string, HexPosition>;

/** Degrees of latitude and longitude as kilometres on a flat map with y downwards, true enough for a country of England's size. */
function flatPoint({ latitude, longitude }: { latitude: number; longitude: number }): { x: number; y: number } {
  const kilometresPerDegree = 111.2;
  const middleLatitude = 52.8;
  return { x: longitude * kilometresPerDegree * Math.cos((middleLatitude * Math.PI) / 180), y: -latitude * kilometresPerDegree };
}

/** The authorities of England that have a place, to lay out as hexagons: by GSS code, so that another name changes no layout. */
export function hexLayoutPlacesOf({ england, places }: Corpus): HexPlace[] {
  const codes = new Map(england.authorities.map(({ id, gss }) => [id, gss]));
  return england.authorities
    .toSorted((a, b) => a.gss.localeCompare(b.gss))
    .flatMap(({ id, gss, region }) => {
      const place = places.find(({ authority }) => authority === id);
      return place ? [{ id: gss, ...flatPoint(place), region, borders: place.borders.flatMap((other) => codes.get(other) ?? []) }] : [];
    });
}
