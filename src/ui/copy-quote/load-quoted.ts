/* The record's text and citation of paragraphs that a reader quotes: one file for each document, which the reading list loads too. */
import { href, siteBase } from '../../site/hrefs/href.ts';
import { loadReadingListParagraphs } from '../reading-list/load-paragraphs.ts';
import type { QuotedParagraph } from './write-quote.ts';

/** The record's text and citation of a paragraph; undefined if the record does not have it. */
export async function loadParagraphToCopyAsQuote(id: string): Promise<QuotedParagraph | undefined> {
  const { found } = await loadReadingListParagraphs([{ id, note: '' }], { source: href('/reading-list/'), base: siteBase });
  return found.map(({ text, citation, canonicalUrl }) => ({ text, citation, address: canonicalUrl }))[0];
}
