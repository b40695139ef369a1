import { parquetWriteBuffer } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { parseReportId, reportIdOf } from '../../record/ids-and-paths/ids.ts';
import type { UrlOf } from '../url-of.ts';
import { currentEdition } from '../../questions/editions/editions.ts';
import { licence } from '../citation/licence.ts';
import { citeEditionInOneLine, creatorOfEdition } from '../editions/cite-edition.ts';
import { tableToDataFile, type DataFile } from './data-file.ts';
import { describeTableInDataPackage } from './data-package.ts';
import { dataTableColumnsOf, type Column, type DataSet } from './data-set.ts';
import type { FieldDescription } from './fields.ts';

type Row = Record<string, unknown>;

/** The most rows of one Parquet file. Beyond them, a table has a file for each year. */
const mostParquetRows = 50_000;

/** Rows in a row group. A reader over HTTP fetches only the groups that it needs, so they are smaller than is usual on disks. */
const rowsInGroup = 5_000;

/** The largest whole number that a Parquet column of type INT32 holds. */
const maxInt32 = 2 ** 31 - 1;

/** The fields by which a table's Parquet file is sorted: those that refer to other tables, or else its key. */
export function sortFieldsOfParquet({ refers, key }: Pick<DataSet, 'refers' | 'key'>): readonly string[] {
  return refers ? Object.keys(refers) : (key ?? []);
}

/** Rows in the order of some fields, empty values last. Rows that are alike in them keep their order, e.g. that of a document. */
function sortRows(rows: readonly Row[], fields: readonly string[]): Row[] {
  const compare = (a: unknown, b: unknown) => {
    if (a === b) return 0;
    if (a === null || a === undefined) return 1;
    if (b === null || b === undefined) return -1;
    return (a as string | number) < (b as string | number) ? -1 : 1;
  };
  return [...rows].sort((a, b) => {
    for (const field of fields) {
      const order = compare(a[field], b[field]);
      if (order !== 0) return order;
    }
    return 0;
  });
}

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;

/** The Parquet types of our types of fields. A day is text, because a source may give only its month or year. */
const parquetTypes = {
  string: text,
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
} as const satisfies Record<Exclude<FieldDescription['type'], 'list'>, Partial<SchemaElement>>;

/** The part of a Parquet schema for one column. A list has three levels, as the format asks. */
function schemaOfColumn({ name, field }: Column): SchemaElement[] {
  const repetition_type = field.required ? 'REQUIRED' : 'OPTIONAL';
  if (field.type !== 'list') return [{ name, repetition_type, ...parquetTypes[field.type] }];
  return [
    { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...text },
  ];
}

/** A column's values for Parquet. Throws if a whole number is too large, or is none. */
function valuesOfColumn(dataSet: DataSet, { name, field, valueOf }: Column, rows: readonly Row[]): unknown[] {
  const values = rows.map((row) => valueOf(row) ?? null);
  const wrong = field.type === 'integer' && values.find((value) => value !== null && !isInt32(value));
  if (wrong !== false && wrong !== undefined)
    throw new Error(`The table ${dataSet.name} has ${String(wrong)} in ${name}. Parquet needs a whole number of at most ${maxInt32}.`);
  return values;
}

const isInt32 = (value: unknown) => Number.isInteger(value) && Math.abs(value as number) <= maxInt32;

/** What a Parquet file says of itself: title, edition, licence, order, and the schema of its fields as in the data package. */
function describeInParquet(dataSet: DataSet, corpus: Corpus, urlOf: UrlOf): { key: string; value: string }[] {
  return Object.entries({
    title: dataSet.title,
    description: dataSet.about,
    publisher: creatorOfEdition(corpus),
    edition: corpus.site.edition,
    version: currentEdition(corpus).number,
    citation: citeEditionInOneLine(corpus, urlOf),
    homepage: urlOf('/data/'),
    licence: licence.path,
    sorted_by: sortFieldsOfParquet(dataSet).join(', '),
    table_schema: JSON.stringify(describeTableInDataPackage(corpus, dataSet)),
  }).map(([key, value]) => ({ key, value }));
}

function writeParquet(path: string, dataSet: DataSet, rows: readonly Row[], corpus: Corpus, urlOf: UrlOf): DataFile {
  const columns = dataTableColumnsOf(dataSet);
  const bytes = parquetWriteBuffer({
    columnData: columns.map((column) => ({ name: column.name, data: valuesOfColumn(dataSet, column, rows) })),
    schema: [{ name: dataSet.name, num_children: columns.length }, ...columns.flatMap(schemaOfColumn)],
    rowGroupSize: rowsInGroup,
    kvMetadata: describeInParquet(dataSet, corpus, urlOf),
    createdBy: corpus.site.name,
  });
  return tableToDataFile(path, new Uint8Array(bytes));
}

/** The year of a day, or of the document that an id names. */
function yearOf(value: unknown): string {
  const named = String(value);
  return (parseReportId(reportIdOf(named))?.month ?? named).slice(0, 4);
}

/**
 * The Parquet file of a table: sorted, with lists as lists and each part of an object as a column. A table with more rows than `mostRows`, or
 * more bytes than `mostBytes`, has a file for each year, oldest first, if it says where its years come from.
 */
export function tableToParquet(
  dataSet: DataSet,
  rows: readonly Row[],
  { corpus, urlOf, mostBytes, mostRows = mostParquetRows }: { corpus: Corpus; urlOf: UrlOf; mostBytes: number; mostRows?: number },
): DataFile[] {
  const sorted = sortRows(rows, sortFieldsOfParquet(dataSet));
  const { yearFrom } = dataSet;
  if (rows.length <= mostRows || !yearFrom) {
    const whole = writeParquet(`${dataSet.name}.parquet`, dataSet, sorted, corpus, urlOf);
    if (whole.size <= mostBytes || !yearFrom) return [whole];
  }
  return [...Map.groupBy(sorted, (row) => yearOf(row[yearFrom]))]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([year, own]) => writeParquet(`${dataSet.name}/${year}.parquet`, dataSet, own, corpus, urlOf));
}
