const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Words joined for a sentence: "Leeds, Hull and York". */
export function joinStringsWithAnd(words: readonly string[]): string {
  return and.format(words);
}

/** Choices joined for a sentence: "12, 14 or 15". */
export function joinStringsWithOr(words: readonly string[]): string {
  return or.format(words);
}
