import type { IndexStore } from '../index/index-store.ts';
import type { Clause } from '../query/clause.ts';
import type { AskedNeed } from '../reader-questions/asked-needs.ts';
import { prepareAskedTerms } from '../reader-questions/asked-terms.ts';
import type { QueryForm } from '../query/query-form.ts';
import type { QuestionMatches } from '../reader-questions/question-index.ts';
import { prepareRankCombining, type Scores } from './combine-scores.ts';
import { addNeedScores, addQuestionScores } from './question-scores.ts';
import { needMatch } from './ranking.ts';
import type { ClauseScore, ClauseScorer } from './score-clauses.ts';

/** What a query asks for: its clauses, the questions near to it, and whether nothing but phrases and exclusions chooses its results. */
export interface AskedQuery {
  clauses: readonly Clause[];
  questions: QuestionMatches;
  /** The needs near to it. */
  needs: readonly AskedNeed[];
  matchesAll: boolean;
  /** Whether it is asked in a sentence, or in keywords. */
  form: QueryForm;
}

/** A query that can be scored once the terms of `clauses` are loaded: its own clauses, and those of the glossary terms that it asks about. */
export interface ScorableQuery {
  clauses: readonly Clause[];
  /** The scores of all paragraphs, which hold until the next query is scored, and of each clause of the query's own. */
  score: () => Scores & { clauseScores: ClauseScore[] };
}

/** Returns the scoring of queries, by their clauses and by the questions near to them. */
export function prepareQueryScoring(
  { catalogue, isInShards }: Pick<IndexStore, 'catalogue' | 'isInShards'>,
  scorer: ClauseScorer,
): (asked: AskedQuery) => ScorableQuery {
  const combine = prepareRankCombining(catalogue.count);
  const termsAsked = prepareAskedTerms(catalogue, isInShards);
  return ({ clauses, questions, needs, matchesAll, form }) => {
    const terms = termsAsked(questions);
    return {
      clauses: [...clauses, ...terms.map(({ clause }) => clause)],
      score: () => {
        const clauseScores = clauses.map((clause) => scorer.score(clause));
        const scores = combine(clauses, clauseScores, matchesAll);
        const asked = clauseScores.reduce((sum, { importance }) => sum + importance, 0);
        addQuestionScores(
          scores,
          asked,
          questions,
          terms.map(({ clause, near }) => ({ near, score: scorer.score(clause) })),
        );
        addNeedScores(scores, needMatch.weight[form] * (asked || 1), needs);
        return { ...scores, clauseScores };
      },
    };
  };
}
