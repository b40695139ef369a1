import { stemOfTextWord } from '../text/stems.ts';
import type { FuzzyMatcher } from './mistyped-words.ts';
import { queryPhraseTerm, type QueryGlossary } from './glossary.ts';
import type { QueryWord, YearRelation } from './parse-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing that a query asks for: a word or phrase with its expansion. A paragraph matches by any of the alternatives. */
export interface Clause {
  /** As typed. */
  typed: string;
  /** Whether it is a word such as "inspectors", which readers put around what they ask for. */
  isWeak: boolean;
  /** As typed first, then others. */
  alternatives: Alternative[];
  /** Themes that are meant, by index, and how surely. */
  themes: Map<number, number>;
  /** The authority that it names. */
  authority: string | undefined;
  /** The year that it names. */
  year: string | undefined;
  /** Whether the time since, before or after that year is meant. */
  since?: YearRelation | undefined;
  /** Whether the reader is still typing: then only what is cheap to load counts. */
  whileTyping: boolean;
  /** Whether it is a word of everyday language, not of the field: it says less of what is asked for. */
  isEveryday: boolean;
  /** Stems that are searched in section headings. */
  headingStems: string[];
  /** The word that is searched instead, where the record lacks the one typed. */
  correction: string | undefined;
  /** Whether the index has anything for it. */
  isKnown: boolean;
}

/** An alternative of a clause: stems (a paragraph must have all of them), or terms with a prefix (it must have one). */
export interface Alternative {
  stems: string[];
  weight: number;
  /** The form typed, where it is one word: it scores a little more than other forms of its stem. */
  typedForm: string | undefined;
  /** Whether it is a word as typed, for which the glossary gives only wider names: "autism" for disabled children. */
  isNarrower?: boolean;
  /** The term of the glossary's phrase that it is: a paragraph must have its stems near one another. */
  phrase?: string | undefined;
  /** The ids of terms that begin as typed: for a word that is unfinished. */
  prefixTerms?: number[];
  /** As the glossary writes it, where the glossary gives it: a reader can take it away. */
  words?: string;
}

/** What making a clause needs to know. */
export interface ClauseContext {
  glossary: QueryGlossary;
  vocabulary: Vocabulary;
  /** Fuzzy matches, of a limited number of words a query. */
  fuzzyMatches: FuzzyMatcher;
  /** Whether a word is an ordinary English one, which is no typing mistake for another. */
  isOrdinary: (word: string) => boolean;
  whileTyping: boolean;
}

/** A clause with some alternatives and nothing else. */
export function plainQueryClause(typed: string, alternatives: Alternative[]): Clause {
  return {
    typed,
    isWeak: false,
    alternatives,
    themes: new Map(),
    authority: undefined,
    year: undefined,
    whileTyping: false,
    isEveryday: false,
    headingStems: [],
    correction: undefined,
    isKnown: true,
  };
}

/** Adds an alternative as typed, unless the clause has it already. */
export function addAlternative({ alternatives }: Clause, stems: string[], weight: number, typedForm?: string): void {
  if (alternatives.some((other) => other.stems.join(' ') === stems.join(' '))) return;
  alternatives.push({ stems, weight, typedForm });
}

/** Adds an alternative that the glossary gives, unless the clause has it already. */
export function addGlossaryAlternative(clause: Clause, stems: string[], weight: number, words: string): void {
  if (clause.alternatives.some((other) => other.stems.join(' ') === stems.join(' '))) return;
  clause.alternatives.push({ stems, weight, typedForm: undefined, phrase: queryPhraseTerm(stems), words });
}

/** The stems whose postings an alternative needs: those of its words, or the one of a phrase. */
export function queryStemsToLookUp({ stems, phrase }: Pick<Alternative, 'stems' | 'phrase'>): readonly string[] {
  return phrase === undefined ? stems : [phrase];
}

/** Adds themes with their sureness times a share. A theme that is there already keeps the higher value. */
export function addThemesToClause({ themes }: Clause, added: ReadonlyMap<number, number>, share: number): void {
  for (const [theme, sureness] of added) themes.set(theme, Math.max(themes.get(theme) ?? 0, sureness * share));
}

/** The stems of some words; a hyphenated word with a short part, such as Wi-Fi, counts in one piece. */
export function queryWordsAsStems(words: readonly QueryWord[]): string[] {
  return words.flatMap(({ parts, joined }) => (joined && parts.some((part) => part.length < 3) ? [joined] : parts)).map(stemOfTextWord);
}

/** Words written as one: "wifi" for "wi fi". */
export function queryWordsAsOne(words: readonly QueryWord[]): string {
  return words.flatMap(({ parts }) => parts).join('');
}
