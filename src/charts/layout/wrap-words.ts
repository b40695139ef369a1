/** A text wrapped into as few lines as `wrapWords` needs, all of similar length. */
export function wrapEvenly(words: string, longest: number): string[] {
  const lines = wrapWords(words, longest);
  for (let shorter = longest - 1; shorter > 0; shorter -= 1) {
    const tighter = wrapWords(words, shorter);
    if (tighter.length > lines.length) return wrapWords(words, shorter + 1);
  }
  return lines;
}

/** A text wrapped into lines of at most `longest` characters. A longer word is a line of its own. */
export function wrapWords(words: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
