import type { PinnedParagraph } from '../../questions/pins/pins.ts';
import { citationItemOfParagraph, fillCitationTemplate, type CitationTemplateForm, type CitationTemplates } from './cited-paragraph.ts';
import type { CitationItem } from './citation-item.ts';
import { hyphenateId } from '../../record/ids-and-paths/ids.ts';

/** A paragraph of a reading list with what cites it. */
export interface ListedParagraph extends PinnedParagraph {
  part: string;
  page?: string;
  claimant?: string;
  document: { item: CitationItem; templates: CitationTemplates };
}

/** The styles in which a list can cite its paragraphs: ours in a sentence, Harvard, or OSCOLA. */
export const readingListStyles = ['plain', 'harvard', 'oscola'] as const;
export type ReadingListStyle = (typeof readingListStyles)[number];

/** The citation item of a listed paragraph. */
export function citationItemOfListed({ id, part, page, claimant, text, canonicalUrl, document }: ListedParagraph): CitationItem {
  return citationItemOfParagraph(document.item, { id: hyphenateId(id), part, page, claimant, text, url: canonicalUrl });
}

/** A listed paragraph cited in one form, with the placeholder for the day of reading. */
export function citeListedParagraph(listed: ListedParagraph, form: CitationTemplateForm): string {
  return fillCitationTemplate(form, listed.document.templates, citationItemOfListed(listed));
}

/** A paragraph with its citation in the style of the list. */
export interface CitedListing {
  listed: ListedParagraph;
  citation: string;
}

/** The columns of a list as CSV. A list is read again from `id` and `note`. */
export const readingListColumns = ['id', 'name', 'section', 'wording', 'text', 'note', 'citation', 'url', 'later'] as const;
