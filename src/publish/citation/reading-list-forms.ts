/* Everything that a reading list is saved as, but for QDA projects. Browsers load it when a reader saves a list. */
import { joinStringsAsCsv } from '../../record/strings/csv.ts';
import {
  citationItemOfListed,
  citeListedParagraph,
  readingListColumns,
  type CitedListing,
  type ListedParagraph,
  type ReadingListStyle,
} from './listed-paragraph.ts';
import { accessedWords } from './citation-item.ts';
import { dateCitation } from './cited-paragraph.ts';
import { escapeTexForCitation, writeCitationQuoteForm } from './quote-forms.ts';
import { writeReadingListAsHtml } from './reading-list-html.ts';
import { writeReadingListAsMarkdown } from './reading-list-markdown.ts';

/** A form in which a list is saved as text. */
export type ReadingListForm = 'csv' | 'markdown' | 'html' | 'bibtex' | 'ris' | 'csl-json';

/** How a list is written: its title, its style of citation, and the day on which the reader saves it. */
export interface ReadingListOptions {
  title: string;
  style: ReadingListStyle;
  today: Date;
}

function citeListing(listed: ListedParagraph, { style, today }: ReadingListOptions): CitedListing {
  return { listed, citation: style === 'plain' ? listed.citation : dateCitation(citeListedParagraph(listed, style), style, today) };
}

/** It begins with a mark by which spreadsheets know UTF-8. */
function writeCsv(list: readonly CitedListing[]): string {
  const rows = list.map(({ listed, citation }) => readingListColumns.map((column) => ({ ...listed, citation })[column]));
  return `\uFEFF${joinStringsAsCsv([readingListColumns, ...rows])}`;
}

function writeBibtex(listed: ListedParagraph): string {
  const note = listed.note.trim();
  return citeListedParagraph(listed, 'bibtex').replace(/\n}$/, () => (note ? `\n\tannote = {${escapeTexForCitation(note)}},\n}` : '\n}'));
}

function writeRis(listed: ListedParagraph): string {
  const note = writeCitationQuoteForm('line', listed.note.trim());
  return citeListedParagraph(listed, 'ris').replace(/\nER {2}- $/, (end) => (note ? `\nN1  - ${note}${end}` : end));
}

function cslItemOf(listed: ListedParagraph): object {
  const note = listed.note.trim();
  return { ...citationItemOfListed(listed), accessed: { raw: accessedWords }, ...(note && { annote: note }) };
}

/** A reading list as text in one form. The reader's notes are in each of them. */
export function writeReadingList(form: ReadingListForm, list: readonly ListedParagraph[], options: ReadingListOptions): string {
  const dated = (text: string) =>
    form === 'bibtex' || form === 'ris' || form === 'csl-json' ? dateCitation(text, form, options.today) : text;
  switch (form) {
    case 'csv':
      return writeCsv(list.map((listed) => citeListing(listed, options)));
    case 'markdown':
      return writeReadingListAsMarkdown(
        list.map((listed) => citeListing(listed, options)),
        options.title,
      );
    case 'html':
      return writeReadingListAsHtml(
        list.map((listed) => citeListing(listed, options)),
        options.title,
      );
    case 'bibtex':
      return `${dated(list.map(writeBibtex).join('\n\n'))}\n`;
    case 'ris':
      return `${dated(list.map(writeRis).join('\n\n'))}\n`;
    case 'csl-json':
      return `${dated(JSON.stringify(list.map(cslItemOf), null, 1))}\n`;
  }
}
