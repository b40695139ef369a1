/** The id of the element that the fragment of an address names, e.g. of `#p5:~:text=…`. A fragment that is not rightly encoded is taken as it is. */
export function anchorOfHash(hash: string): string {
  const [anchor = ''] = hash.replace(/^#/, '').split(':~:');
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
