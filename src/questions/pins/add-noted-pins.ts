/* Not in pins.ts, which every page of a report loads. */
import type { ReadingList } from './pins.ts';

/** Whether a note has another one whole, with nothing but empty lines around it. */
const hasNote = (note: string, other: string) => other === '' || `\n\n${note}\n\n`.includes(`\n\n${other}\n\n`);

/** Two notes as one, the second under the first; only the longer one if it has the other whole. */
function joinNotes(own: string, other: string): string {
  if (hasNote(own, other)) return own;
  return hasNote(other, own) ? other : `${own}\n\n${other}`;
}

/** The list with pins of another at its end. A paragraph that both have keeps its place; a note that differs goes under its own, so that none is lost. */
export function addNotedPins(list: ReadingList, others: ReadingList): ReadingList {
  const notes = new Map(list.map(({ id, note }) => [id, note]));
  for (const { id, note } of others) notes.set(id, joinNotes(notes.get(id) ?? '', note));
  return [...notes].map(([id, note]) => ({ id, note }));
}
