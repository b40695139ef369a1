import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Day } from '../../record/dates/day.ts';
import type { UrlOf } from '../url-of.ts';

/** The types of fields. A list is an array in JSON; in CSV its values are separated by |. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'list';

/** What a field may need to compute its value, besides the source. */
export interface Context {
  corpus: Corpus;
  urlOf: UrlOf;
}

/** The description of a field on /data/, in the data package and in the README. */
export interface FieldDescription {
  type: FieldType;
  about: string;
  /** Never empty. */
  required?: true;
  /** The pattern of its text: a regular expression for the whole value. */
  pattern?: string;
  /** The allowed values: fixed, or from the record. */
  values?: readonly string[] | ((corpus: Corpus) => readonly string[]);
  minimum?: number;
  /** An object in JSON: its parts, each a column of its own in CSV, named `field_part`. */
  parts?: Readonly<Record<string, FieldDescription>>;
}

/** A field: its description, and a function that gets its value from the source of a row. */
export interface Field<Source, Value> extends FieldDescription {
  value: (source: Source, context: Context) => Value;
}

/** Fields by name, in the order of the table. */
export type Fields<Source> = Readonly<Record<string, Field<Source, unknown>>>;

/** The type of the row that some fields give. */
export type RowOf<Defined extends Fields<never>> = { [Name in keyof Defined]: ReturnType<Defined[Name]['value']> };

type Limits = Pick<FieldDescription, 'pattern' | 'minimum'>;

/** A day of the record: `yyyy-mm-dd`, `yyyy-mm` or `yyyy`. */
const dayPattern = '\\d{4}(-\\d{2}(-\\d{2})?)?';

/** Functions that define fields of each type. `Empty` is what a source may have instead of a value; a row then has null. */
function kindsOfField<Empty extends null | undefined>(rule: Pick<FieldDescription, 'required'>) {
  type Get<Source, Value> = (source: Source, context: Context) => Value | Empty;
  type Made<Source, Value> = Field<Source, Value | Exclude<Empty, undefined>>;

  function make<Source, Value>(description: Omit<FieldDescription, 'required'>, value: Get<Source, Value>): Made<Source, Value> {
    return {
      ...description,
      ...rule,
      value: (source, context) => (value(source, context) ?? null) as Value | Exclude<Empty, undefined>,
    };
  }

  return {
    text: <Source, Value extends string>(about: string, value: Get<Source, Value>, limits: Limits = {}) =>
      make({ type: 'string', about, ...limits }, value),

    /** A field with one of a few texts. Any other value is a type error. */
    oneOf: <Source, const Values extends readonly string[]>(values: Values, about: string, value: Get<Source, Values[number]>) =>
      make<Source, Values[number]>({ type: 'string', about, values }, value),

    /** A field with the id of something that the record lists, e.g. a kind of document. */
    listed: <Source>(idsOf: (corpus: Corpus) => readonly string[], about: string, value: Get<Source, string>) =>
      make({ type: 'string', about, values: idsOf }, value),

    /** A field with a day, never more exact than its source. */
    day: <Source>(about: string, value: Get<Source, Day>) =>
      make({ type: 'string', about: `${about} yyyy-mm-dd, yyyy-mm or yyyy, as exact as its source.`, pattern: dayPattern }, value),

    integer: <Source>(about: string, value: Get<Source, number>, limits: Limits = {}) => make({ type: 'integer', about, ...limits }, value),

    number: <Source>(about: string, value: Get<Source, number>) => make({ type: 'number', about }, value),

    boolean: <Source>(about: string, value: Get<Source, boolean>) => make({ type: 'boolean', about }, value),

    list: <Source>(about: string, value: Get<Source, readonly string[]>) => make({ type: 'list', about }, value),

    /** An object with parts of its own. A part that is empty is left out of it; its column is empty too where there is no object. */
    object: <Source, Whole, Parts extends Fields<Whole>>(about: string, whole: Get<Source, Whole>, parts: Parts) =>
      make<Source, Partial<RowOf<Parts>>>({ type: 'string', about, parts }, (source, context) => {
        const found = whole(source, context);
        return found === null || found === undefined ? (found as Empty) : partsOf(parts, found, context);
      }),
  };
}

/** The allowed values of a field, or undefined if any value is allowed. */
export function tableFieldValuesOf({ values }: FieldDescription, corpus: Corpus): readonly string[] | undefined {
  return typeof values === 'function' ? values(corpus) : values;
}

function partsOf<Whole, Parts extends Fields<Whole>>(parts: Parts, whole: Whole, context: Context): Partial<RowOf<Parts>> {
  const values = Object.entries<Field<Whole, unknown>>(parts).map(([name, { value }]) => [name, value(whole, context)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== null)) as Partial<RowOf<Parts>>;
}

/** Definitions of fields that are never empty. An optional source is a type error. */
export const requiredField = kindsOfField<never>({ required: true });

/** Definitions of fields that may be empty: null in JSON, nothing in CSV. */
export const optionalField = kindsOfField<null | undefined>({});
