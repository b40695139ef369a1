import { loadCorpusOfContent, loadCorpusOfContentOnce, stampContentToLoad } from '../../content/load/load-corpus.ts';
import { formatProblems } from '../../content/problems/problem.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';

let loaded: Corpus | undefined;
/** On the development server: the state of the content folder that was loaded, and when it was last looked at. */
let stamp = '';
let lookedAt = -Infinity;

/** How long the development server trusts what it has, in milliseconds: a page asks for the corpus hundreds of times. */
const trusted = 250;

/** The corpus that pages are built from: read once in a build; on the development server also when a content file has changed. */
export function getCorpus(): Corpus {
  if (loaded && (!import.meta.env.DEV || isUnchanged())) return loaded;
  loaded = undefined;
  if (import.meta.env.DEV) lookAtContent();
  const { corpus, problems } = import.meta.env.DEV ? loadCorpusOfContent(undefined, true) : loadCorpusOfContentOnce();
  if (!corpus) throw new Error(`Content has problems:\n${formatProblems(problems)}`);
  loaded = corpus;
  return corpus;
}

function lookAtContent(): void {
  stamp = stampContentToLoad();
  lookedAt = performance.now();
}

function isUnchanged(): boolean {
  if (performance.now() - lookedAt < trusted) return true;
  const before = stamp;
  lookAtContent();
  return stamp === before;
}
