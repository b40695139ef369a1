import type { Line } from '../pdf/lines.ts';

/** Whether the first word of the next line had no room on a line, in a text whose full lines end at `rightEdge`. */
export const isFullOfstedLine = (line: Line, next: Line, rightEdge: number) =>
  rightEdge - line.right < widthAboutOfWord(firstWordOfLine(next), next.size) + next.size;

export const firstWordOfLine = ({ text }: Line) => /^\S+/.exec(text)?.[0] ?? '';

/** About how wide a word is in the type of the reports, in points, rather too wide than too narrow. */
export function widthAboutOfWord(word: string, size: number): number {
  const ems = [...word].map((sign) =>
    /[iljtfr.,;:’'|()-]/.test(sign) ? 0.38 : /[mwMW@%&]/.test(sign) ? 0.9 : /[A-Z]/.test(sign) ? 0.7 : 0.56,
  );
  return ems.reduce((sum, each) => sum + each, 0) * size;
}
