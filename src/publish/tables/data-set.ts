import type { Corpus } from '../../record/corpus.ts';

/** What a value of a field is. A list is an array in JSON, and in CSV its values with | between them. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'list';

/** One field of a data set, described once: pages, CSV, the data package and its README all read this. */
export interface Field {
  type: FieldType;
  about: string;
  /** Never empty. */
  required?: true;
  /** The form of its text, as a regular expression over the whole of it. */
  pattern?: string;
  /** The only values that it may have. */
  values?: readonly string[];
  minimum?: number;
  /** An object in JSON: its parts, each a column of its own in CSV, named `field_part`. */
  parts?: Record<string, Field>;
}

/** The address of a path on the site, whole: `/reports/` gives `https://example.org/reports/`. */
export type AddressOf = (path: `/${string}`) => string;

/** A table of open data. Adding one to the list in `data-sets.ts` is all that it takes to publish it. */
export interface DataSet<Row extends object = Record<string, unknown>> {
  /** The name of its files, e.g. `follow-ups`. */
  name: string;
  title: string;
  about: string;
  /** The fields that together tell rows apart, where there are some that are never empty. */
  key?: (keyof Row & string)[];
  /** Fields that name a row of another data set by its `id`. */
  refers?: Partial<Record<keyof Row & string, string>>;
  fields: Record<keyof Row & string, Field>;
  rows: (corpus: Corpus, addressOf: AddressOf) => Row[];
}

/** A data set of the list. Every field of its rows is described, and no other: the types hold that here, before rows become records. */
export function defineDataSet<Row extends object>(dataSet: DataSet<Row>): DataSet {
  return dataSet as unknown as DataSet;
}

/** A day of the record: `yyyy-mm-dd`, `yyyy-mm` or `yyyy`. */
const dayPattern = '\\d{4}(-\\d{2}(-\\d{2})?)?';

/** A field that is a day, never more exact than its source. */
export const dayField = (about: string): Field => ({
  type: 'string',
  about: `${about} yyyy-mm-dd, yyyy-mm or yyyy, as exact as its source.`,
  pattern: dayPattern,
});

/** The licence of a row: everything in the record may be reused under it. */
export const licenceField: Field = {
  type: 'string',
  about: 'The licence of this row. OGL-UK-3.0 is the Open Government Licence v3.0.',
  required: true,
  values: ['OGL-UK-3.0'],
};

/** Whom to name when a row is reused. */
export const creditField: Field = { type: 'string', about: 'Whom to name when the row is reused, as the licence asks.', required: true };

/** A column of a CSV file: its name, the field it comes from and how to find its value in a row. */
export interface Column {
  name: string;
  field: Field;
  valueOf: (row: Record<string, unknown>) => unknown;
}

/** The columns of a data set as a flat table: objects become one column for each of their parts. */
export function columnsOf(dataSet: DataSet): Column[] {
  return Object.entries(dataSet.fields).flatMap(([name, field]): Column[] =>
    field.parts
      ? Object.entries(field.parts).map(([part, inner]) => ({
          name: `${name}_${part}`,
          field: inner,
          valueOf: (row) => (row[name] as Record<string, unknown> | null | undefined)?.[part],
        }))
      : [{ name, field, valueOf: (row) => row[name] }],
  );
}
