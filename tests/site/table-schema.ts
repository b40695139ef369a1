import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';

/** A field of a table schema (Frictionless Data). */
interface TableField {
  name: string;
  type: string;
  description?: string;
  constraints?: { required?: boolean; pattern?: string; enum?: string[]; minimum?: number };
}

/** A table schema (Frictionless Data). */
export interface TableSchema {
  fields: TableField[];
  primaryKey?: string[];
  foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
}

/** A file as the data package describes it. */
export interface DescribedFile {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  format: string;
  schema?: TableSchema;
}

type Row = Record<string, unknown>;

const ajv = new Ajv({ allErrors: true, strict: false });

/** The JSON Schema (draft 7) of a row of a table schema, for a validator that knows JSON Schema. */
function jsonSchemaOfRow({ fields }: TableSchema): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter(({ constraints }) => constraints?.required).map(({ name }) => name),
    properties: Object.fromEntries(
      fields.map(({ name, type, constraints = {} }) => {
        const limits = Object.entries(constraints).filter(([limit]) => limit !== 'required');
        return [name, { type, ...Object.fromEntries(limits) }];
      }),
    ),
  };
}

/** A value of a CSV file in the type that its field says; as it is where it is no value of that type, so that the validator refuses it. */
function typed(value: string, type: string): unknown {
  if (value === '') return undefined;
  if (type === 'integer' && /^-?\d+$/.test(value)) return Number(value);
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (type === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  return value;
}

/** The rows of a CSV file, read by csv-parse, in the types of its table schema. Columns of other names, or in another order, are an error. */
export function readRowsOfTable(folder: string, { path: file, schema }: DescribedFile): Row[] {
  const [header = [], ...lines] = parse(readFileSync(path.join(folder, file), 'utf8')) as unknown as string[][];
  const fields = schema?.fields ?? [];
  if (header.join() !== fields.map(({ name }) => name).join()) throw new Error(`${file} has other columns: ${header.join()}`);
  return lines.map((line) =>
    Object.fromEntries(
      fields.map(({ name, type }, index) => [name, typed(line[index] ?? '', type)]).filter(([, value]) => value !== undefined),
    ),
  );
}

/** What is wrong with rows beside their table schema: types and constraints (found by Ajv), keys, and references to other tables. */
export function faultsOfTable(rows: readonly Row[], schema: TableSchema, rowsOf: (table: string) => readonly Row[]): string[] {
  const validate = ajv.compile(jsonSchemaOfRow(schema));
  const faults = rows.flatMap((row, index) => (validate(row) ? [] : [`row ${index + 1}: ${ajv.errorsText(validate.errors)}`]));
  const keys = schema.primaryKey && rows.map((row) => JSON.stringify(schema.primaryKey?.map((name) => row[name])));
  const repeated = keys?.filter((key, index) => keys.indexOf(key) !== index) ?? [];
  const lost = (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const known = new Set(rowsOf(reference.resource).map((row) => row[reference.fields]));
    return rows.flatMap(({ [fields]: value }) =>
      value === undefined || known.has(value) ? [] : [`${fields} ${String(value)} is not in ${reference.resource}`],
    );
  });
  return [...faults, ...repeated.map((key) => `the key ${key} is there twice`), ...lost];
}

const url = { type: 'string', pattern: '^https?://' };
const licence = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: { type: 'string' } },
};

/** What the specification of data packages (version 2) asks of a descriptor that has what ours has, written as a JSON Schema. */
const dataPackageSchema = {
  type: 'object',
  required: ['name', 'resources'],
  properties: {
    $schema: url,
    name: { type: 'string', pattern: '^[a-z0-9._/-]+$' },
    id: url,
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
    homepage: url,
    keywords: { type: 'array', minItems: 1, items: { type: 'string' } },
    licenses: { type: 'array', minItems: 1, items: licence },
    sources: { type: 'array', items: { type: 'object', required: ['title'], properties: { path: url } } },
    contributors: { type: 'array', items: { type: 'object', required: ['title'] } },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'format', 'mediatype', 'bytes', 'hash', 'licenses'],
        properties: {
          name: { type: 'string', pattern: '^[a-z0-9._/-]+$' },
          path: { type: 'string', pattern: '^(?!/|.*\\.\\.)[^:]+$' },
          bytes: { type: 'integer', minimum: 0 },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          licenses: { type: 'array', minItems: 1, items: licence },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type', 'description'],
                  properties: {
                    type: { enum: ['string', 'integer', 'number', 'boolean'] },
                    constraints: {
                      type: 'object',
                      additionalProperties: false,
                      properties: { required: {}, pattern: {}, enum: {}, minimum: {} },
                    },
                  },
                },
              },
              primaryKey: { type: 'array', items: { type: 'string' } },
              foreignKeys: { type: 'array', items: { type: 'object', required: ['fields', 'reference'] } },
            },
          },
        },
      },
    },
  },
};

/** What is wrong with the descriptor of a data package, found by Ajv. */
export function faultsOfDataPackage(descriptor: unknown): string[] {
  const validate = ajv.compile(dataPackageSchema);
  return validate(descriptor) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
