import type { Match } from './find-matches.ts';
import { proximity, rankTextCoverage } from './proximity.ts';
import { textWeights } from './ranking.ts';
import type { ClauseScore } from './score-clauses.ts';
import type { TierOf } from './select-candidates.ts';

/** A candidate with its score from the index and the matches in its text. */
export interface Candidate {
  paragraph: number;
  score: number;
  matches: readonly Match[];
}

/** The candidates of each tier ordered by their scores times what their texts add. */
export function rerank(
  candidates: readonly Candidate[],
  clauses: readonly Pick<ClauseScore, 'importance' | 'metadataMatches'>[],
  tierOf: TierOf = () => 0,
): Candidate[] {
  if (clauses.length === 0) return [...candidates];
  const importances = clauses.map(({ importance }) => importance);
  return candidates
    .map((candidate) => {
      const { paragraph, matches } = candidate;
      const inMetadata = (clause: number) =>
        (clauses[clause]?.metadataMatches ?? []).some(([from, to]) => from <= paragraph && paragraph < to);
      const { coverage, earliness } = rankTextCoverage(matches, importances, inMetadata);
      const text =
        1 + textWeights.proximity * proximity(matches, importances) + textWeights.coverage * coverage + textWeights.earliness * earliness;
      return { candidate, tier: tierOf(paragraph), score: candidate.score * text };
    })
    .sort((a, b) => a.tier - b.tier || b.score - a.score || a.candidate.paragraph - b.candidate.paragraph)
    .map(({ candidate }) => candidate);
}
