import type { GlossaryEntry } from '../../record/glossary/glossary.ts';

/** Words of a text that have a meaning in the glossary. */
export interface FoundTerm {
  /** The index of the first character in the text. */
  from: number;
  /** The index after the last character. */
  to: number;
  entry: GlossaryEntry;
}

const escapeForPattern = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** A pattern for words as they can be printed. Words in lower case may have capitals at their start; abbreviations stay as they are. */
function patternOf(words: string): string {
  const pattern = escapeForPattern(words);
  if (words !== words.toLowerCase()) return pattern;
  return pattern.replace(/(?<![\p{L}\p{N}\\’])\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** A function that returns the terms of a glossary in a text, in order: whole words, and the longest where several begin at one place. */
export function glossaryTermFinder(glossary: readonly GlossaryEntry[]): (text: string) => FoundTerm[] {
  const named = glossary
    .flatMap((entry) => entry.inText.map((words) => ({ entry, words })))
    .sort((a, b) => b.words.length - a.words.length);
  if (named.length === 0) return () => [];
  const entries = new Map(named.map(({ entry, words }) => [words.toLowerCase(), entry]));
  // A hyphen joins words: "pre-proceedings" has no "proceedings" in it.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${named.map(({ words }) => patternOf(words)).join('|')})(?![\\p{L}\\p{N}]|-\\p{L})`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      const entry = entries.get(words.replace(/\s+/g, ' ').toLowerCase());
      return entry ? [{ from: index, to: index + words.length, entry }] : [];
    });
}
