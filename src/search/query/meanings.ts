import type { SearchCatalogue } from '../index/records.ts';
import { needMatch } from '../rank/ranking.ts';
import type { Clause } from './clause.ts';

/** Something that was searched beside the words typed: other words of the glossary, a topic, or a need that was answered. A reader can take it away. */
export interface SearchedMeaning {
  /** What takes it away: its words in small letters, `#` and the id of a topic, or `?` and the line of a need. */
  key: string;
  /** The words, the name of the topic, or the line of the need. */
  words: string;
  isTopic: boolean;
  isNeed?: boolean;
}

type Themes = Pick<SearchCatalogue, 'themes'>;

const keyOfWords = (words: string) => words.toLowerCase();
const keyOfTheme = ({ themes }: Themes, theme: number) => `#${themes[theme]?.id}`;

/** What the clauses of a query search beside the words typed, surest first within each clause; topics after words. */
export function meaningsOfQuery(catalogue: Themes, clauses: readonly Clause[]): SearchedMeaning[] {
  const words = clauses.flatMap(({ alternatives }) =>
    alternatives
      .flatMap(({ words, weight }) => (words === undefined ? [] : [{ words, weight }]))
      .sort((a, b) => b.weight - a.weight)
      .map(({ words }) => ({ key: keyOfWords(words), words, isTopic: false })),
  );
  const topics = clauses.flatMap(({ themes }) =>
    [...themes.keys()].map((theme) => ({ key: keyOfTheme(catalogue, theme), words: catalogue.themes[theme]?.name ?? '', isTopic: true })),
  );
  const all = [...words, ...topics];
  return all.filter(({ key }, at) => all.findIndex((other) => other.key === key) === at);
}

/** The names of the glossary terms that a query asks about, and how near those are that a reader has not taken away. */
export function meaningsOfAskedTerms(
  { terms }: Pick<SearchCatalogue, 'terms'>,
  asked: readonly [term: number, near: number][],
  taken: readonly string[],
): { meanings: SearchedMeaning[]; kept: Map<number, number> } {
  const wordsOf = (term: number) => terms[term]?.names[0] ?? '';
  return {
    meanings: asked.map(([term]) => ({ key: keyOfWords(wordsOf(term)), words: wordsOf(term), isTopic: false })),
    kept: new Map(asked.filter(([term]) => !taken.includes(keyOfWords(wordsOf(term))))),
  };
}

/** Clauses without the meanings that a reader has taken away, by their keys. */
export function clausesWithoutMeanings(catalogue: Themes, clauses: readonly Clause[], taken: readonly string[]): readonly Clause[] {
  if (taken.length === 0) return clauses;
  return clauses.map((clause) => {
    const alternatives = clause.alternatives.filter(({ words }) => words === undefined || !taken.includes(keyOfWords(words)));
    const themes = new Map([...clause.themes].filter(([theme]) => !taken.includes(keyOfTheme(catalogue, theme))));
    // A clause that nothing is taken from stays the same object, so that its score is not computed again.
    if (alternatives.length === clause.alternatives.length && themes.size === clause.themes.size) return clause;
    return { ...clause, alternatives, themes, isKnown: alternatives.length > 0 };
  });
}

const keyOfNeed = (line: string) => `?${line}`;

/** Whether a reader has taken needs away, so that their lines must be known before results are ordered. */
export function areNeedsTakenFromQuery(taken: readonly string[]): boolean {
  return taken.some((key) => key.startsWith(keyOfNeed('')));
}

/** The lines of the nearest of the needs that a query is near to, as far as they are known and something answers them, and the needs that a reader has not taken away. */
export function meaningsOfAskedNeeds(
  lines: readonly string[],
  asked: readonly [need: number, near: number][],
  taken: readonly string[],
): { meanings: SearchedMeaning[]; kept: [need: number, near: number][] } {
  return {
    meanings: asked.slice(0, needMatch.named.most).flatMap(([need, near]) => {
      const line = lines[need];
      return line && near >= needMatch.named.share * (asked[0]?.[1] ?? 0)
        ? [{ key: keyOfNeed(line), words: line, isTopic: false, isNeed: true }]
        : [];
    }),
    kept: asked.filter(([need]) => !taken.includes(keyOfNeed(lines[need] ?? ''))),
  };
}
