import type { Citable } from './record.ts';

/** A tag in the head of a page that reference managers read. */
export interface CitationTag {
  name: `citation_${string}`;
  content: string;
}

/**
 * The tags (Highwire Press) from which Zotero, Mendeley and others take the reference of a page. Naming an institution is how they tell a report
 * from an article in a journal. `pdf` is the official file.
 */
export function citationTagsOfPage({ item, part, quote, isDatePrinted }: Citable, pdf?: string): CitationTag[] {
  const [date] = item.issued?.['date-parts'] ?? [];
  const authors = item.author.map(({ literal }) => literal);
  const days = date?.map((number) => String(number).padStart(2, '0')).join('/');
  const tags: Record<string, readonly (string | undefined)[]> = {
    citation_title: [part ? `${item.title}, ${part}` : item.title],
    citation_author: authors,
    [isDatePrinted ? 'citation_date' : 'citation_publication_date']: [days],
    citation_technical_report_institution: [item.publisher ?? authors[0]],
    citation_firstpage: [item.page],
    citation_abstract: [quote && item.abstract],
    citation_public_url: [item.URL],
    citation_pdf_url: [pdf],
    citation_language: [item.language],
  };
  return Object.entries(tags).flatMap(([name, contents]) =>
    contents.filter((content) => content !== undefined).map((content) => ({ name: name as CitationTag['name'], content })),
  );
}
