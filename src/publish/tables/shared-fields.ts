import type { Day, Period } from '../../record/day.ts';
import type { Wording } from '../../record/paragraph.ts';
import { reportSchema } from '../../record/shapes/report.ts';
import { licence } from '../licence.ts';
import { optional, required, type Context } from './fields.ts';

type Get<Source, Value> = (source: Source, context: Context) => Value;

/** Id of the authority that something is about. */
export const authorityId = <Source>(value: Get<Source, string>) => required.text('Id of the authority that it is about.', value);

/** The page of a row on this site. */
export const page = <Source>(path: (source: Source) => `/${string}`) =>
  required.text('Its page on this site.', (source: Source, { urlOf }) => urlOf(path(source)));

/** The code that the Office for National Statistics gives an authority. */
export const gssCode = <Source>(value: Get<Source, string>) => required.text('Its GSS code.', value, { pattern: 'E\\d{8}' });

/** The number that Ofsted gives an authority. */
export const ofstedNumber = <Source>(value: Get<Source, number>) => required.integer('Ofsted’s number for it.', value, { minimum: 1 });

/** The region of an authority. */
export const region = <Source>(value: Get<Source, string>) => required.text('Its region.', value);

const firstDayOnSite = 'First day on site.';
const lastDayOnSite = 'Last day on site.';
const dayOfPublication = 'Day of publication.';

/** The days on site, where they may be unknown. */
export const daysOnSite = <Source>(inspected: Get<Source, Period | undefined>) => ({
  inspected_from: optional.day(firstDayOnSite, (source: Source, context) => inspected(source, context)?.from),
  inspected_to: optional.day(lastDayOnSite, (source: Source, context) => inspected(source, context)?.to),
});

/** The days on site, where each is known. */
export const knownDaysOnSite = <Source>(inspected: Get<Source, { from: Day; to: Day }>) => ({
  inspected_from: required.day(firstDayOnSite, (source: Source, context) => inspected(source, context).from),
  inspected_to: required.day(lastDayOnSite, (source: Source, context) => inspected(source, context).to),
});

/** The day of publication: known of every inspection, not of every document. */
export const published = {
  known: <Source>(value: Get<Source, Day>) => required.day(dayOfPublication, value),
  orEmpty: <Source>(value: Get<Source, Day | undefined>) => optional.day(dayOfPublication, value),
};

/** The edition in which something was first published. */
export const firstPublishedOn = <Source>(value: Get<Source, Day>) =>
  required.day('The edition of this record that it first stood in.', value);

/** Whether words are the publisher's or ours. */
export const wording = <Source>(about: string, value: Get<Source, Wording>) =>
  required.oneOf(reportSchema.shape.wording.options, about, value);

/** Under which licence a row may be reused, and whom to name. */
export const licenceAndCredit = <Source>(credit: Get<Source, string>) => ({
  licence: required.oneOf([licence.name], `The licence of this row. ${licence.name} is the ${licence.title}.`, () => licence.name),
  credit: required.text<Source, string>('Whom to name when the row is reused, as the licence asks.', credit),
});
