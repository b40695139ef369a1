import { Ajv2020 } from 'ajv/dist/2020.js';

interface Reference {
  $ref?: string;
}

/** What the tests read of an OpenAPI description. */
export interface OpenApi {
  paths: Record<string, { get: { operationId: string; responses: Record<string, { content?: Record<string, { schema?: Reference }> }> } }>;
  components: { schemas: Record<string, object>; headers: Record<string, { schema: { const: string } }> };
}

/** A schema in which every object that names its properties allows no others. */
function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  if (typeof schema !== 'object' || schema === null) return schema;
  const closed = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, close(value)]));
  // A property may have the name "properties".
  return typeof closed.properties === 'object' && 'type' in closed ? { ...closed, additionalProperties: false } : closed;
}

/**
 * The published schemas, by path, closed: published ones let fields be added, and a test must see a field that none describes. `faultsOf` tells
 * what of a value does not fit.
 */
export function readClosedSchemas(files: readonly (readonly [path: string, schema: object])[]) {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true });
  const ids = new Map(files.map(([path, schema]) => [path, (schema as { $id: string }).$id]));
  for (const [, schema] of files) ajv.addSchema(close(schema) as object);
  return {
    paths: [...ids.keys()],
    faultsOf: (path: string, value: unknown, pointer = ''): string[] => {
      const validate = ajv.getSchema(`${ids.get(path) ?? path}${pointer}`);
      if (!validate) return [`there is no schema ${path}${pointer}`];
      return validate(value) === true ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
    },
  };
}

/** What is wrong between an OpenAPI description and the files that there are, as paths from the top of the site. */
export function findOpenApiFaults(api: OpenApi, files: readonly string[]): string[] {
  const patterns = Object.keys(api.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/.]+')}$`),
  }));
  const matches = (file: string) => patterns.filter(({ pattern }) => pattern.test(file));
  const schemas = files.filter((file) => file.startsWith('/data/v1/schemas/'));
  const ids = Object.values(api.paths).map(({ get }) => get.operationId);
  const referred = Object.values(api.paths).flatMap(({ get }) =>
    Object.values(get.responses).flatMap(({ content }) => Object.values(content ?? {}).map(({ schema }) => schema?.$ref)),
  );
  return [
    ...files
      .filter((file) => !schemas.includes(file) && matches(file).length !== 1)
      .map((file) => `${file} is described ${matches(file).length} times`),
    ...patterns.filter(({ pattern }) => !files.some((file) => pattern.test(file))).map(({ path }) => `${path} is no file`),
    ...referred
      .filter((ref) => ref !== undefined && !(ref.replace('#/components/schemas/', '') in api.components.schemas))
      .map((ref) => `there is no schema ${String(ref)}`),
    ...schemas
      .map((path) => path.replace(/^.*schemas\/|\.json$/g, '').replaceAll('/', '-'))
      .filter((name) => !(name in api.components.schemas))
      .map((name) => `the schema ${name} is not in the description`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two operations have the name ${id}`),
  ];
}
