import type { CitedListing } from './listed-paragraph.ts';

/** A list as Markdown: each paragraph quoted under its name, with the reader's note and the full citation. */
export function writeReadingListAsMarkdown(list: readonly CitedListing[], title: string): string {
  // Escape the characters that are Markdown syntax, so that the text shows as written.
  const plain = (text: string) =>
    text
      .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
      .replace(/^(\s*)(\d+)([.)])/gm, '$1$2\\$3')
      .replace(/^(\s*)([-+=])/gm, '$1\\$2');
  const quote = (text: string) =>
    text
      .split('\n')
      .map((line) => `> ${plain(line)}`)
      .join('\n>\n');
  // The space before a line would make code of it, and a single line end would join two lines.
  const note = (text: string) =>
    text
      .split(/\n+/)
      .map((line) => plain(line.trim()))
      .join('\n\n');
  const pieces = list.map(({ listed: { name, section, text, wording, later, laterUrl, note: own, url }, citation }) =>
    [
      `## ${plain(name)}`,
      plain(section) + (wording === 'summary' ? '. Our summary, not the document’s own words.' : '.'),
      quote(text),
      ...(later ? [`${plain(later)} <${laterUrl}>`] : []),
      ...(own.trim() ? [`My note: ${note(own.trim())}`] : []),
      `${plain(citation)} <${url}>`,
    ].join('\n\n'),
  );
  return `${[`# ${plain(title)}`, ...pieces].join('\n\n')}\n`;
}
