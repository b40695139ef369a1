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

/** A name that leads to councils, by their places in the file. A region leads to its own address instead. */
export interface ListedPlace {
  name: string;
  kind: PlaceKind;
  councils: number[];
  /** The year in which a former council ended. */
  until?: string;
  url?: string;
}

/** Every council and every name that leads to one. */
export interface CouncilFile {
  councils: ListedCouncil[];
  places: ListedPlace[];
}
