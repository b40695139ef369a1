import { loadCorpus } from '../../src/content/load-corpus.ts';
import { formatProblems } from '../../src/content/problem.ts';

/** The record as it stands in `content/`. */
export function realCorpus() {
  const { corpus, problems } = loadCorpus('content');
  if (!corpus) throw new Error(formatProblems(problems));
  return corpus;
}
