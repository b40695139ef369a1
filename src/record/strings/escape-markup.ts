const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text escaped for HTML or XML, between tags or in an attribute in double quotes. */
export function escapeMarkupInString(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}
