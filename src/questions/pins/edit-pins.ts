/* Not in pins.ts, which every page of a report loads. */
import { isPinned, type ReadingList } from './pins.ts';

/** The list with a paragraph moved to the place of another: behind it if that stood further down, before it if further up. */
export function movePin(list: ReadingList, id: string, other: string): ReadingList {
  const [from, to] = [id, other].map((each) => list.findIndex((pin) => pin.id === each)) as [number, number];
  const pin = list[from];
  if (!pin || to < 0) return list;
  const rest = list.filter((each) => each !== pin);
  return [...rest.slice(0, to), pin, ...rest.slice(to)];
}

/** The list with a reader's note on a paragraph. */
export function setPinNote(list: ReadingList, id: string, note: string): ReadingList {
  return list.map((pin) => (pin.id === id ? { id, note } : pin));
}

/** The list as it was before a change, but with the notes that were written, and the paragraphs added or removed since. `after` is how the change left it. */
export function undoPins(list: ReadingList, before: ReadingList, after: ReadingList): ReadingList {
  const notes = new Map(after.map(({ id, note }) => [id, note]));
  const written = list.filter(({ id, note }) => notes.has(id) && notes.get(id) !== note);
  const kept = before.filter(({ id }) => isPinned(list, id) || !isPinned(after, id));
  const added = list.filter(({ id }) => !isPinned(before, id) && !isPinned(after, id));
  const restored: ReadingList = [...kept, ...added];
  return written.reduce((noted, { id, note }) => setPinNote(noted, id, note), restored);
}

/** The list with more paragraphs at its end. Paragraphs already in it keep their place and note. */
export function addPins(list: ReadingList, ids: readonly string[]): ReadingList {
  return [...list, ...[...new Set(ids)].filter((id) => !isPinned(list, id)).map((id) => ({ id, note: '' }))];
}
