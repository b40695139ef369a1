import { escapeMarkupInString } from '../../record/strings/escape-markup.ts';

/** Signs that are not words: control characters, which no printed page has. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/**
 * Words of a PDF as they stand in a report file: text and never code. A sign that Markdown or MDX takes for its own gets a
 * backslash; what would open a list, a heading or an import at the start of the line gets one too, or a character reference.
 */
export function escapeWordsToWrite(words: string): string {
  return plainLine(words)
    .replace(/[\\`*_{}[\]<>]/g, '\\$&')
    .replace(/&(?=#|[a-z])/gi, '\\&')
    .replace(/^(?=[-+#~=|:])/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^[ie](?=mport\b|xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Words of a PDF as the value of an attribute of a mark, between double quotes. */
export function escapeAttributeToWrite(words: string): string {
  return escapeMarkupInString(plainLine(words));
}

/** Words of a PDF within a comment: nothing in them ends it or opens an expression. */
export function escapeCommentToWrite(words: string): string {
  return plainLine(words)
    .replace(/\*+\/|\/\*+/g, ' ')
    .replace(/[{}]/g, (brace) => (brace === '{' ? '(' : ')'))
    .replace(/[`\\]/g, "'");
}

function plainLine(words: string): string {
  return words.replace(controls, '').replace(/\s+/g, ' ').trim();
}
