import { maxCorrections } from '../rank/ranking.ts';
import type { Clause, ClauseContext } from './clause.ts';
import type { QueryGlossary } from './glossary.ts';
import { groupQueryWords, type WordGroup } from './group-words.ts';
import type { FuzzyMatcher } from './mistyped-words.ts';
import type { QueryWord } from './parse-query.ts';
import { makePhraseQueryClause } from './phrase-clause.ts';
import { makeTermQueryClause } from './term-clause.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many clauses are kept: most of a query stays as it is while its next word is typed. */
const maxKept = 60;

/** Returns the clauses of a query's words. Without a fuzzy matcher no word is put right. */
export type ClauseMaker = (
  words: readonly QueryWord[],
  whileTyping: boolean,
  matchFuzzily: FuzzyMatcher | undefined,
  isOrdinary?: (word: string) => boolean,
) => Clause[];

/** Returns a maker of clauses, which keeps those of the last queries. */
export function prepareQueryClauses(glossary: QueryGlossary, vocabulary: Vocabulary): ClauseMaker {
  const kept = new Map<string, Clause>();
  return (words, whileTyping, matchFuzzily, isOrdinary = () => false) => {
    let lookedUp = 0;
    let isWhole = true;
    const fuzzyMatches: FuzzyMatcher = (word) => {
      if ((lookedUp += 1) > maxCorrections || !matchFuzzily) isWhole = false;
      return isWhole ? (matchFuzzily?.(word) ?? []) : [];
    };
    const context = { glossary, vocabulary, fuzzyMatches, isOrdinary, whileTyping };
    const clauses = groupQueryWords(withoutLoneLetter(words), glossary, vocabulary).map((group) => {
      const key = keyOf(group, context);
      let clause = kept.get(key);
      if (!clause) {
        clause = makeClause(group, context);
        if (kept.size > maxKept) kept.clear();
        // Beyond the limit of corrections, or without fuzzy matches, a word stays unknown in this query, but may be put right in the next.
        if (isWhole) kept.set(key, clause);
      }
      return clause;
    });
    // "What did inspectors say about …": weak words are ignored, unless there are no others.
    const strong = clauses.filter(({ isWeak }) => !isWeak);
    return strong.length > 0 ? strong : clauses;
  };
}

function makeClause(group: WordGroup, context: ClauseContext): Clause {
  const [word] = group.words;
  return word && group.words.length === 1 ? makeTermQueryClause(word, context) : makePhraseQueryClause(group, context);
}

/** What a clause is made of: a word that is ordinary English in one query may be put right in another. */
const keyOf = ({ words, entry }: WordGroup, { whileTyping, isOrdinary }: ClauseContext) =>
  [
    ...words.map(({ typed, unfinished, senses, since = '' }) => (unfinished ? `${typed}…` : typed) + since + [...(senses ?? [])].join(',')),
    ...(entry ? [`(${[...entry.senses.keys()].join(',')})`] : []),
    ...(whileTyping ? ['…'] : []),
    ...(words.some(({ parts, joined }) => isOrdinary(joined ?? parts[0] ?? '')) ? ['='] : []),
  ].join(' ');

/** The words without a last one that has only one letter so far, which says nothing yet. */
function withoutLoneLetter(words: readonly QueryWord[]): readonly QueryWord[] {
  const last = words.at(-1);
  return words.length > 1 && last?.unfinished && last.typed.length === 1 ? words.slice(0, -1) : words;
}
