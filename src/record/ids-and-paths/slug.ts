/** A heading as part of a URL: "What needs to improve?" gives `what-needs-to-improve`. */
export function slugInPath(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
