import type { Corpus } from '../../record/corpus/corpus.ts';
import { licence } from '../citation/licence.ts';
import { citeEditionInOneLine } from '../editions/cite-edition.ts';
import { dataTableColumnsOf, type Column, type DataSet } from '../tables/data-set.ts';
import { tableFieldValuesOf } from '../tables/fields.ts';
import type { UrlOf } from '../url-of.ts';

/* CSV on the Web (W3C): what each CSV file is and what each of its columns means, for programs that find `<file>-metadata.json` beside it. */

const context = ['http://www.w3.org/ns/csvw', { '@language': 'en' }];

const escapeForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The type of a column. A list of allowed values is a pattern, which is how CSV on the Web says it. */
function datatypeOf(corpus: Corpus, { field }: Column): unknown {
  const base = field.type === 'list' ? 'string' : field.type === 'number' ? 'decimal' : field.type;
  const values = tableFieldValuesOf(field, corpus);
  const format = values ? values.map(escapeForPattern).join('|') : field.pattern;
  if (!format && field.minimum === undefined) return base;
  return { base, ...(format && { format: `^(${format})$` }), ...(field.minimum === undefined ? {} : { minimum: field.minimum }) };
}

function describeTable(corpus: Corpus, dataSet: DataSet): Record<string, unknown> {
  return {
    url: `${dataSet.name}.csv`,
    'dc:title': dataSet.title,
    'dc:description': dataSet.about,
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: dataTableColumnsOf(dataSet).map((column) => ({
        name: column.name,
        titles: column.name,
        'dc:description': column.field.about,
        datatype: datatypeOf(corpus, column),
        ...(column.field.type === 'list' && { separator: '|' }),
        ...(column.field.required && { required: true }),
        null: '',
      })),
      ...(dataSet.key && { primaryKey: [...dataSet.key] }),
    },
  };
}

const rights = (corpus: Corpus, urlOf: UrlOf) => ({
  'dc:license': { '@id': licence.path },
  'dc:publisher': corpus.site.publisher ?? corpus.site.name,
  'dc:bibliographicCitation': citeEditionInOneLine(corpus, urlOf),
});

/** The CSV on the Web metadata of one table, which stands beside its CSV file. It has no seal, so that a new report changes none of these; that of all tables has. */
export function describeCsvOnTheWeb(corpus: Corpus, dataSet: DataSet, urlOf: UrlOf): Record<string, unknown> {
  return { '@context': context, ...describeTable(corpus, dataSet), ...rights(corpus, urlOf) };
}

/** The CSV on the Web metadata of all tables together, with the keys by which they refer to one another. */
export function describeCsvTablesOnTheWeb(corpus: Corpus, dataSets: readonly DataSet[], urlOf: UrlOf): Record<string, unknown> {
  return {
    '@context': context,
    'dc:title': corpus.site.name,
    ...rights(corpus, urlOf),
    tables: dataSets.map((dataSet) => {
      const { tableSchema, ...table } = describeTable(corpus, dataSet) as { tableSchema: Record<string, unknown> };
      const foreignKeys = Object.entries(dataSet.refers ?? {}).map(([field, table]) => ({
        columnReference: field,
        reference: { resource: `${table}.csv`, columnReference: 'id' },
      }));
      return { ...table, tableSchema: { ...tableSchema, ...(foreignKeys.length > 0 && { foreignKeys }) } };
    }),
  };
}
