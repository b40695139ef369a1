/** Two lines of one paragraph as one. Word never hyphenates: a hyphen at the end of a line is a real one, and is kept. */
export function joinPdfLines(before: string, after: string): string {
  if (before === '') return after;
  const closes = /[A-Za-z0-9’'][-\u2010\u2011]$/.test(before) || (/[/–]$/.test(before) && !/\s[/–]$/.test(before));
  return `${before}${closes ? '' : ' '}${after}`;
}
