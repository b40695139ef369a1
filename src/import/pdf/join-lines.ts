/**
 * Two lines of one paragraph as one. Word never hyphenates: a hyphen at the end of a line is a real one, and is kept. Before these small
 * words it hangs: "16- and 17-year-olds".
 */
export function joinPdfLines(before: string, after: string): string {
  if (before === '') return after;
  const hangs = /^(?:and|or|to)\b(?!-)/.test(after);
  const closes = (!hangs && /[A-Za-z0-9’'][-\u2010\u2011]$/.test(before)) || (/[/–]$/.test(before) && !/\s[/–]$/.test(before));
  return `${before}${closes ? '' : ' '}${after}`;
}
