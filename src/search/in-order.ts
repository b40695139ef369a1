/** The place of the last number in an ordered list that is at most the one given; 0 where there is none. */
export function lastAtMost(ordered: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ordered.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ordered[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of the first word in an ordered list that is at least the one given; the length of the list where there is none. */
export function firstAtLeast(ordered: readonly string[], word: string): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
