/** The best places in order, at most `most` of them; `before` says whether one place stands before another. */
export function selectBest(places: ArrayLike<number>, most: number, before: (a: number, b: number) => boolean): number[] {
  // A heap with the last of the chosen at its root: each other place has only to beat that one.
  const heap: number[] = [];
  const at = (place: number) => heap[place] ?? 0;
  const sink = (from: number) => {
    let here = from;
    for (;;) {
      const left = here * 2 + 1;
      if (left >= heap.length) return;
      const last = left + 1 < heap.length && before(at(left), at(left + 1)) ? left + 1 : left;
      if (!before(at(here), at(last))) return;
      const moved = at(here);
      heap[here] = at(last);
      heap[last] = moved;
      here = last;
    }
  };
  const wanted = Math.min(most, places.length);
  if (wanted === 0) return [];
  for (let next = 0; next < wanted; next += 1) heap.push(places[next] ?? 0);
  for (let middle = heap.length >> 1; middle >= 0; middle -= 1) sink(middle);
  for (let next = wanted; next < places.length; next += 1) {
    const place = places[next] ?? 0;
    if (!before(place, at(0))) continue;
    heap[0] = place;
    sink(0);
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1));
}
