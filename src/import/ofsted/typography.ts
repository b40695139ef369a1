import type { Line } from '../pdf/lines.ts';

/**
 * How far apart two paragraphs are at least, from line to line, in sizes of their type. In Ofsted's reports the lines of a paragraph are 1.2 or 1.3
 * apart and the next paragraph 1.6 or more; hardly anything is between.
 */
export const paragraphGap = 1.6;

/** How a report is set: what tells its headings from its words. */
export interface Typography {
  /** Size of the body type in points. */
  bodySize: number;
  /** Where full lines end. */
  rightEdge: number;
  /** How high on a page words stand that go on from the page before; undefined where no page begins with such. */
  continuedTop: number | undefined;
  /** How far apart the lines of a paragraph mostly are, in points; undefined where none wraps. */
  lineGap: number | undefined;
  /** Whether a line is larger than the words by enough to be a heading wherever it stands. */
  isLarge: (line: Line) => boolean;
  /** Whether a line is set in the type of headings, in whatever size. */
  isStrong: (line: Line) => boolean;
  /** Whether a line is set in the type of the words, in whatever size. */
  isBodyFont: (line: Line) => boolean;
}

/** How the lines of a report are set. */
export function measureOfstedTypography(lines: readonly Line[], bodySize: number): Typography {
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  const isLarge = ({ size }: Line) => size >= bodySize * 1.1;
  const letters = new Map<string, number>();
  for (const line of lines) if (!isLarge(line)) letters.set(line.font, (letters.get(line.font) ?? 0) + line.text.length);
  const bodyFont = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  const headingFonts = new Set(lines.filter(isLarge).map(({ font }) => font));
  return {
    bodySize,
    rightEdge: rights[Math.floor(rights.length * 0.97)] ?? 520,
    continuedTop: measureContinuedTop(lines, bodySize),
    lineGap: measureLineGap(lines, bodySize),
    isLarge,
    isBodyFont: ({ font }) => font === bodyFont,
    isStrong: ({ size, font }) => {
      if (size > bodySize * 1.03) return true;
      if (font === bodyFont) return false;
      return headingFonts.size === 0 || headingFonts.has(font);
    },
  };
}

/** The middle of the heights of lines that open a page in the middle of a sentence. */
function measureContinuedTop(lines: readonly Line[], bodySize: number): number | undefined {
  const tops = lines
    .filter((line, index) => index > 0 && lines[index - 1]?.page !== line.page)
    .filter(({ lead, text, size }) => lead === null && /^[a-z]/.test(text) && Math.abs(size - bodySize) < 0.6)
    .map(({ y }) => y)
    .sort((a, b) => a - b);
  return tops[Math.floor(tops.length / 2)];
}

/** The middle of the spaces above lines that go on with a sentence. */
function measureLineGap(lines: readonly Line[], bodySize: number): number | undefined {
  const gaps = lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      const goesOn = line.lead === null && /^\p{Ll}/u.test(line.text) && Math.abs(line.size - bodySize) < 0.6;
      return goesOn && before?.page === line.page ? [before.y - line.y] : [];
    })
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)];
}

/** Whether words end a sentence or a clause. */
export const endsOfstedSentence = (text: string) => /[.!?:;][”’"')\]]*$/.test(text);
