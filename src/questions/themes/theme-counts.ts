import { reportsInCorpusOf, type Corpus } from '../../record/corpus/corpus.ts';
import { paragraphsOf, speakerOfReport } from '../../record/reports/report.ts';

/** How many of inspectors' paragraphs about an authority are on each theme, in the order of themes; themes without any are left out. */
export function themeCountsOfAuthority(corpus: Corpus, authority: string): { theme: string; name: string; count: number }[] {
  const paragraphs = reportsInCorpusOf(corpus, authority)
    .filter((report) => speakerOfReport(report) === 'inspectors')
    .flatMap(paragraphsOf);
  return corpus.themes
    .map(({ id, name }) => ({ theme: id, name, count: paragraphs.filter(({ themes }) => themes.includes(id)).length }))
    .filter(({ count }) => count > 0);
}
