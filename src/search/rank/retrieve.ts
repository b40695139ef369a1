import type { IndexStore } from '../index/index-store.ts';
import type { HitReason } from './explain-hit.ts';
import { prepareExactQueryFilter } from '../query/exact-filter.ts';
import { noQueryFilterCounts, prepareQueryFilters } from '../query/filters.ts';
import type { ParsedQuery } from '../query/parse-query.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { rerankDepth, textFetches } from './ranking.ts';
import { rerankFirst } from './rerank.ts';
import { ClauseScorer, type ClauseScore } from './score-clauses.ts';
import { bestRanked, newestRanked, selectRankCandidates } from './select-candidates.ts';
import { prepareQueryScoring, type AskedQuery } from './score-query.ts';
import { prepareRankedHits } from './read-hits.ts';
import type { SearchHit, SearchQuery, SearchResults } from './results.ts';

/** Results that are shown where a query does not say how many. */
const defaultCount = 20;

/** Returns the retrieval of results: it scores the clauses of a query, filters and orders what they match, and reads the best. */
export function prepareRankedRetrieval(store: IndexStore, vocabulary: Vocabulary) {
  const { catalogue } = store;
  const passExactly = prepareExactQueryFilter(store, vocabulary);
  const scorer = new ClauseScorer(store, vocabulary);
  const scoring = prepareQueryScoring(store, scorer);
  const { reportOf, sectionOf, filter, countFacets } = prepareQueryFilters(catalogue);
  const readHits = prepareRankedHits(store, vocabulary, (paragraph) => ({
    paragraph,
    report: reportOf[paragraph] ?? 0,
    section: sectionOf[paragraph] ?? 0,
  }));
  const dayOf = (paragraph: number) => catalogue.reports[reportOf[paragraph] ?? 0]?.day ?? '';
  const isInspectors = (paragraph: number) => catalogue.reports[reportOf[paragraph] ?? 0]?.speaker === 'inspectors';
  const themeTerm = (theme: string) => vocabulary.termId(`#${theme}`);
  const themePostings = (theme: string) => {
    const term = themeTerm(theme);
    return term === undefined ? undefined : store.postings(term);
  };

  return async (
    query: SearchQuery,
    parsed: ParsedQuery,
    asked: AskedQuery,
  ): Promise<Pick<SearchResults, 'total' | 'unfiltered' | 'sureness' | 'answerAll' | 'byInspectors' | 'hits' | 'counts'>> => {
    const { filters = {}, sort, from = 0, typing = false } = query;
    const count = Math.min(query.count ?? defaultCount, typing ? store.depthWhileTyping : Infinity);
    const themes = query.counts ? catalogue.themes.map(({ id }) => id) : filters.theme ? [filters.theme] : [];
    const scorable = scoring(asked);
    await store.load({
      terms: [...scorer.requiredTerms(scorable.clauses), ...themes.flatMap((theme) => themeTerm(theme) ?? [])],
    });
    const passing = await passExactly(parsed);

    // Nothing is awaited from here until the order is known: the next search writes over the scores.
    const { clauseScores, ...scores } = scorable.score();
    const candidates = selectRankCandidates(scores, passing);
    const results = filter(candidates, filters, themePostings);
    const last = from + count;
    const maxFetches = query.quick ? textFetches.quick : typing ? textFetches.typing : Infinity;
    const tierOf = (paragraph: number) => (sort === 'inspectors' && !isInspectors(paragraph) ? 1 : 0);
    const ordered = () =>
      // Where nothing is searched for, all results score the same. A question of weak words alone still finds by the questions near to it.
      sort === 'date' || (asked.matchesAll && asked.clauses.length === 0)
        ? newestRanked(results, scores.total, last, dayOf, tierOf)
        : rerankFirst(
            scorer,
            bestRanked(results, scores.total, Math.max(rerankDepth, last), tierOf),
            scores.total,
            asked,
            clauseScores,
            tierOf,
          );
    const shown = count === 0 ? [] : store.loadableParagraphs(ordered().slice(from, last), maxFetches);
    const hits = readHits(shown, scorable.clauses, parsed.phrases);
    return {
      total: results.length,
      unfiltered: candidates.length,
      ...measureMatches(results, scores.coverage, clauseScores),
      byInspectors: results.reduce((sum, paragraph) => sum + (isInspectors(paragraph) ? 1 : 0), 0),
      counts: query.counts ? countFacets(candidates, filters, themePostings) : noQueryFilterCounts(),
      hits: (await hits).map((hit, at) => withQuestions(hit, shown[at] ?? -1, asked)),
    };
  };
}

/** How many needs a result is said to answer. */
const mostNeedsNamed = 2;

/** A result with the needs that it answers, and a question that it answers, where they are near to what was asked. */
function withQuestions(hit: SearchHit, paragraph: number, { questions, needs }: AskedQuery): SearchHit {
  const ofNeeds = needs.flatMap(({ line, answers }): HitReason[] => {
    const grade = answers.get(paragraph) ?? 0;
    return line && grade > 1 ? [{ kind: grade === 3 ? 'need' : 'need in part', searched: line, found: [] }] : [];
  });
  // The nearest say why; a reader has no use for a dozen.
  ofNeeds.splice(mostNeedsNamed);
  const ofQuestion: HitReason[] = questions.paragraphs.has(paragraph) ? [{ kind: 'question', searched: '', found: [] }] : [];
  return { ...hit, reasons: [...hit.reasons, ...ofNeeds, ...ofQuestion] };
}

/** How much of the query the result covers that covers most, and how many results every clause matches: by a word typed or another for it, not by being near to a question or need. */
function measureMatches(
  results: Uint32Array,
  coverage: Float32Array,
  clauseScores: readonly ClauseScore[],
): Pick<SearchResults, 'answerAll' | 'sureness'> {
  const matched = new Uint8Array(coverage.length);
  for (const { paragraphs } of clauseScores) for (const paragraph of paragraphs) matched[paragraph] = (matched[paragraph] ?? 0) + 1;
  return {
    sureness: results.reduce((most, paragraph) => Math.max(most, coverage[paragraph] ?? 0), 0),
    answerAll: results.reduce((sum, paragraph) => sum + (matched[paragraph] === clauseScores.length ? 1 : 0), 0),
  };
}
