/*
 * How a quotation is written in each form of a citation. Browsers use it too, when a reader quotes some of the words only, so it does
 * without the library that writes the rest.
 */
import { escapeMarkupInString } from '../../record/strings/escape-markup.ts';

/** How a quotation is written: in quotation marks, in TeX, on one line, in JSON, or as paragraphs of HTML. */
export type QuoteForm = 'marks' | 'tex' | 'line' | 'json' | 'html';

/** A text in quotation marks that do not occur in it, so that none of its own need changing. */
export function quoteForCitation(text: string): string {
  return text.includes('“') ? `‘${text}’` : `“${text}”`;
}

/** The TeX commands for characters that a backslash does not escape. BibTeX counts an escaped brace too: one alone would swallow the entries after it. */
const texCommands: Readonly<Record<string, string>> = {
  '\\': 'textbackslash',
  '{': 'textbraceleft',
  '}': 'textbraceright',
  '~': 'textasciitilde',
  '^': 'textasciicircum',
};

/** A text with the special characters of TeX escaped: `%` would start a comment. */
export const escapeTexForCitation = (text: string) =>
  text.replace(/[\\{}~^&%$#_]/g, (character) => (texCommands[character] ? `\\${texCommands[character]}{}` : `\\${character}`));

/** A quotation as it is written in one form of a citation. */
export function writeCitationQuoteForm(form: QuoteForm, words: string): string {
  switch (form) {
    case 'marks':
      return quoteForCitation(words);
    case 'tex':
      return escapeTexForCitation(words);
    case 'line':
      return words.replace(/\s*\n\s*/g, ' ');
    case 'json':
      return JSON.stringify(words).slice(1, -1);
    case 'html':
      return words
        .split('\n')
        .map((line) => `    <p>${escapeMarkupInString(line)}</p>`)
        .join('\n');
  }
}
