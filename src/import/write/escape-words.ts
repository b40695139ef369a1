import { escapeMarkupInString } from '../../record/strings/escape-markup.ts';

/** Signs that are not words: control characters, and those without width or with a direction only. No printed page shows them, and the check of content refuses them. */
const controls =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{e0000}-\u{10ffff}]/gu;

/**
 * Words of a PDF as they stand in a report file: text and never code. A sign that Markdown or MDX takes for its own gets a
 * backslash; what would open a list, a heading or an import at the start of the line gets one too, or a character reference.
 */
export function escapeWordsToWrite(words: string): string {
  return plainLineToWrite(words)
    .replace(/[\\`*_{}[\]<>]/g, '\\$&')
    .replace(/&(?=#|[a-z])/gi, '\\&')
    .replace(/^(?=[-+#~=|:])/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^[ie](?=mport\b|xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Words of a PDF as the value of an attribute of a mark, between double quotes. */
export function escapeAttributeToWrite(words: string): string {
  return escapeMarkupInString(plainLineToWrite(words));
}

/** Words of a PDF within a comment: nothing in them ends it or opens an expression. */
export function escapeCommentToWrite(words: string): string {
  return plainLineToWrite(words)
    .replace(/\*+\/|\/\*+/g, ' ')
    .replace(/[{}]/g, (brace) => (brace === '{' ? '(' : ')'))
    .replace(/[`\\]/g, "'");
}

/** Words of a PDF on one line, without what no printed page shows. */
export function plainLineToWrite(words: string): string {
  return words.replace(controls, '').replace(/\s+/g, ' ').trim();
}
