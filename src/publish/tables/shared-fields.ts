import type { Day, Period } from '../../record/dates/day.ts';
import type { Wording } from '../../record/reports/paragraph.ts';
import { readingStateOfReport } from '../../record/reports/reading-state.ts';
import { speakerOfReport, type Report } from '../../record/reports/report.ts';
import { reportSchema } from '../../record/shapes/report.ts';
import { licence } from '../citation/licence.ts';
import { optionalField, requiredField, type Context } from './fields.ts';

type Get<Source, Value> = (source: Source, context: Context) => Value;

/** The field with the id of the authority. */
export const authorityIdTableField = <Source>(value: Get<Source, string>) =>
  requiredField.text('Id of the council that it is about.', value);

/** The field with the URL of a row's page. */
export const pageTableField = <Source>(path: (source: Source) => `/${string}`) =>
  requiredField.text('Its page on this site.', (source: Source, { urlOf }) => urlOf(path(source)));

/** The field with the GSS code that the Office for National Statistics gives an authority. */
export const gssCodeTableField = <Source>(value: Get<Source, string>) => requiredField.text('Its GSS code.', value, { pattern: 'E\\d{8}' });

/** The field with Ofsted's number (URN) of an authority. */
export const ofstedNumberTableField = <Source>(value: Get<Source, number>) =>
  requiredField.integer('Ofsted’s number for it.', value, { minimum: 1 });

/** The field with the region of an authority. */
export const regionTableField = <Source>(value: Get<Source, string>) => requiredField.text('Its region.', value);

const firstDayOnSite = 'First day on site.';
const lastDayOnSite = 'Last day on site.';
const dayOfPublication = 'Day of publication.';

/** The fields of the days on site, if they may be unknown. */
export const optionalDaysOnSiteTableFields = <Source>(inspected: Get<Source, Period | undefined>) => ({
  inspected_from: optionalField.day(firstDayOnSite, (source: Source, context) => inspected(source, context)?.from),
  inspected_to: optionalField.day(lastDayOnSite, (source: Source, context) => inspected(source, context)?.to),
});

/** The fields of the days on site, if both are always known. */
export const daysOnSiteTableFields = <Source>(inspected: Get<Source, { from: Day; to: Day }>) => ({
  inspected_from: requiredField.day(firstDayOnSite, (source: Source, context) => inspected(source, context).from),
  inspected_to: requiredField.day(lastDayOnSite, (source: Source, context) => inspected(source, context).to),
});

/** The field of the day of publication: always known for inspections, but not for documents. */
export const publishedTableField = {
  known: <Source>(value: Get<Source, Day>) => requiredField.day(dayOfPublication, value),
  orEmpty: <Source>(value: Get<Source, Day | undefined>) => optionalField.day(dayOfPublication, value),
};

/** The field with the edition in which something was first published. */
export const firstPublishedTableField = <Source>(value: Get<Source, Day>) =>
  requiredField.day('The edition in which we first published it.', value);

/** The field that says whether a text is quoted or our summary. */
export const wordingTableField = <Source>(about: string, value: Get<Source, Wording>) =>
  requiredField.oneOf(reportSchema.shape.wording.options, about, value);

/** The field that says whose words a row gives. */
export const speakerTableField = <Source>(report: Get<Source, Report>) =>
  requiredField.oneOf(
    ['inspectors', 'others'],
    'Who wrote it. inspectors: an inspection report or a visit letter, in its own words. others: what councils and others say.',
    (source: Source, context) => speakerOfReport(report(source, context)),
  );

/** The field that says how far the words of a row were read against the official PDF. */
export const readingStateTableField = <Source>(report: Get<Source, Report>) =>
  requiredField.oneOf(
    ['person', 'proved', 'draft'],
    'How far its words were checked. person: a person read them. proved: two programs read the official PDF and agree. draft: neither.',
    (source: Source, context) => readingStateOfReport(report(source, context)),
  );

/** The fields with the licence of a row and whom to credit. */
export const licenceTableFields = <Source>(credit: Get<Source, string>) => ({
  licence: requiredField.oneOf([licence.name], `The licence of this row. ${licence.name} is the ${licence.title}.`, () => licence.name),
  credit: requiredField.text<Source, string>('Whom to name when you reuse the row, as the licence asks.', credit),
});
