import type { Line } from '../pdf/lines.ts';
import { ofstedLineWords } from './words-of.ts';

/** The title as printed, and the name above it where the two are printed apart: the name first and larger, until mid-2020. */
export function readOfstedTitle(lines: readonly Line[]): { title: string; printedFor?: string | undefined } {
  const start = lines.findIndex(({ text }) => /^(?:re-?)?inspection\s+of\b/i.test(text));
  if (start > 0) return { title: ofstedLineWords(lines.slice(start)).trim(), printedFor: ofstedLineWords(lines.slice(0, start)).trim() };
  return { title: ofstedLineWords(lines).trim() };
}

/** The authority's name in a title: "Inspection of Kent County Council children’s services" names Kent County Council. */
export function readOfstedAuthorityName(title: string): string {
  return title
    .replace(/^(?:re-?)?inspection\s+of\s+(?:the\s+)?/i, '')
    .replace(/\s+local\s+authority\s+children[’']?s?[’']?\s+services.*$/i, '')
    .replace(/\s+children[’']s\s+(?:social\s+care\s+)?services.*$/i, '')
    .replace(/[’']s?$/, '')
    .trim();
}
