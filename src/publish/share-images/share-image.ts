import type { Chart } from '../../charts/chart.ts';
import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { corpusHasParagraphPages } from '../../record/corpus/paragraph-pages.ts';
import { reportIdToShareImagePath } from '../../record/ids-and-paths/ids.ts';
import type { Report } from '../../record/reports/report.ts';
import { shareCardOfAuthority, shareCardOfFollowUp, shareCardOfReport, describeShareCard } from './share-card.ts';

/** The picture that a link to a page shows when it is shared: its path, and its alternative text. */
export interface ShareImage {
  path: `/${string}`;
  says: string;
}

/**
 * Whether a document and a chart of one council have a picture of their own. In a large record, whose paragraphs have no pages, they show that of
 * their council: drawing pictures would take longer than all pages together.
 */
export function shareImagesAreTheirOwn(corpus: Corpus): boolean {
  return corpusHasParagraphPages(corpus);
}

function shareImageOfAuthority(corpus: Corpus, authority: string): ShareImage {
  const card = shareCardOfAuthority(corpus, authorityInCorpus(corpus, authority));
  return { path: `/share/authorities/${authority}.png`, says: describeShareCard(card) };
}

/** The share image of a document's pages: its own, or that of its authority in a large record. */
export function shareImageOfReport(corpus: Corpus, report: Report): ShareImage {
  if (!shareImagesAreTheirOwn(corpus)) return shareImageOfAuthority(corpus, report.authority);
  return { path: reportIdToShareImagePath(report.id), says: describeShareCard(shareCardOfReport(corpus, report)) };
}

/** The share image of a page that is about a chart: the chart itself, and its finding as alternative text; in a large record that of the authority that it is about. */
export function shareImageOfChart(corpus: Corpus, { id, title, finding, authority }: Chart): ShareImage {
  if (authority && !shareImagesAreTheirOwn(corpus)) return shareImageOfAuthority(corpus, authority);
  return { path: `/share/charts/${id}.png`, says: `${title}. ${finding.join(' ')}` };
}

/** The share image of the page that follows up a document: its own, or that of its authority in a large record. */
export function shareImageOfFollowUp(corpus: Corpus, report: Report): ShareImage {
  if (!shareImagesAreTheirOwn(corpus)) return shareImageOfAuthority(corpus, report.authority);
  return { path: `/share/follow-ups/${report.id}.png`, says: describeShareCard(shareCardOfFollowUp(corpus, report)) };
}
