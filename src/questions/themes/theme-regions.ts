import type { Authority } from '../../record/authorities/authority.ts';
import {
  featuredAuthoritiesInCorpus,
  highlightedAuthoritiesInCorpus,
  isLargeCorpus,
  reportsInCorpusOf,
  type Corpus,
} from '../../record/corpus/corpus.ts';
import { themePassage } from './passage.ts';

/** The authorities that the page of a theme starts with: all with documents where they are few, or else those that are highlighted. */
export function authoritiesOnThemePage(corpus: Corpus): Authority[] {
  if (!isLargeCorpus(corpus)) return featuredAuthoritiesInCorpus(corpus);
  return highlightedAuthoritiesInCorpus(corpus).filter(({ role }) => role === 'featured');
}

/** The regions of England with documents, by name: their authorities, and how many of their paragraphs are on a theme. */
export function themeRegions(corpus: Corpus, theme: string): { region: string; authorities: Authority[]; paragraphs: number }[] {
  return [...Map.groupBy(featuredAuthoritiesInCorpus(corpus), ({ region }) => region)]
    .sort(([a], [b]) => a.localeCompare(b, 'en-GB'))
    .map(([region, authorities]) => ({
      region,
      authorities,
      paragraphs: authorities
        .flatMap(({ id }) => reportsInCorpusOf(corpus, id))
        .reduce((sum, report) => sum + themePassage(report, theme).count, 0),
    }));
}
