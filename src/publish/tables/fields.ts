import type { Corpus } from '../../record/corpus.ts';
import type { Day } from '../../record/day.ts';
import type { UrlOf } from '../url-of.ts';

/** What the type of a field may be. A list is an array in JSON, and in CSV its values with | between them. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'list';

/** What the value of a field may need beside its source. */
export interface Context {
  corpus: Corpus;
  urlOf: UrlOf;
}

/** A field as readers of the data see it described: on /data/, in the data package and in its README. */
export interface FieldDescription {
  type: FieldType;
  about: string;
  /** Never empty. */
  required?: true;
  /** The form of its text, as a regular expression over the whole of it. */
  pattern?: string;
  /** The only values that it may have: fixed, or given by the record. */
  values?: readonly string[] | ((corpus: Corpus) => readonly string[]);
  minimum?: number;
  /** An object in JSON: its parts, each a column of its own in CSV, named `field_part`. */
  parts?: Readonly<Record<string, FieldDescription>>;
}

/** A field: its description, and how its value is got from the source of a row. */
export interface Field<Source, Value> extends FieldDescription {
  value: (source: Source, context: Context) => Value;
}

/** Fields by name, in the order of the table. */
export type Fields<Source> = Readonly<Record<string, Field<Source, unknown>>>;

/** The row that fields give: the only type of a row that there is. */
export type RowOf<Defined extends Fields<never>> = { [Name in keyof Defined]: ReturnType<Defined[Name]['value']> };

type Limits = Pick<FieldDescription, 'pattern' | 'minimum'>;

/** A day of the record: `yyyy-mm-dd`, `yyyy-mm` or `yyyy`. */
const dayPattern = '\\d{4}(-\\d{2}(-\\d{2})?)?';

/** The kinds of field. `Empty` is what a source may have instead of a value; a row then has null. */
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

    /** One of a few texts. A value that is not among them is a type error. */
    oneOf: <Source, const Values extends readonly string[]>(values: Values, about: string, value: Get<Source, Values[number]>) =>
      make<Source, Values[number]>({ type: 'string', about, values }, value),

    /** The id of one of a few things that the record lists, e.g. its kinds of document. */
    listed: <Source>(idsOf: (corpus: Corpus) => readonly string[], about: string, value: Get<Source, string>) =>
      make({ type: 'string', about, values: idsOf }, value),

    /** A day, never more exact than its source. */
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

/** The only values that a field may have, or undefined where it may have any. */
export function valuesOf({ values }: FieldDescription, corpus: Corpus): readonly string[] | undefined {
  return typeof values === 'function' ? values(corpus) : values;
}

function partsOf<Whole, Parts extends Fields<Whole>>(parts: Parts, whole: Whole, context: Context): Partial<RowOf<Parts>> {
  const values = Object.entries<Field<Whole, unknown>>(parts).map(([name, { value }]) => [name, value(whole, context)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== null)) as Partial<RowOf<Parts>>;
}

/** Fields that are never empty: a source that may have no value for one is a type error. */
export const required = kindsOfField<never>({ required: true });

/** Fields that may be empty: null in JSON, nothing in CSV. */
export const optional = kindsOfField<null | undefined>({});
