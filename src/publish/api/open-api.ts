import type { Corpus } from '../../record/corpus/corpus.ts';
import { currentEdition } from '../../questions/editions/editions.ts';
import { formatDay } from '../../record/dates/day.ts';
import { licence } from '../citation/licence.ts';
import { tableToDataFile, type DataFile, type DataTable } from '../tables/data-file.ts';
import type { UrlOf } from '../url-of.ts';
import { apiGroups, listApiAddresses, type ApiAddress } from './api-addresses.ts';
import type { ApiSchema } from './field-schema.ts';
import type { NamedApiSchema } from './json-schemas.ts';

/** A header that every answer under /data/ has. */
export interface ApiHeader {
  name: string;
  value: string;
}

const slug = '^[a-z0-9-]+$';
const parameters: Readonly<Record<string, { description: string; pattern: string }>> = {
  council: { description: 'The id of a council, as in the table of councils.', pattern: slug },
  document: { description: 'The second part of a document’s id: its year, month and kind.', pattern: slug },
  table: { description: 'The name of a table.', pattern: slug },
  year: { description: 'A year.', pattern: '^\\d{4}$' },
};

/** The name that a schema file has within the description. */
const componentOf = (path: string) => path.replace(/^schemas\/|\.json$/g, '').replaceAll('/', '-');

/** What the body of an answer is. OpenAPI 3.1 has no word for the lines of NDJSON: `x-row` names the schema of each. */
function contentOf({ mediatype, schema }: ApiAddress): ApiSchema {
  const at = schema && `#/components/schemas/${componentOf(schema)}`;
  if (at && mediatype === 'application/json') return { schema: { $ref: at } };
  if (at) return { schema: { type: 'string' }, 'x-row': { $ref: `${at}/$defs/row` } };
  if (mediatype === 'application/json') return { schema: { type: 'object' } };
  return mediatype.startsWith('text/') ? { schema: { type: 'string' } } : {};
}

function describeParameter(name: string): ApiSchema {
  const { description, pattern } = parameters[name] ?? { description: '', pattern: '' };
  return { name, in: 'path', required: true, description, schema: { type: 'string', pattern } };
}

const refToAnswer = (name: string) => ({ $ref: `#/components/responses/${name}` });

function describeAddress(address: ApiAddress, headers: readonly ApiHeader[]): ApiSchema {
  const named = [...address.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return {
    get: {
      // The path without its marks: data_v1_paragraphs_json.
      operationId: address.path.replace(/[^a-z0-9]+/gi, '_').replace(/^_/, ''),
      tags: [address.group],
      summary: address.summary,
      description: address.changes,
      ...(named.length > 0 && { parameters: named.map(describeParameter) }),
      responses: {
        '200': {
          description: 'The file.',
          headers: Object.fromEntries(headers.map(({ name }) => [name, { $ref: `#/components/headers/${name}` }])),
          content: { [address.mediatype]: contentOf(address) },
        },
        '206': refToAnswer('Part'),
        '304': refToAnswer('NotChanged'),
        '404': refToAnswer('NotFound'),
        '416': refToAnswer('NoSuchPart'),
      },
    },
  };
}

/** Answers that every address may give. */
const answers = {
  Part: { description: 'The part of the file that a Range header asked for, if the host can send parts.' },
  NotChanged: { description: 'The file has not changed since the ETag in If-None-Match. There is no body.' },
  NotFound: {
    description: 'There is no such file. The body is a web page, not JSON.',
    content: { 'text/html': { schema: { type: 'string' } } },
  },
  NoSuchPart: { description: 'The part that a Range header asked for begins after the end of the file.' },
};

/** A schema within the description, where references to its own parts begin at the top of the description. */
function nestSchema({ path, schema }: NamedApiSchema): [string, ApiSchema] {
  const name = componentOf(path);
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"#/components/schemas/${name}/`);
  return [name, JSON.parse(text) as ApiSchema];
}

/** What the OpenAPI description is made of, besides the record. */
interface Described {
  tables: readonly DataTable[];
  schemas: readonly NamedApiSchema[];
  headers: readonly ApiHeader[];
  /** Whether one REFI-QDA project has all documents. */
  qdaCorpus: boolean;
}

/** The OpenAPI 3.1 description of the files under /data/, with the headers that the site sets for them. */
export function writeApiDescription(corpus: Corpus, { tables, schemas, headers, qdaCorpus }: Described, urlOf: UrlOf): DataFile {
  const { site } = corpus;
  const addresses = listApiAddresses(tables, qdaCorpus);
  const groups = [...tables.map(({ dataSet }) => [dataSet.name, dataSet.about] as const), ...Object.entries(apiGroups)];
  const description = {
    openapi: '3.1.0',
    info: {
      title: `${site.name}: open data`,
      version: currentEdition(corpus).number,
      summary: site.tagline,
      description: `Files on a static host, in the edition of ${formatDay(site.edition)}. There is nothing to sign up for, and no query: each address gives a whole file. In version 1 we may add files and fields, but we rename and remove none. ${urlOf('/data/api/')} says more, with an example of each.`,
      license: { name: licence.title, url: licence.path },
    },
    servers: [{ url: urlOf('/').replace(/\/$/, ''), description: 'This site.' }],
    // Nobody has to prove who they are.
    security: [],
    tags: groups.map(([name, about]) => ({ name, description: about })),
    paths: Object.fromEntries(addresses.map((address) => [address.path, describeAddress(address, headers)])),
    components: {
      // Many programs follow no reference to another file, so the schemas are here once more.
      schemas: Object.fromEntries(schemas.map(nestSchema)),
      headers: Object.fromEntries(
        headers.map(({ name, value }) => [name, { description: 'The same for every file.', schema: { type: 'string', const: value } }]),
      ),
      responses: answers,
    },
  };
  return tableToDataFile('openapi.json', `${JSON.stringify(description, null, 1)}\n`);
}
