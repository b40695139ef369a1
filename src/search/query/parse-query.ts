import { withoutInvisibleCharacters } from '../text/invisible-characters.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenizeText, type WordForms } from '../text/tokens.ts';

/** How a time is related to a year that is named. */
export type YearRelation = 'since' | 'before' | 'after';

/** A word of a query. */
export interface QueryWord extends WordForms {
  /** As typed. */
  typed: string;
  /** Whether it is still being typed: then it is taken for a prefix. */
  unfinished: boolean;
  /** For a year: whether the time since, before or after it is meant, and not the year itself. */
  since?: YearRelation;
  /** The glossary terms that it means beside the other words of the query, by index; all where there is nothing that tells. */
  senses?: ReadonlySet<number>;
}

/** What a reader typed, taken apart. */
export interface ParsedQuery {
  words: QueryWord[];
  /** Phrases in quotation marks: results have them exactly as written. */
  phrases: string[];
  /** Words and phrases with a minus before them: results have none of them. */
  excluded: string[];
}

/** What is typed beyond these limits is ignored, words to leave out too; a query of more than four phrases has the others as plain words. */
const maxCharacters = 400;
const maxWords = 32;
const maxPhrases = 4;

/**
 * The words, "phrases" and -exclusions of a query. While `typing`, a last word without a space after it counts as unfinished. With `phrasesAsWords` it
 * has no phrases, and their words are words.
 */
export function parseQuery(text: string, typing = false, phrasesAsWords = false): ParsedQuery {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const exclude = (phrase: string) => {
    if (excluded.length < maxWords && tokenizeText(phrase).length > 0) excluded.push(phrase);
  };
  const rest = withoutInvisibleCharacters(text)
    .slice(0, maxCharacters)
    .replace(/[“”„«»]/g, '"')
    .replace(/(^|\s)-"([^"]*)"/g, (_, before: string, phrase: string) => {
      exclude(phrase);
      return `${before} `;
    })
    .replace(/"([^"]*)"/g, (_, phrase: string) => {
      const [first = '', ...others] = tokenizeText(phrase).flatMap(({ parts }) => parts);
      // A minus in quotation marks excludes nothing. A small word is not in the index, and is no phrase alone.
      if (phrasesAsWords || phrases.length === maxPhrases || (stopWords.has(first) && others.length === 0))
        return ` ${phrase} `.replace(/\s-+/g, ' ');
      if (first) phrases.push(phrase);
      return ' ';
    })
    .replace(/(^|\s)-(?=[\p{L}\p{N}])(\S+)/gu, (_, before: string, word: string) => {
      exclude(word);
      return `${before} `;
    });
  const words = tokenizeText(rest)
    .slice(0, maxWords)
    .map(({ parts, joined, start, end }): QueryWord => ({
      typed: rest.slice(start, end),
      parts,
      joined,
      unfinished: typing && end === rest.length,
    }));
  return { words: joinYears(words), phrases, excluded };
}

/** Whether a day is of the year named, or of the time since, before or after it. */
export function isTimeMeantByQuery(day: string, { year: named, since }: { year: string; since?: YearRelation | undefined }): boolean {
  const year = day.slice(0, 4);
  if (since === 'before') return year < named;
  if (since === 'after') return year > named;
  return since === 'since' ? year >= named : year === named;
}

const yearRelations = new Map<string, YearRelation>([
  ['since', 'since'],
  ['from', 'since'],
  ['before', 'before'],
  ['until', 'before'],
  ['after', 'after'],
]);

/** Years with the small word before them that says which time is meant: "since 2021" is no search for the word since. */
function joinYears(words: QueryWord[]): QueryWord[] {
  if (!words.some(isYear)) return words;
  return words.flatMap((word, at) => {
    const [before, after] = [words[at - 1], words[at + 1]];
    if (after && isYear(after) && yearRelations.has(word.typed.toLowerCase())) return [];
    const since = isYear(word) && before ? yearRelations.get(before.typed.toLowerCase()) : undefined;
    return [since ? { ...word, since } : word];
  });
}

/** Whether a word is a year, wholly typed. */
function isYear({ typed, unfinished }: Pick<QueryWord, 'typed' | 'unfinished'>): boolean {
  return !unfinished && /^(19|20)\d\d$/.test(typed);
}

/** The words of a query without stop words; an unfinished word may become another one, and is kept. */
export function queryWithoutStopWords(words: readonly QueryWord[]): QueryWord[] {
  return words.filter(({ parts, unfinished }) => unfinished || !parts.every((part) => stopWords.has(part)));
}

/** The indexed form of the first word typed. */
export function firstFormOfQueryWord(typed: string): string {
  const [word] = tokenizeText(typed);
  return word?.joined ?? word?.parts[0] ?? '';
}
