import type { Line } from '../pdf/lines.ts';

/** The words of lines as one run, with a space where a line ends. */
export const ofstedLineWords = (lines: readonly Pick<Line, 'text'>[]) => lines.map(({ text }) => text).join(' ');
