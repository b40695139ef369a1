import { paragraphsOf } from '../../record/reports/report.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { findUnledgeredReports, formatUnledgeredWords } from '../ledger/ledger.ts';
import { loadCorpusOfContent } from '../load/load-corpus.ts';
import { formatProblems, sortProblems } from '../problems/problem.ts';
import type { Draft } from '../load/read-corpus.ts';

/** The content check: prints every problem, or what was found sound and what drafts still ask, and gives the exit code. `whenBroken` closes the list of problems. */
export function runContentCheck(
  load: typeof loadCorpusOfContent = loadCorpusOfContent,
  print: (words: string) => void = console.log,
  whenBroken = '',
): 0 | 1 {
  const { corpus, problems, drafts, notes } = load();
  if (drafts.length > 0) print(`${formatDraftsInContentCheck(drafts)}\n`);
  if (!corpus) {
    print([formatProblems(problems), whenBroken].filter(Boolean).join(' '));
    return 1;
  }
  for (const { file, line, says } of sortProblems(notes)) print(`${file}:${line}\n  ${says}`);
  const paragraphs = corpus.reports.flatMap(paragraphsOf).length;
  print(
    `Content is sound: ${formatCountWithNoun(corpus.reports.length, 'document')}, ${formatCountWithNoun(paragraphs, 'paragraph')}, ${formatCountWithNoun(corpus.figures.length, 'figure')}, ${formatCountWithNoun(corpus.inspections.length, 'graded inspection')}.`,
  );
  return 0;
}

/** The drafts as printed: each with what a person still has to settle in it, by line. */
export function formatDraftsInContentCheck(drafts: readonly Draft[]): string {
  const each = drafts.flatMap(({ report, open }) => [
    `${report.file}: a draft`,
    ...sortProblems(open).map(({ line, says }) => `  ${line}: ${says}`),
    ...(open.length === 0 ? ['  nothing is open. Compare it with the PDF, and write checked: with the day in place of imported:.'] : []),
  ]);
  const one = drafts.length === 1;
  return [
    ...each,
    `${drafts.length} draft${one ? ' is' : 's are'} not published until a person has checked ${one ? 'it' : 'them'} (see “Add a report” in README.md). npm run dev shows ${one ? 'it' : 'them'}.`,
  ].join('\n');
}

/** The check of the ledger: says which paragraphs are to be published for the first time, or reworded, and gives the exit code. */
export function runContentCheckOfLedger(
  load: typeof loadCorpusOfContent = loadCorpusOfContent,
  print: (words: string) => void = console.log,
): 0 | 1 {
  const { corpus } = load();
  if (!corpus) return 0;
  if (corpus.ledger.length === 0) {
    print('This record keeps no ledger yet. npm run ledger begins one: from then on its addresses and quoted words are held.');
    return 0;
  }
  const behind = findUnledgeredReports(corpus);
  if (behind.length === 0) return 0;
  print(
    [
      'The ledger of what was published is behind:',
      ...behind.map((own) => `  ${own.report.file}: ${formatUnledgeredWords(own)}`),
      'Run npm run ledger and commit content/ledger with the report. From then on these addresses and quoted words are held.',
    ].join('\n'),
  );
  return 1;
}
