/** The media type of each file format that this site publishes. */
const mediaTypes = {
  atom: 'application/atom+xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  opensearch: 'application/opensearchdescription+xml; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
} as const;

/** A file format that this site publishes. */
export type FileFormat = keyof typeof mediaTypes;

/** The response for a file of the site, with the media type of its format. */
export function respondWithFile(format: FileFormat, content: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(content, { headers: { 'content-type': mediaTypes[format] } });
}

/** The response for a value as a JSON file of the site. */
export function respondWithJson(value: unknown): Response {
  return respondWithFile('json', `${JSON.stringify(value, null, 1)}\n`);
}
