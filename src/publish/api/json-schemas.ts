import { z } from 'zod';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { correctionsTable } from '../tables/corrections.ts';
import { tableToDataFile, type DataFile } from '../tables/data-file.ts';
import type { DataSet } from '../tables/data-set.ts';
import { dataSets } from '../tables/data-sets.ts';
import { documentsTable } from '../tables/documents.ts';
import { figuresTable } from '../tables/figures.ts';
import { paragraphsTable } from '../tables/paragraphs.ts';
import { dataPartsIndexShape } from '../tables/split-files.ts';
import type { UrlOf } from '../url-of.ts';
import { documentShapeOfApi, paragraphFieldsOfApi } from './document-shape.ts';
import { fieldsToApiSchema, type ApiSchema } from './field-schema.ts';

/** The schema of a document's JSON file, and of the index of a table in parts, below /data/v1/. */
export const documentSchemaPath = 'schemas/document.json';
export const partsSchemaPath = 'schemas/parts.json';

/** The path of a table's JSON Schema below /data/v1/. It is for rows: its JSON file is a list of them, each line of its NDJSON file is one. */
export const tableSchemaPath = ({ name }: Pick<DataSet, 'name'>) => `schemas/${name}.json`;

/** The path of the JSON Schema of a table at its address from before versions. */
export const firstSchemaPath = ({ name }: Pick<DataSet, 'name'>) => `schemas/first/${name}.json`;

/** A JSON Schema of the API: its path below /data/v1/, and what it says. */
export interface NamedApiSchema {
  path: string;
  schema: ApiSchema;
}

/** The schema of a list of rows. */
const listOf = (about: string, fields: DataSet['fields'], corpus: Corpus): ApiSchema => ({
  description: about,
  type: 'array',
  items: { $ref: '#/$defs/row' },
  $defs: { row: { type: 'object', ...fieldsToApiSchema(fields, corpus) } },
});

/** The fields that a table had before the data had versions. */
function firstFields({ fields, firstAddress }: DataSet): DataSet['fields'] {
  const later = new Set(firstAddress?.without);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !later.has(name)));
}

/** The properties of an object, and which of them it always has. */
interface ObjectSchema {
  properties: Record<string, ApiSchema>;
  required?: string[];
}

/** The JSON Schema of an object whose properties come from several definitions. */
const joined = (...all: ObjectSchema[]): ApiSchema => ({
  type: 'object',
  properties: Object.assign({}, ...all.map(({ properties }) => properties)) as Record<string, ApiSchema>,
  required: all.flatMap(({ required = [] }) => required),
});

/** The properties of a shape. */
function ofShape(shape: z.ZodObject): ObjectSchema {
  // Objects may get fields later, under the same version.
  const { properties, required } = z.toJSONSchema(shape, { io: 'input' }) as unknown as ObjectSchema;
  return { properties, required: required ?? [] };
}

/** The JSON Schema of a document's own file: fields of tables, and what no table has. */
function documentSchema(corpus: Corpus): ApiSchema {
  const { document, section, paragraph } = documentShapeOfApi;
  const paragraphFields = Object.fromEntries(paragraphFieldsOfApi.map((name) => [name, paragraphsTable.fields[name]]));
  const paragraphs = joined(fieldsToApiSchema(paragraphFields, corpus), ofShape(paragraph));
  const lists: Record<string, ApiSchema> = {
    sections: {
      description: 'Its sections in order.',
      type: 'array',
      items: joined(ofShape(section), {
        properties: { paragraphs: { description: 'Its paragraphs in order.', type: 'array', items: paragraphs } },
        required: ['paragraphs'],
      }),
    },
    figures: {
      description: 'Its figures, with the first fields of the table of figures.',
      type: 'array',
      items: joined(fieldsToApiSchema(firstFields(figuresTable), corpus)),
    },
    corrections: {
      description: 'What was corrected, moved or withdrawn of it.',
      type: 'array',
      items: joined(fieldsToApiSchema(correctionsTable.fields, corpus, 'left out')),
    },
  };
  return joined(fieldsToApiSchema(documentsTable.fields, corpus), ofShape(document), { properties: lists, required: Object.keys(lists) });
}

/** A JSON Schema for each shape of the JSON under /data/: made of the fields of tables, and of the shape of what no table has. */
export function listApiSchemas(corpus: Corpus): NamedApiSchema[] {
  return [
    ...dataSets.map((dataSet) => ({
      path: tableSchemaPath(dataSet),
      schema: { title: dataSet.title, ...listOf(dataSet.about, dataSet.fields, corpus) },
    })),
    ...dataSets
      .filter(({ firstAddress }) => firstAddress)
      .map((dataSet) => ({
        path: firstSchemaPath(dataSet),
        schema: {
          title: `${dataSet.title}, with their first fields`,
          ...listOf(`${dataSet.about} At /data/${dataSet.name}.json, without the fields that came later.`, firstFields(dataSet), corpus),
        },
      })),
    {
      path: documentSchemaPath,
      schema: { title: 'A document', description: 'A document with its sections and paragraphs.', ...documentSchema(corpus) },
    },
    { path: partsSchemaPath, schema: { title: 'An index of parts', ...joined(ofShape(dataPartsIndexShape)) } },
  ];
}

/** The files of JSON Schemas, each named by its address. */
export function writeApiSchemas(schemas: readonly NamedApiSchema[], urlOf: UrlOf): DataFile[] {
  return schemas.map(({ path, schema }) => {
    const whole = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: urlOf(`/data/v1/${path}`), ...schema };
    return tableToDataFile(path, `${JSON.stringify(whole, null, 1)}\n`);
  });
}
