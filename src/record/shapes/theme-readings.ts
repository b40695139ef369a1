import { z } from 'zod';
import { dayShape, textShape } from './fields.ts';

/** `theme-readings/<n>-<name>.yml`: one time that paragraphs were given their themes. */
export const themeReadingSchema = z.strictObject({
  on: dayShape('when the paragraphs were read, e.g. "2026-11-24".'),
  how: textShape('how it was done: by whom, from what.'),
  themes: z
    .record(z.string(), z.record(z.string(), z.string()))
    .describe('for each document id the themes of each anchor, e.g. kent/2022-10-ilacs: { p1: early-help plans }.'),
});
