/** Words at a place. */
export interface Label {
  x: number;
  y: number;
  words: string;
  anchor: 'start' | 'middle' | 'end';
}

/** The room that something takes in a drawing. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The room that words take, by the mean width of a character. */
export function boxOf({ x, y, words, anchor }: Label, character: number): Box {
  const length = words.length * character;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
  return { left, right: left + length, top: y - 11, bottom: y + 3 };
}

/** How much of one box another covers, in square units. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, across) * Math.max(0, down);
}
