import { paragraphsOf } from '../reports/report.ts';
import type { Corpus } from './corpus.ts';
import { oncePerCorpus } from './once-per-corpus.ts';

/**
 * The most paragraphs that each get a page of their own if site.yml doesn't say. Free hosts take 20,000 files, and 500 reports would need
 * twice as many.
 */
export const mostParagraphPagesInCorpus = 10_000;

/** Whether each paragraph has a page of its own. If not, its canonical address is its place in the page of its document. */
export const corpusHasParagraphPages = oncePerCorpus(({ site, reports }: Corpus): boolean => {
  if (site.paragraphPages) return site.paragraphPages === 'on';
  return reports.reduce((sum, report) => sum + paragraphsOf(report).length, 0) <= mostParagraphPagesInCorpus;
});
