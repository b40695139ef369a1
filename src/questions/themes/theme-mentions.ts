import type { Authority } from '../../record/authorities/authority.ts';
import {
  featuredAuthoritiesInCorpus,
  paragraphsInCorpus,
  reportsInCorpusOf,
  sortReportsInCorpus,
  type Corpus,
} from '../../record/corpus/corpus.ts';
import { speakerOfReport, type Report } from '../../record/reports/report.ts';
import { themePassage } from './passage.ts';

/** How much some documents say about a theme. */
export interface MentionCount {
  paragraphs: number;
  /** Documents that mention it, newest first. */
  documents: Report[];
  /** How many documents there are. */
  outOf: number;
}

/** Where inspectors last wrote about a theme in one authority. */
export interface LastMention {
  authority: Authority;
  report: Report;
  /** How many paragraphs of that document are about it. */
  paragraphs: number;
}

/** Who writes about a theme, how much, and where inspectors did so last. */
export interface ThemeMentions {
  inspectors: MentionCount;
  others: MentionCount;
  /** Whether a program suggested any of these, and no person has confirmed it. */
  suggested: boolean;
  /** Newest first. */
  last: LastMention[];
  /** Authorities with documents by inspectors, of which none mentions it. */
  notMentioned: Authority[];
  /** Authorities of which we hold no document by inspectors. */
  withoutInspectors: Authority[];
}

/** Who writes about a theme in the documents of the record, how much, and where inspectors did so last. Nothing is said about grades. */
export function themeMentions(corpus: Corpus, theme: string): ThemeMentions {
  const countIn = (reports: readonly Report[]): MentionCount => {
    const mentioning = sortReportsInCorpus(reports).filter((report) => themePassage(report, theme).count > 0);
    return {
      paragraphs: mentioning.reduce((sum, report) => sum + themePassage(report, theme).count, 0),
      documents: mentioning,
      outOf: reports.length,
    };
  };
  const isByInspectors = (report: Report) => speakerOfReport(report) === 'inspectors';
  const byAuthority = featuredAuthoritiesInCorpus(corpus).map((authority) => ({
    authority,
    count: countIn(reportsInCorpusOf(corpus, authority.id).filter(isByInspectors)),
  }));
  const inspectors = countIn(corpus.reports.filter(isByInspectors));
  return {
    inspectors,
    others: countIn(corpus.reports.filter((report) => !isByInspectors(report))),
    suggested: paragraphsInCorpus(corpus).some(({ paragraph: { themes, themesSuggested } }) => themesSuggested && themes.includes(theme)),
    last: byAuthority
      .flatMap(({ authority, count: { documents } }): LastMention[] => {
        const [report] = documents;
        return report ? [{ authority, report, paragraphs: themePassage(report, theme).count }] : [];
      })
      .sort((a, b) => inspectors.documents.indexOf(a.report) - inspectors.documents.indexOf(b.report)),
    notMentioned: byAuthority.filter(({ count }) => count.outOf > 0 && count.documents.length === 0).map(({ authority }) => authority),
    withoutInspectors: byAuthority.filter(({ count }) => count.outOf === 0).map(({ authority }) => authority),
  };
}
