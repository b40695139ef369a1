import type { Corpus } from '../../record/corpus/corpus.ts';
import { firstDay, type Day } from '../../record/dates/day.ts';
import { provenanceCorrectionsOfReport, provenanceOfGoneDocuments, goneParagraphs } from '../../questions/provenance/publication.ts';

/**
 * Returns a function for the sitemap that gives the day on which the page at a path last changed: documents and paragraphs change with their text and corrections, all other
 * pages with each edition. It gives undefined for a page that only says where something moved, which search engines don't need.
 */
export function lastChangeForFeed(corpus: Corpus): (path: string) => Day | undefined {
  const gone = new Set([...goneParagraphs(corpus), ...provenanceOfGoneDocuments(corpus)].map(({ id }) => id));
  const moved = new Set(corpus.england.authorities.map(({ id }) => `/england/${id}/`));
  const days = new Map<string, Day>();
  for (const { report, words } of corpus.ledger) {
    for (const { on } of words) if (on > (days.get(report) ?? '')) days.set(report, on);
  }
  for (const { id } of corpus.reports) {
    const [latest] = provenanceCorrectionsOfReport(corpus, id);
    if (latest && latest.on > (days.get(id) ?? '')) days.set(id, latest.on);
  }
  return (path) => {
    const [, report = '', anchor] = /^\/reports\/([^/]+\/[^/]+)(?:\/([^/]+))?\/$/.exec(path) ?? [];
    if (moved.has(path)) return undefined;
    if (gone.has(anchor ? `${report}/${anchor}` : report)) return undefined;
    return firstDay(days.get(report) ?? corpus.site.edition);
  };
}
