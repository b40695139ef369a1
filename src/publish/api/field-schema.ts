import type { Corpus } from '../../record/corpus/corpus.ts';
import { tableFieldValuesOf, type FieldDescription } from '../tables/fields.ts';

/** A JSON Schema, draft 2020-12, as a plain value. */
export type ApiSchema = Record<string, unknown>;

/** What an object has where a field is empty: null, or no such field. */
type WhenEmpty = 'null' | 'left out';

/** The JSON Schema of a table's field as JSON has it: lists are arrays, and an object has its parts. */
function fieldToSchema(field: FieldDescription, corpus: Corpus, empty: WhenEmpty): ApiSchema {
  const { type, about, required, pattern, minimum, parts } = field;
  const values = tableFieldValuesOf(field, corpus);
  const mayBeNull = !required && empty === 'null';
  const name = parts ? 'object' : type === 'list' ? 'array' : type;
  return {
    description: about,
    type: mayBeNull ? [name, 'null'] : name,
    ...(type === 'list' && { items: { type: 'string' } }),
    ...(values && { enum: mayBeNull ? [...values, null] : values }),
    ...(pattern && { pattern: `^${pattern}$` }),
    ...(minimum !== undefined && { minimum }),
    // An object has only those of its parts that are known.
    ...(parts && fieldsToApiSchema(parts, corpus, 'left out')),
  };
}

/** The properties of an object with the fields of a table, and which of them it always has. */
export function fieldsToApiSchema(
  fields: Readonly<Record<string, FieldDescription>>,
  corpus: Corpus,
  empty: WhenEmpty = 'null',
): { properties: Record<string, ApiSchema>; required: string[] } {
  const entries = Object.entries(fields);
  return {
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldToSchema(field, corpus, empty)])),
    required: entries.filter(([, field]) => empty === 'null' || field.required).map(([name]) => name),
  };
}
