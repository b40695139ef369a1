import { authorityPlaceCredit, type AuthorityPlace } from '../../record/authorities/authority-place.ts';
import type { EnglandAuthority } from '../../record/england.ts';
import { findEnglandAuthority } from '../../questions/england/england.ts';
import { defineTableOfOpenData } from './data-set.ts';
import { optionalField, requiredField } from './fields.ts';
import { gssCodeTableField, licenceTableFields } from './shared-fields.ts';

/** A place in the list, with its authority. */
interface ListedPlace {
  authority: EnglandAuthority;
  place: AuthorityPlace;
}

/** The table of where England's authorities are, by GSS code. */
export const authorityPlacesTable = defineTableOfOpenData<ListedPlace, AuthorityPlace>()({
  name: 'authority-places',
  title: 'Where councils are',
  about: `Each council that runs children’s services in England with its position, the councils that border it, those most like it (from the Office for National Statistics), and its districts now and before. Source: ${authorityPlaceCredit}`,
  changes: 'It changes when councils merge or split, or when the Office for National Statistics says anew which are most alike.',
  key: ['authority_id'],
  sources: (corpus) =>
    corpus.places.flatMap((place): ListedPlace[] => {
      const authority = findEnglandAuthority(corpus, place.authority);
      return authority ? [{ authority, place }] : [];
    }),
  fields: {
    authority: requiredField.text('The council’s name.', ({ authority }) => authority.name),
    authority_id: requiredField.text('Its id, as in the table of England.', ({ authority }) => authority.id),
    gss_code: gssCodeTableField(({ authority }) => authority.gss),
    latitude: requiredField.number('Latitude of the middle of its area (WGS84).', ({ place }) => place.latitude),
    longitude: requiredField.number('Longitude of the middle of its area (WGS84).', ({ place }) => place.longitude),
    borders: optionalField.list('Ids of the councils that share a land or river border with it.', ({ place }) => place.borders),
    similar: optionalField.list('Ids of the councils most like it, the most alike first.', ({ place }) => place.similar),
    districts_now: optionalField.list('Names of the lower-tier districts inside it today.', ({ place }) => place.districtsNow),
    districts_before: optionalField.list(
      'Names of the districts inside it that were abolished since 2019.',
      ({ place }) => place.districtsBefore,
    ),
    ...licenceTableFields<ListedPlace>(() => authorityPlaceCredit),
  },
  notExported: {},
});
