import { joinPdfLines } from '../pdf/join-lines.ts';
import type { Line } from '../pdf/lines.ts';

/** The words of lines as one run, with a space where a line ends, unless that is a hyphen. */
export const ofstedLineWords = (lines: readonly Pick<Line, 'text'>[]) => lines.map(({ text }) => text).reduce(joinPdfLines, '');
