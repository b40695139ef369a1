/** The widths of characters in our typeface, as shares of the font size. Each is that of the widest of its group, or near it. */
const widths: readonly [characters: RegExp, width: number][] = [
  [/[\s!'’(),.:;|ijl]/, 0.31],
  [/["“”[\]frt{}\-/I\\]/, 0.4],
  [/[1cksvxyz?*]/, 0.5],
  [/[W%@]/, 0.95],
  [/[Mm]/, 0.86],
  [/[A-Zw#&+=£]/, 0.69],
  [/[0-9]/, 0.62],
];
const otherWidth = 0.57;

/** The width of words at a font size: an estimate that is seldom too small, since no font is at hand when the site is built. */
export function layoutWordsWidth(words: string, fontSize: number, isBold = false): number {
  const shares = [...words].reduce((sum, character) => sum + (widths.find(([group]) => group.test(character))?.[1] ?? otherWidth), 0);
  return shares * fontSize * (isBold ? 1.06 : 1);
}
