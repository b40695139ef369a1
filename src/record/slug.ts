/** A heading as it stands in an address: "What needs to improve?" gives `what-needs-to-improve`. */
export function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
