const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Names as they stand in a sentence: "Leeds, Hull and York". */
export function joinWords(words: readonly string[]): string {
  return list.format(words);
}
