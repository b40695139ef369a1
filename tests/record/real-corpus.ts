import { loadCorpusOfContent } from '../../src/content/load/load-corpus.ts';
import { formatProblems } from '../../src/content/problems/problem.ts';
import type { Corpus } from '../../src/record/corpus/corpus.ts';
import { freeze } from '../fixtures/freeze.ts';

let loaded: Corpus | undefined;

/** The corpus of `content/`, read once for all tests. */
export function realCorpus(): Corpus {
  if (loaded) return loaded;
  const { corpus, problems } = loadCorpusOfContent('content');
  if (!corpus) throw new Error(formatProblems(problems));
  loaded = freeze(corpus);
  return loaded;
}
