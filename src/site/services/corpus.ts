import { loadCorpusOfContent } from '../../content/load/load-corpus.ts';
import { formatProblems } from '../../content/problems/problem.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';

let loaded: Corpus | undefined;

/** The corpus that pages are built from: read once in a build, and again for each page on the development server. */
export function getCorpus(): Corpus {
  if (loaded && !import.meta.env.DEV) return loaded;
  const { corpus, problems } = loadCorpusOfContent(undefined, import.meta.env.DEV || undefined);
  if (!corpus) throw new Error(`Content has problems:\n${formatProblems(problems)}`);
  loaded = corpus;
  return corpus;
}
