import { joinStringsAsCsv } from '../../record/strings/csv.ts';
import type { PinnedParagraph } from './pins.ts';

/** A list as Markdown: each paragraph quoted under its name, with the reader's note and the full citation. */
export function pinsToMarkdown(list: readonly PinnedParagraph[], title: string): string {
  // Escape the characters that are Markdown syntax, so that the text shows as written.
  const plain = (text: string) =>
    text
      .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
      .replace(/^(\s*)(\d+)([.)])/gm, '$1$2\\$3')
      .replace(/^(\s*)([-+])/gm, '$1\\$2');
  const pieces = list.map(({ name, section, text, wording, later, laterUrl, note, citation, url }) =>
    [
      `## ${plain(name)}`,
      plain(section) + (wording === 'summary' ? '. Our summary, not the document’s own words.' : '.'),
      text
        .split('\n')
        .map((line) => `> ${plain(line)}`)
        .join('\n>\n'),
      ...(later ? [`${plain(later)} <${laterUrl}>`] : []),
      ...(note.trim() ? [`My note: ${plain(note.trim())}`] : []),
      `${plain(citation)} <${url}>`,
    ].join('\n\n'),
  );
  return `${[`# ${plain(title)}`, ...pieces].join('\n\n')}\n`;
}

/** The columns of a list exported as CSV. */
const columns = ['id', 'name', 'section', 'wording', 'text', 'note', 'citation', 'url', 'later'] as const;

/** A list as CSV. */
export function pinsToCsv(list: readonly PinnedParagraph[]): string {
  return joinStringsAsCsv([columns, ...list.map((row) => columns.map((column) => row[column]))]);
}
