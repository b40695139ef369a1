import type { z } from 'zod';
import type { Note } from '../../record/reports/paragraph.ts';
import type { Section } from '../../record/reports/report.ts';
import type { reportSchema } from '../../record/shapes/report.ts';
import type { Problem } from '../problems/problem.ts';

/** The front matter of a report file as written. */
export type FrontMatter = z.output<typeof reportSchema>;

/** What a report file holds, before its kind is looked up among those of the record. */
export interface ParsedReport {
  id: string;
  file: string;
  /** Undefined where it could not be read: its problems say why. */
  frontMatter: FrontMatter | undefined;
  sections: Section[];
  notes: Note[];
  /** The lines on which sections begin, in order. */
  sectionLines: number[];
  /** What its comments ask a person to look at before the report counts as checked. */
  open: Problem[];
}
