import { stopWords } from './stop-words.ts';
import { readWords } from './words.ts';

/** A word of a query. */
export interface QueryWord {
  /** As typed. */
  typed: string;
  parts: string[];
  joined: string | undefined;
  /** Whether it is still being typed. */
  unfinished: boolean;
}

/** What a reader typed, taken apart. */
export interface ReadQuery {
  words: QueryWord[];
  /** Phrases in quotation marks: to be found as they stand. */
  phrases: string[];
  /** Words and phrases with a minus before them: to be left out. */
  without: string[];
}

/** More than this many signs or words nobody asks with; the rest is left out. */
const mostSigns = 400;
const mostWords = 32;
const mostPhrases = 4;

/** Takes a query apart: words, "phrases" and -words. While `typing`, a last word without a space after it counts as unfinished. */
export function readQuery(text: string, typing = false): ReadQuery {
  const phrases: string[] = [];
  const without: string[] = [];
  const rest = text
    .slice(0, mostSigns)
    .replace(/[“”„«»]/g, '"')
    .replace(/(^|\s)-"([^"]*)"/g, (_, before: string, phrase: string) => {
      if (without.length < mostPhrases && readWords(phrase).length > 0) without.push(phrase);
      return `${before} `;
    })
    .replace(/"([^"]*)"/g, (_, phrase: string) => {
      if (phrases.length === mostPhrases) return ` ${phrase} `;
      if (readWords(phrase).length > 0) phrases.push(phrase);
      return ' ';
    })
    .replace(/(^|\s)-(?=[\p{L}\p{N}])(\S+)/gu, (_, before: string, word: string) => {
      if (without.length < mostPhrases && readWords(word).length > 0) without.push(word);
      return `${before} `;
    });
  const words = readWords(rest)
    .slice(0, mostWords)
    .map(({ parts, joined, start, end }): QueryWord => ({
      typed: rest.slice(start, end),
      parts,
      joined,
      unfinished: typing && end === rest.length,
    }));
  return { words, phrases, without };
}

/** The words of a query that are worth looking for. */
export function wordsThatCount(words: readonly QueryWord[]): QueryWord[] {
  return words.filter(({ parts, unfinished }) => unfinished || !parts.every((part) => stopWords.has(part)));
}
