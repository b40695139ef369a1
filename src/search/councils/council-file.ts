/* The file of councils and places as the build writes it and the browser reads it. It is loaded when a reader turns to a box. */

/** A council as it is found: `grades` says what its latest grades are, and is empty where none are on record. */
export interface ListedCouncil {
  name: string;
  /** Its address, with the folder that the site is served from. */
  url: string;
  /** What and where it is: "Council in the South East". */
  about: string;
  grades: string;
  /** Whether the record holds words of its reports. */
  hasWords: boolean;
}

/** How a name leads to its councils. `own`: it is the council's name. `former`: it was a council until a year. */
export type PlaceKind = 'own' | 'former' | 'district' | 'former-district' | 'town' | 'area' | 'region';

/** A name that leads to councils, by their places in the file. A region leads to an address of its own, which has a title. */
export interface ListedPlace {
  name: string;
  kind: PlaceKind;
  councils: number[];
  /** The year in which a former council ended. */
  until?: string;
  url?: string;
  title?: string;
}

/** Every council and every name that leads to one. */
export interface CouncilFile {
  councils: ListedCouncil[];
  places: ListedPlace[];
  /** The names that are ordinary words too, as they are compared: `battle`. */
  ordinary: string[];
}

/** The kinds of names that are kept with their council when the file is written. */
const packedKinds = ['own', 'district', 'former-district', 'town'] as const;

/** A council as the file has it: its values, and its names of each packed kind with `|` between them. */
type PackedCouncil = [name: string, url: string, about: string, grades: string, hasWords: 0 | 1, ...names: string[]];

/** The file as written: a third of the size, since most names belong to one council. */
export interface PackedCouncilFile {
  councils: PackedCouncil[];
  /** Names that lead to several councils, or to an address of their own. */
  wider: ListedPlace[];
  /** Missing in the file of an earlier edition, which a browser may have kept. */
  ordinary?: string[];
}

/** Whether a name is kept with its council. */
function isPackedKind(place: ListedPlace): place is ListedPlace & { kind: (typeof packedKinds)[number] } {
  return (packedKinds as readonly string[]).includes(place.kind);
}

/** The file of councils as it is written. */
export function packCouncilSearchFile({ councils, places, ordinary }: CouncilFile): PackedCouncilFile {
  const namesOf = (kind: PlaceKind, council: number) =>
    places.filter((place) => place.kind === kind && place.councils.includes(council)).map(({ name }) => name);
  return {
    councils: councils.map(({ name, url, about, grades, hasWords }, at) => {
      const names = packedKinds.map((kind) => namesOf(kind, at).join('|'));
      return [name, url, about, grades, hasWords ? 1 : 0, ...names];
    }),
    wider: places.filter((place) => !isPackedKind(place)),
    ordinary,
  };
}

/** The file of councils as it is searched. */
export function unpackCouncilSearchFile({ councils, wider, ordinary = [] }: PackedCouncilFile): CouncilFile {
  const places = councils.flatMap(([, , , , , ...names], at) =>
    packedKinds.flatMap((kind, index) =>
      (names[index] ?? '')
        .split('|')
        .filter(Boolean)
        .map((name): ListedPlace => ({ name, kind, councils: [at] })),
    ),
  );
  return {
    councils: councils.map(([name, url, about, grades, hasWords]) => ({ name, url, about, grades, hasWords: hasWords === 1 })),
    places: [...places, ...wider],
    ordinary,
  };
}
