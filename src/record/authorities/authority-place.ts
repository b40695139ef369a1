import type { authorityPlaceRowSchema } from '../shapes/authority-places.ts';
import type { TypeOf } from '../shapes/type-of.ts';

type Row = TypeOf<typeof authorityPlaceRowSchema>;

/** Where an authority of England is, which others are beside it or like it, and its districts. Its `authority`, and those in `borders` and `similar`, are ids. */
export interface AuthorityPlace extends Pick<Row, 'latitude' | 'longitude' | 'borders' | 'similar' | 'districtsNow' | 'districtsBefore'> {
  authority: string;
}

/** Whom to credit for authorities' positions, borders, likeness and districts. It must stand wherever they are shown. */
export const authorityPlaceCredit =
  'Office for National Statistics, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right.';
