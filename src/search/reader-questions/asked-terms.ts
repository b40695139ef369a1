import type { SearchCatalogue } from '../index/records.ts';
import { addGlossaryAlternative, plainQueryClause, type Clause } from '../query/clause.ts';
import { stemsOfGlossaryPhrase } from '../query/glossary.ts';
import { questionMatch } from '../rank/ranking.ts';
import type { QuestionMatches } from './question-index.ts';

/** A glossary term that a query asks about: how near the question about it is, and the clause of its names. */
export interface AskedTerm {
  clause: Clause;
  near: number;
}

/** The few glossary terms that a query is taken to ask about, the nearest first, each with the nearness of its question. */
export function termsAskedInQuery({ terms }: QuestionMatches, isInShards: boolean): [term: number, near: number][] {
  const { least, maxTerms } = isInShards ? questionMatch.inShards : questionMatch;
  return [...terms]
    .filter(([, near]) => near >= least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, maxTerms);
}

/** Returns the clauses that find the glossary terms which a query asks about, by all their names; in an index of shards by the first few. */
export function prepareAskedTerms(
  { terms, themes }: Pick<SearchCatalogue, 'terms' | 'themes'>,
  isInShards: boolean,
): (asked: QuestionMatches) => AskedTerm[] {
  const maxNames = isInShards ? questionMatch.inShards.names : Infinity;
  const kept = new Map<number, Clause>();
  const clauseOf = (term: number): Clause => {
    let clause = kept.get(term);
    if (!clause) {
      const { names = [], theme = '' } = terms[term] ?? {};
      clause = plainQueryClause(names[0] ?? '', []);
      names.slice(0, maxNames).forEach((name, at) => {
        const { all, telling } = stemsOfGlossaryPhrase(name);
        // A name with only one word left would match wherever that word occurs.
        if (clause && telling.length > 0 && !(telling.length === 1 && all.length > 1))
          addGlossaryAlternative(clause, telling, at < 2 ? 1 : 0.8, name);
      });
      const known = themes.findIndex(({ id }) => id === theme);
      if (known >= 0 && !isInShards) clause.themes.set(known, 0.5);
      kept.set(term, clause);
    }
    return clause;
  };
  return (asked) => [...asked.terms].map(([term, near]) => ({ clause: clauseOf(term), near }));
}
