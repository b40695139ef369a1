import { formatProblems } from './problem.ts';
import { paragraphsOf } from '../domain/report.ts';
import { loadCorpus } from './load-corpus.ts';

/** The content check: prints every problem, or what was found sound, and gives the exit code. `whenBroken` closes the list of problems. */
export function check(load: typeof loadCorpus = loadCorpus, print: (words: string) => void = console.log, whenBroken = ''): 0 | 1 {
  const { corpus, problems } = load();
  if (!corpus) {
    print([formatProblems(problems), whenBroken].filter(Boolean).join(' '));
    return 1;
  }
  const paragraphs = corpus.reports.flatMap(paragraphsOf).length;
  print(
    `Content is sound: ${corpus.reports.length} documents, ${paragraphs} paragraphs, ${corpus.figures.length} figures, ${corpus.inspections.length} graded inspections.`,
  );
  return 0;
}
