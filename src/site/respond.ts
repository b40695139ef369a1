/** The media type of each form in which this site publishes a file. */
const mediaTypes = {
  atom: 'application/atom+xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  opensearch: 'application/opensearchdescription+xml; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
} as const;

/** A form in which this site publishes a file. */
export type FileFormat = keyof typeof mediaTypes;

/** A file of the site in one of its forms. */
export function respond(form: FileFormat, content: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(content, { headers: { 'content-type': mediaTypes[form] } });
}

/** A value as a JSON file of the site. */
export function respondJson(value: unknown): Response {
  return respond('json', `${JSON.stringify(value, null, 1)}\n`);
}
