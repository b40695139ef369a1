import type { Day, Period } from '../../record/day.ts';
import type { Wording } from '../../record/paragraph.ts';
import { reportSchema } from '../../record/shapes/report.ts';
import { licence } from '../licence.ts';
import { optional, required, type Context } from './fields.ts';

type Get<Source, Value> = (source: Source, context: Context) => Value;

/** The field with the id of the authority. */
export const authorityId = <Source>(value: Get<Source, string>) => required.text('Id of the authority that it is about.', value);

/** The field with the URL of a row's page. */
export const page = <Source>(path: (source: Source) => `/${string}`) =>
  required.text('Its page on this site.', (source: Source, { urlOf }) => urlOf(path(source)));

/** The field with the GSS code that the Office for National Statistics gives an authority. */
export const gssCode = <Source>(value: Get<Source, string>) => required.text('Its GSS code.', value, { pattern: 'E\\d{8}' });

/** The field with Ofsted's number (URN) of an authority. */
export const ofstedNumber = <Source>(value: Get<Source, number>) => required.integer('Ofsted’s number for it.', value, { minimum: 1 });

/** The field with the region of an authority. */
export const region = <Source>(value: Get<Source, string>) => required.text('Its region.', value);

const firstDayOnSite = 'First day on site.';
const lastDayOnSite = 'Last day on site.';
const dayOfPublication = 'Day of publication.';

/** The fields of the days on site, if they may be unknown. */
export const daysOnSite = <Source>(inspected: Get<Source, Period | undefined>) => ({
  inspected_from: optional.day(firstDayOnSite, (source: Source, context) => inspected(source, context)?.from),
  inspected_to: optional.day(lastDayOnSite, (source: Source, context) => inspected(source, context)?.to),
});

/** The fields of the days on site, if both are always known. */
export const knownDaysOnSite = <Source>(inspected: Get<Source, { from: Day; to: Day }>) => ({
  inspected_from: required.day(firstDayOnSite, (source: Source, context) => inspected(source, context).from),
  inspected_to: required.day(lastDayOnSite, (source: Source, context) => inspected(source, context).to),
});

/** The field of the day of publication: always known for inspections, but not for documents. */
export const published = {
  known: <Source>(value: Get<Source, Day>) => required.day(dayOfPublication, value),
  orEmpty: <Source>(value: Get<Source, Day | undefined>) => optional.day(dayOfPublication, value),
};

/** The field with the edition in which something was first published. */
export const firstPublishedOn = <Source>(value: Get<Source, Day>) =>
  required.day('The edition of this record that it first stood in.', value);

/** The field that says whether a text is quoted or our summary. */
export const wording = <Source>(about: string, value: Get<Source, Wording>) =>
  required.oneOf(reportSchema.shape.wording.options, about, value);

/** The fields with the licence of a row and whom to credit. */
export const licenceAndCredit = <Source>(credit: Get<Source, string>) => ({
  licence: required.oneOf([licence.name], `The licence of this row. ${licence.name} is the ${licence.title}.`, () => licence.name),
  credit: required.text<Source, string>('Whom to name when the row is reused, as the licence asks.', credit),
});
