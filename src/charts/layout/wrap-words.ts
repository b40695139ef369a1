import { layoutWordsWidth } from './words-width.ts';

/** A text wrapped into as few lines as `wrapWordsInLayout` needs, all of similar length. */
export function wrapEvenlyInLayout(words: string, longest: number): string[] {
  const lines = wrapWordsInLayout(words, longest);
  for (let shorter = longest - 1; shorter > 0; shorter -= 1) {
    const tighter = wrapWordsInLayout(words, shorter);
    if (tighter.length > lines.length) return wrapWordsInLayout(words, shorter + 1);
  }
  return lines;
}

/** A text wrapped into lines of at most `longest` characters. A longer word is a line of its own. */
export function wrapWordsInLayout(words: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text wrapped into lines that are no wider than `width` at a font size. A wider word, such as an address, is cut after "/" or "-". */
export function wrapToLayoutWidth(words: string, width: number, fontSize: number, isBold = false): string[] {
  const fits = (line: string) => layoutWordsWidth(line.trim(), fontSize, isBold) <= width;
  const pieces = words.split(/(?<= )/).flatMap((word) => (fits(word) ? [word] : word.split(/(?<=[/-])/)));
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && fits(last + piece)) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** A text wrapped into as few lines as `wrapToLayoutWidth` needs, all of similar width. */
export function wrapEvenlyToLayoutWidth(words: string, width: number, fontSize: number, isBold = false): string[] {
  const lines = wrapToLayoutWidth(words, width, fontSize, isBold);
  for (let narrower = width - 4; narrower > 0; narrower -= 4)
    if (wrapToLayoutWidth(words, narrower, fontSize, isBold).length > lines.length)
      return wrapToLayoutWidth(words, narrower + 4, fontSize, isBold);
  return lines;
}
