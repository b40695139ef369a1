import type { Corpus } from '../../record/corpus/corpus.ts';
import type { UrlOf } from '../url-of.ts';
import type { ReasonsFor } from './every-part.ts';
import type { Context, Field, FieldDescription, Fields, RowOf } from './fields.ts';

/** A table of open data: its description, and its rows as plain values. */
export interface DataSet {
  /** The name of its files, e.g. `follow-ups`. */
  name: string;
  title: string;
  about: string;
  /** When its rows change, in a sentence or two. */
  changes: string;
  /** The fields of the primary key, if there are some that are never empty. */
  key?: readonly string[];
  /** Foreign keys: fields with the `id` of a row in another data set. */
  refers?: Readonly<Record<string, string | undefined>>;
  /**
   * Set where the table has an address from before versions, `/data/<name>.json`. That file keeps the fields that it began with:
   * fields that came later are named here and left out of it. `csv` says that there is such a CSV file too.
   */
  firstAddress?: { without: readonly string[]; csv?: true };
  /** The field that its rows have their year from: a day, or an id that begins with that of a document. Tables that grow with each report have one. */
  yearFrom?: string;
  /** Whether its rows are all in another table. */
  repeats?: true;
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
  changes: string;
  key?: readonly (keyof NoInfer<Defined> & string)[];
  refers?: Partial<Record<keyof NoInfer<Defined> & string, string>>;
  firstAddress?: { without: readonly (keyof NoInfer<Defined> & string)[]; csv?: true };
  yearFrom?: keyof NoInfer<Defined> & string;
  repeats?: true;
  /** The sources of the rows, in the order of the table. */
  sources: (corpus: Corpus) => readonly Source[];
  fields: Defined;
  /** A reason for each part of the shape that no field has the name of. */
  notExported: ReasonsFor<Shape, NoInfer<Defined>>;
}

/** A table with typed rows. The type comes from its fields. */
export interface DefinedDataSet<Source, Shape, Defined extends Fields<Source>> extends DataSet {
  fields: Defined;
  notExported: ReasonsFor<Shape, Defined>;
  row: (source: Source, context: Context) => RowOf<Defined>;
  rows: (corpus: Corpus, urlOf: UrlOf) => RowOf<Defined>[];
}

/** A table of open data from its definition. Add it to the list in `data-sets.ts` to publish it in every format. */
export function defineTableOfOpenData<Source, Shape = Source>() {
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

/** The row of one source: the values of all fields, in order. */
function rowOf<Source, Defined extends Fields<Source>>(fields: Defined, source: Source, context: Context): RowOf<Defined> {
  const entries = Object.entries<Field<Source, unknown>>(fields);
  return Object.fromEntries(entries.map(([name, { value }]) => [name, value(source, context)])) as RowOf<Defined>;
}

/** The rows for the old, unversioned address `/data/<name>.json`, without the fields that were added later. */
export function rowsAtUnversionedAddress(dataSet: DataSet, corpus: Corpus, urlOf: UrlOf): Record<string, unknown>[] {
  const later = new Set(dataSet.firstAddress?.without);
  return dataSet.rows(corpus, urlOf).map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => !later.has(field))));
}

/** A column of a CSV file: its name, its field, and how to get its value from a row. */
export interface Column {
  name: string;
  field: FieldDescription;
  valueOf: (row: Record<string, unknown>) => unknown;
}

/** The columns of a data set in CSV. An object becomes one column for each of its parts. */
export function dataTableColumnsOf(dataSet: Pick<DataSet, 'fields'>): Column[] {
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
