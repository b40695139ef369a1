import type { Corpus } from '../../record/corpus.ts';
import type { UrlOf } from '../url-of.ts';
import type { ReasonsFor } from './every-part.ts';
import type { Context, Field, FieldDescription, Fields, RowOf } from './fields.ts';

/** A table of open data as everything that publishes it sees it: described, and with rows as plain values. */
export interface DataSet {
  /** The name of its files, e.g. `follow-ups`. */
  name: string;
  title: string;
  about: string;
  /** The fields that together tell rows apart, where there are some that are never empty. */
  key?: readonly string[];
  /** Fields that name a row of another data set by its `id`. */
  refers?: Readonly<Record<string, string | undefined>>;
  /**
   * Set where the table has an address from before versions, `/data/<name>.json`. That file keeps the fields that it began with:
   * fields that came later are named here and left out of it.
   */
  firstAddress?: { without: readonly string[] };
  fields: Readonly<Record<string, FieldDescription>>;
  /** The parts of its shape that no field has the name of, each with the reason. */
  notExported: Readonly<Record<string, string>>;
  rows: (corpus: Corpus, urlOf: UrlOf) => Record<string, unknown>[];
}

/** What has to be said to publish a table: each row comes from one `Source`, and each field says how to get its value from it. `Shape` is what of the record the row shows. */
interface DataSetDefinition<Source, Shape, Defined extends Fields<Source>> {
  name: string;
  title: string;
  about: string;
  key?: readonly (keyof NoInfer<Defined> & string)[];
  refers?: Partial<Record<keyof NoInfer<Defined> & string, string>>;
  firstAddress?: { without: readonly (keyof NoInfer<Defined> & string)[] };
  /** What the rows are made from, in the order of the table. */
  sources: (corpus: Corpus) => readonly Source[];
  fields: Defined;
  /** A reason for each part of the shape that no field has the name of. */
  notExported: ReasonsFor<Shape, NoInfer<Defined>>;
}

/** A table whose rows have a type: the one that its fields give. */
export interface DefinedDataSet<Source, Shape, Defined extends Fields<Source>> extends DataSet {
  fields: Defined;
  notExported: ReasonsFor<Shape, Defined>;
  row: (source: Source, context: Context) => RowOf<Defined>;
  rows: (corpus: Corpus, urlOf: UrlOf) => RowOf<Defined>[];
}

/** A table of open data, from its definition. Add it to the list in `data-sets.ts` to publish it in every form. */
export function defineDataSet<Source, Shape = Source>() {
  return <Defined extends Fields<Source>>(
    definition: DataSetDefinition<Source, Shape, Defined>,
  ): DefinedDataSet<Source, Shape, Defined> => {
    const { sources, ...described } = definition;
    const row = (source: Source, context: Context) => rowOf(definition.fields, source, context);
    return {
      ...described,
      row,
      rows: (corpus, urlOf) => sources(corpus).map((source) => row(source, { corpus, urlOf })),
    };
  };
}

/** The values of fields for one source, in the order of the fields. */
function rowOf<Source, Defined extends Fields<Source>>(fields: Defined, source: Source, context: Context): RowOf<Defined> {
  const entries = Object.entries<Field<Source, unknown>>(fields);
  return Object.fromEntries(entries.map(([name, { value }]) => [name, value(source, context)])) as RowOf<Defined>;
}

/** The rows of `/data/<name>.json`, the address from before versions, without the fields that came later. */
export function rowsAtUnversionedAddress(dataSet: DataSet, corpus: Corpus, urlOf: UrlOf): Record<string, unknown>[] {
  const later = new Set(dataSet.firstAddress?.without);
  return dataSet.rows(corpus, urlOf).map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => !later.has(field))));
}

/** A column of a CSV file: its name, the field it comes from and how to find its value in a row. */
export interface Column {
  name: string;
  field: FieldDescription;
  valueOf: (row: Record<string, unknown>) => unknown;
}

/** The columns of a data set as a flat table: objects become one column for each of their parts. */
export function columnsOf(dataSet: Pick<DataSet, 'fields'>): Column[] {
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
