import path from 'node:path';
import type { ThemeWeight } from '../../record/theme-weight.ts';
import { formatProblems } from '../problems/problem.ts';
import { readSource } from '../sources/source.ts';
import { themeWeightsSource } from '../sources/theme-weights.ts';
import { loadContentFiles } from './load-corpus.ts';

/** The weights of themes in a content folder, without the rest of it: none where it has no such file. Problems of the file are thrown, all at once. */
export function loadThemeWeights(folder: string): ThemeWeight[] {
  const root = path.relative(process.cwd(), folder).split(path.sep).join('/');
  const [read] = readSource(themeWeightsSource, loadContentFiles(folder), root);
  if (read && read.problems.length > 0) throw new Error(formatProblems(read.problems));
  return read?.value ?? [];
}
