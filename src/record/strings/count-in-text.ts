/** A number within a sentence: "four". */
export function formatCountInText(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six'][count] ?? String(count);
}
