import type { Corpus } from '../../record/corpus.ts';
import { firstDay } from '../../record/day.ts';
import { columnsOf, type AddressOf, type Column, type DataSet } from './data-set.ts';
import type { DataFile } from './data-files.ts';

/** The Open Government Licence, under which all of the data may be reused. */
export const licence = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

/** How the table schema says of a column what it may hold. */
function describeColumn({ name, field }: Column): Record<string, unknown> {
  const { type, about, required, pattern, values, minimum } = field;
  const constraints = {
    ...(required ? { required } : {}),
    ...(pattern ? { pattern: `^${pattern}$` } : {}),
    ...(values ? { enum: values } : {}),
    ...(minimum === undefined ? {} : { minimum }),
  };
  return {
    name,
    type: type === 'list' ? 'string' : type,
    description: type === 'list' ? `${about} Values with | between them.` : about,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function describeTable(dataSet: DataSet): Record<string, unknown> {
  return {
    fields: columnsOf(dataSet).map(describeColumn),
    ...(dataSet.key ? { primaryKey: dataSet.key } : {}),
    missingValues: [''],
    ...(dataSet.refers
      ? {
          foreignKeys: Object.entries(dataSet.refers).map(([field, resource]) => ({
            fields: field,
            reference: { resource, fields: 'id' },
          })),
        }
      : {}),
  };
}

/** The data package (Frictionless): every file with its size and hash, every field of every table described. */
export function describePackage(
  corpus: Corpus,
  tables: readonly { dataSet: DataSet; files: readonly DataFile[] }[],
  addressOf: AddressOf,
): Record<string, unknown> {
  const { site } = corpus;
  const sources = corpus.reports.map(({ source, title }) => ({ title: `${source.publisher}: ${title}`, path: source.url }));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'data-package',
    name: addressName(site.name),
    id: addressOf('/data/v1/datapackage.json'),
    title: site.name,
    description: `${site.tagline}. Words of publishers where they are openly licensed, summaries in our own words where they are not. Name whoever stands in the field credit; for figures, grades and themes, ${site.name}.`,
    homepage: addressOf('/data/'),
    version: `1.${site.edition}`,
    created: `${firstDay(site.edition)}T00:00:00Z`,
    keywords: ['children’s services', 'children’s social care', 'inspection', 'Ofsted', 'local authorities', 'England'],
    licenses: [licence],
    sources,
    contributors: [{ title: site.name, role: 'publisher' }],
    resources: tables.flatMap(({ dataSet, files }) =>
      files.map((file) => {
        const csv = file.format === 'csv';
        return {
          profile: csv ? 'tabular-data-resource' : 'data-resource',
          name: csv ? dataSet.name : `${dataSet.name}-${file.format}`,
          title: csv ? dataSet.title : `${dataSet.title} as ${file.format.toUpperCase()}`,
          description: csv
            ? dataSet.about
            : `The rows of ${dataSet.name}, its fields with the same names; lists as arrays, parts as objects.`,
          path: file.path,
          format: file.format,
          mediatype: file.mediatype,
          encoding: 'utf-8',
          bytes: file.bytes.length,
          hash: `sha256:${file.sha256}`,
          licenses: [licence],
          ...(csv
            ? {
                dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
                schema: describeTable(dataSet),
              }
            : {}),
        };
      }),
    ),
  };
}

function addressName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
