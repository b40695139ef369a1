import type { Problem } from '../problems/problem.ts';

/** The line on which a field stands, or the nearest one around it. */
export type Lines = (...path: (string | number)[]) => number;

/** What a text holds; the value is undefined where it could not be read. */
export interface Read<Value> {
  value: Value | undefined;
  lineOf: Lines;
  problems: Problem[];
}
