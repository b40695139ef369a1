/** A text without the characters that show nowhere and that copying brings along: soft hyphens, spaces and joiners without width, byte order marks. */
export function withoutInvisibleCharacters(text: string): string {
  return text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
}
