/** The URL of a result with the words to highlight added to its query. */
export function addMarksToResultAddress(address: string, marks: readonly string[]): string {
  const url = new URL(address, location.href);
  if (marks.length > 0) url.searchParams.set('marks', marks.slice(0, 20).join('|'));
  return url.pathname + url.search + url.hash;
}
