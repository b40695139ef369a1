import { loadFuzzyProgram, type LoadFuzzyProgram } from '../query/load-fuzzy-program.ts';
import type { CouncilFile, ListedCouncil, ListedPlace, PlaceKind } from './council-file.ts';
import { normalisePlaceForCouncilSearch } from './normalise-place.ts';

/** A council found by a name: how that name leads to it is said in `why`. */
export interface CouncilMatch extends Pick<ListedCouncil, 'name' | 'url' | 'grades' | 'hasWords'> {
  why: string;
  /** Whether what was typed is the whole name. */
  exact: boolean;
  /** Whether it is one council: a region leads to the list of its councils. */
  isCouncil: boolean;
}

/** The councils that some words name. */
export interface NamedCouncils {
  /** The councils that are shown above the results. */
  matches: CouncilMatch[];
  /** The councils that are not, because the results have their reports. */
  here: CouncilMatch[];
  /** The words to search for: without names that no text has, except within a quoted phrase, which is searched whole. */
  rest: string;
  /** The words without any name. */
  others: string;
  /** Whether nothing but a name was typed. */
  whole: boolean;
}

interface Entry {
  key: string;
  place: ListedPlace;
}

/** Of two names that match alike, that of a council comes first, then former ones, districts, towns and wider areas. */
const order: readonly PlaceKind[] = ['own', 'former', 'district', 'former-district', 'town', 'area', 'region'];
/** The most words that a name has. */
const maxWords = 6;

/** A finder of councils by name, place and former name, as a file of councils has them. */
export function makeCouncilSearch({ councils, places, ordinary }: CouncilFile, loadFuzzy: LoadFuzzyProgram = loadFuzzyProgram) {
  const entries = places.map((place): Entry => ({ key: normalisePlaceForCouncilSearch(place.name), place }));

  function toMatches({ place, key }: Entry, typed: string): CouncilMatch[] {
    const exact = key === typed;
    if (place.url) return [toRegionMatch(place, place.url, exact)];
    return place.councils.flatMap((index) => {
      const council = councils[index];
      return council ? [{ ...council, why: explainMatch(place, council), exact, isCouncil: true }] : [];
    });
  }

  /**
   * The councils that typed words may mean, likeliest first: by whole names, then beginnings, then names near in spelling. `sure` leaves out what most
   * words are like by chance.
   */
  async function findCouncils(words: string, limit: number, only: 'any' | 'sure' = 'any'): Promise<CouncilMatch[]> {
    const typed = normalisePlaceForCouncilSearch(words);
    if (typed.length < 2) return [];
    const ranked = entries
      .map((entry) => ({ entry, rank: rankOf(entry.key, typed) }))
      .filter(({ entry, rank }) => rank < 3 && (only === 'any' || isSure(entry, typed)))
      .sort((a, b) => a.rank - b.rank || compareEntries(a.entry, b.entry));
    const isUnknown = ranked.length === 0 && only === 'any' && typed.length >= 4;
    const near = isUnknown ? ((await loadFuzzy())?.findNearCouncilNames(entries, typed) ?? []) : [];
    const found = [...ranked.map(({ entry }) => entry), ...near];
    return oncePerAddress(found.flatMap((entry) => toMatches(entry, typed))).slice(0, limit);
  }

  /**
   * The councils that words name in full, the longest names first. `isKnown` says whether a word is one of the record's. Within a longer text, an ordinary
   * word names no town ("custody battle"), and no council if the record has the word.
   */
  function namedCouncils(words: string, isKnown: (word: string) => boolean): NamedCouncils {
    const written = words.trim().split(/\s+/);
    const typed: (string | undefined)[] = [...written];
    const matches: CouncilMatch[] = [];
    const here: CouncilMatch[] = [];
    const kept: string[] = [];
    let whole = false;
    for (let length = Math.min(maxWords, typed.length); length > 0 && !whole; length -= 1)
      for (let from = 0; from + length <= typed.length; from += 1) {
        const some = typed.slice(from, from + length);
        const part = some.join(' ');
        const before = written.slice(0, from).join(' ');
        // What has a minus is not to be found, and neither is a phrase that has one.
        if (some.includes(undefined) || part.startsWith('-') || /-["“][^"”]*$/.test(before)) continue;
        const names = [part, part.replace(/[’']s$/, '')].map(normalisePlaceForCouncilSearch);
        const named = entries.filter(({ key, place }) => names.includes(key) && place.kind !== 'region').sort(compareEntries);
        const [first] = named;
        if (!first) continue;
        whole = length === typed.length;
        const isInRecord = first.key.split(' ').every(isKnown);
        if (!whole && ordinary.includes(first.key) && (isInRecord || first.place.kind !== 'own')) continue;
        const found = named.flatMap((entry) => toMatches(entry, entry.key));
        const isHere = found.some(({ hasWords }) => hasWords);
        (isHere && isInRecord && !whole ? here : matches).push(...found);
        typed.fill(undefined, from, from + length);
        if (isHere || isInRecord || isInQuotes(before, part)) kept[from] = part;
      }
    const rest = typed.flatMap((word, at) => kept[at] ?? word ?? []).join(' ');
    return {
      matches: oncePerAddress(matches),
      here: oncePerAddress(here),
      rest: matches.length > 0 ? rest : words,
      others: typed.join(' '),
      whole,
    };
  }

  /** The councils whose reports are here. */
  const councilsWithWords = councils.filter(({ hasWords }) => hasWords).map((council) => ({ ...council, why: council.about }));

  return { findCouncils, namedCouncils, councilsWithWords };
}

/** Whether words are within quotation marks, or beside one, after the words before them. */
function isInQuotes(before: string, part: string): boolean {
  const marks = /["“”„«»]/g;
  return (before.match(marks) ?? []).length % 2 === 1 || marks.test(part);
}

function toRegionMatch({ title = '', councils }: ListedPlace, url: string, exact: boolean): CouncilMatch {
  const why = `See ${councils.length === 1 ? 'the one council' : `all ${councils.length} councils`} there`;
  return { name: title, url, grades: '', hasWords: false, why, exact, isCouncil: false };
}

/** Whether words that begin a name are likely to mean it: a few letters begin some town or other. */
function isSure({ key, place }: Entry, typed: string): boolean {
  return (
    key === typed || typed.length >= 5 || (typed.length >= 3 && key.startsWith(typed) && !['town', 'area', 'region'].includes(place.kind))
  );
}

/** 0 for the whole name, 1 for its beginning, 2 for the beginning of a later word, 3 for neither. */
function rankOf(key: string, typed: string): number {
  if (key === typed) return 0;
  if (key.startsWith(typed)) return 1;
  return ` ${key}`.includes(` ${typed}`) ? 2 : 3;
}

function compareEntries(a: Entry, b: Entry): number {
  return order.indexOf(a.place.kind) - order.indexOf(b.place.kind) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

function oncePerAddress(matches: readonly CouncilMatch[]): CouncilMatch[] {
  return matches.filter(({ url }, at) => matches.findIndex((other) => other.url === url) === at);
}

function explainMatch({ kind, name, councils, until }: ListedPlace, council: ListedCouncil): string {
  if (kind === 'own') return council.about;
  if (kind === 'district') return `${name} is a district in ${council.name}`;
  if (kind === 'former-district') return `${name} is now part of ${council.name}`;
  if (kind === 'town') return `${name} is in ${council.name}`;
  if (kind === 'former') return `Took over ${councils.length > 1 ? 'part of ' : 'from '}${name} in ${until}`;
  return `One of ${councils.length} councils in ${name}`;
}
