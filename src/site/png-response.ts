/** A PNG image as a file of the site. */
export function pngResponse(image: Uint8Array<ArrayBuffer>): Response {
  return new Response(image, { headers: { 'content-type': 'image/png' } });
}
