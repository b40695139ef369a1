/** A number within a sentence: "four". */
export function formatCountInText(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six'][count] ?? String(count);
}

/** A number with what it counts: "1 paragraph", "1,234 paragraphs". The plural has an s more unless it is given. */
export function formatCountWithNoun(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : nouns}`;
}
