import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sizesOfFiles } from './measure-build.ts';

/** The files that one of two folders lacks, or that have other bytes in it. */
export function filesThatDiffer(one: string, other: string): string[] {
  const [before, after] = [sizesOfFiles(one), sizesOfFiles(other)];
  const isSame = (file: string) =>
    before.get(file) === after.get(file) && readFileSync(path.join(one, file)).equals(readFileSync(path.join(other, file)));
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => !isSame(file)).sort();
}
