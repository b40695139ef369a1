/** The first `limit` numbers in an order; `precedes` says whether one number comes before another. */
export function selectTop(numbers: ArrayLike<number>, limit: number, precedes: (a: number, b: number) => boolean): number[] {
  // A heap with the last of the selected at its root: another number has only to precede that one.
  const heap: number[] = [];
  const at = (index: number) => heap[index] ?? 0;
  const sink = (from: number) => {
    let here = from;
    for (;;) {
      const left = here * 2 + 1;
      if (left >= heap.length) return;
      const last = left + 1 < heap.length && precedes(at(left), at(left + 1)) ? left + 1 : left;
      if (!precedes(at(here), at(last))) return;
      const moved = at(here);
      heap[here] = at(last);
      heap[last] = moved;
      here = last;
    }
  };
  const size = Math.min(limit, numbers.length);
  if (size === 0) return [];
  for (let next = 0; next < size; next += 1) heap.push(numbers[next] ?? 0);
  for (let middle = heap.length >> 1; middle >= 0; middle -= 1) sink(middle);
  for (let next = size; next < numbers.length; next += 1) {
    const number = numbers[next] ?? 0;
    if (!precedes(number, at(0))) continue;
    heap[0] = number;
    sink(0);
  }
  return heap.sort((a, b) => (precedes(a, b) ? -1 : 1));
}
