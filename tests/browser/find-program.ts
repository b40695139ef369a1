import { existsSync } from 'node:fs';

/** The path of a program that is there: the one that was asked for and no other, or else the first of the usual places. */
export function findProgram(
  asked: string | undefined,
  places: readonly string[],
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  return (asked ? [asked] : places).find(exists);
}
