/** A value as a JSON file of the site. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 1)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
