import { successorsOfRecordedAuthority } from '../../record/authorities/authority.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import { authorityIdToPath } from '../../record/ids-and-paths/ids.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { gradesOfAuthority } from '../../questions/grades/authority-grades.ts';
import { answerAboutGradesOfAuthority } from '../../questions/grades/describe-authority-grades.ts';
import { listKnownAuthorities, type KnownAuthority } from '../../questions/known-authorities/known-authorities.ts';
import type { CouncilFile, ListedCouncil, ListedPlace, PlaceKind } from './council-file.ts';
import { formatAuthorityRegion } from '../../record/authorities/authority.ts';
import { normalisePlaceForCouncilSearch } from './normalise-place.ts';

/**
 * Every council, and every name that leads to one, for boxes that find a council; `base` is the folder that the site is served from, and `isOrdinary` says
 * whether a word is an ordinary English one.
 */
export function councilSearchFile(corpus: Corpus, base = '', isOrdinary: (word: string) => boolean = () => false): CouncilFile {
  const known = listKnownAuthorities(corpus);
  const at = (ids: readonly string[]) => ids.flatMap((id) => known.findIndex((council) => council.id === id)).filter((index) => index >= 0);
  const councils = known.map((council): ListedCouncil => ({
    name: council.name,
    url: base + authorityIdToPath(council.id),
    about: describeCouncil(corpus, council),
    grades: describeGrades(corpus, council.id),
    hasWords: corpus.reports.some(({ authority }) => authority === council.id),
  }));
  const places = placesOnce(placesOf(corpus, known, at, base));
  return { councils, places, ordinary: [...new Set(places.map(({ name }) => normalisePlaceForCouncilSearch(name)))].filter(isOrdinary) };
}

function describeGrades(corpus: Corpus, id: string): string {
  const latest = gradesOfAuthority(corpus, id);
  return latest ? answerAboutGradesOfAuthority(corpus, latest) : '';
}

function describeCouncil(corpus: Corpus, council: KnownAuthority): string {
  const { own } = council;
  if (!own?.until) return `Council in ${formatAuthorityRegion(council.region)}`;
  const after = successorsOfRecordedAuthority(corpus.authorities, own).map(({ name }) => name);
  return `Former council, ended ${formatDay(own.until)}${after.length > 0 ? `. Now ${joinStringsWithAnd(after)}` : ''}`;
}

function placesOf(corpus: Corpus, known: readonly KnownAuthority[], at: (ids: readonly string[]) => number[], base: string): ListedPlace[] {
  const places: ListedPlace[] = [];
  const add = (kind: PlaceKind, name: string, ids: readonly string[], until?: string) => {
    const councils = at(ids);
    if (councils.length > 0) places.push({ name, kind, councils, ...(until && { until: until.slice(0, 4) }) });
  };
  for (const { id, name } of known) add('own', name, [id]);
  for (const { council, also } of corpus.placeNames.councils) for (const name of also) add('own', name, [council]);
  for (const { name, own } of known) if (own?.until) add('former', name, own.successors, own.until);
  for (const { name, until, councils } of corpus.placeNames.areas) add(until ? 'former' : 'area', name, councils, until);
  for (const { authority, districtsNow, districtsBefore } of corpus.places) {
    for (const name of districtsNow) add('district', name, [authority]);
    for (const name of districtsBefore) add('former-district', name, [authority]);
  }
  for (const { council, towns } of corpus.placeNames.councils) for (const name of towns) add('town', name, [council]);
  for (const region of new Set(corpus.england.authorities.map((authority) => authority.region)))
    places.push({
      name: region,
      kind: 'region',
      councils: at(corpus.england.authorities.filter((authority) => authority.region === region).map(({ id }) => id)),
      url: `${base}/authorities/#${slugInPath(region)}`,
      title: `Councils in ${formatAuthorityRegion(region)}`,
    });
  return places;
}

/** The places without a second way from a name to one council: a town that is the council's own name, or a district, is told once. */
function placesOnce(places: readonly ListedPlace[]): ListedPlace[] {
  const seen = new Set<string>();
  return places.flatMap((place) => {
    if (place.kind === 'region') return [place];
    const councils = place.councils.filter((council) => {
      const key = `${normalisePlaceForCouncilSearch(place.name)} ${council}`;
      return !seen.has(key) && seen.add(key);
    });
    return councils.length > 0 ? [{ ...place, councils }] : [];
  });
}
