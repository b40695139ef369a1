import type { ThemeWeight } from '../../record/theme-weight.ts';
import { formatProblems } from '../problems/problem.ts';
import { readSource } from '../sources/source.ts';
import { themeWeightsSource } from '../sources/theme-weights.ts';
import { loadContentFiles, rootOfContentFolder } from './load-corpus.ts';

/** The weights of themes in a content folder, without the rest of it: none where it has no such file. Problems of the file are thrown, all at once. */
export function loadThemeWeights(folder: string): ThemeWeight[] {
  const root = rootOfContentFolder(folder);
  const [read] = readSource(themeWeightsSource, loadContentFiles(folder), root);
  if (read && read.problems.length > 0) throw new Error(formatProblems(read.problems));
  return read?.value ?? [];
}
