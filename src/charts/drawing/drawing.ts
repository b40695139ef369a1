/** A shape of a drawing: an SVG element, its attributes, and what stands in it. Addresses in `href` may be paths of the site. */
export interface Shape {
  name: string;
  attributes: Record<string, string>;
  parts: (Shape | string)[];
}

/** A drawing of a chart at one size, in SVG user units. */
export interface Drawing {
  width: number;
  height: number;
  parts: Shape[];
}

type Value = string | number | undefined;

/** Makes a shape. Attributes without a value are left out. */
export function shape(name: string, attributes: Record<string, Value>, ...parts: (Shape | string | undefined)[]): Shape {
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)] as const])),
    ),
    parts: parts.filter((part) => part !== undefined),
  };
}

/** A number of user units as it is drawn: to a tenth. */
export function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** Words in as few lines as `wrapWords` needs, of much the same length. */
export function wrapEvenly(words: string, most: number): string[] {
  const lines = wrapWords(words, most);
  for (let shorter = most - 1; shorter > 0; shorter -= 1) {
    const tighter = wrapWords(words, shorter);
    if (tighter.length > lines.length) return wrapWords(words, shorter + 1);
  }
  return lines;
}

/** Words in lines of no more than so many characters. A longer word stands alone. */
export function wrapWords(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
