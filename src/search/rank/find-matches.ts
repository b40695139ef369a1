import type { Clause } from '../query/clause.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import type { TokenizedText } from '../text/tokenized-text.ts';
import { maxWordsBetween } from './ranking.ts';

/** What is looked for in a text: an alternative of a clause, by stem ids. */
export interface MatchTarget {
  stems: number[];
  weight: number;
  /** The index of the clause, and of the alternative in it. */
  clause: number;
  alternative: number;
}

/** A token of a text that is part of a match. */
export interface Match {
  start: number;
  end: number;
  clause: number;
  /** The index of the alternative in the clause. */
  alternative: number;
  weight: number;
}

/** What clauses look for in texts. */
export function rankTargetsOf(clauses: readonly Clause[], vocabulary: Vocabulary): MatchTarget[] {
  return clauses.flatMap(({ alternatives }, clause) =>
    alternatives.flatMap(({ stems, weight, prefixTerms }, alternative): MatchTarget[] => {
      const place = { weight, clause, alternative };
      if (prefixTerms) return prefixTerms.map((term) => ({ stems: [vocabulary.stemOfTerm[term] ?? 0], ...place }));
      const ids = stems.flatMap((stem) => vocabulary.stemId(stem) ?? []);
      return ids.length === stems.length ? [{ stems: ids, ...place }] : [];
    }),
  );
}

/** Returns a finder of matches in texts; `stemOfTerm` has the stem id of each term. */
export function prepareRankMatching(targets: readonly MatchTarget[], stemOfTerm: Uint32Array): (text: TokenizedText) => Match[] {
  // The stems that are looked for, numbered from 0.
  const wanted = new Map<number, number>();
  for (const { stems } of targets) for (const stem of stems) if (!wanted.has(stem)) wanted.set(stem, wanted.size);
  const renumbered = targets.map(({ stems, ...rest }) => ({ ...rest, stems: stems.map((stem) => wanted.get(stem) ?? 0) }));

  return ({ starts, ends, terms, tokenOf }) => {
    const positions: number[][] = Array.from({ length: wanted.size }, () => []);
    for (let at = 0; at < terms.length; at += 1) {
      const stem = wanted.get(stemOfTerm[terms[at] ?? 0] ?? 0);
      if (stem === undefined) continue;
      const token = tokenOf[at] ?? 0;
      const known = positions[stem];
      if (known && known.at(-1) !== token) known.push(token);
    }
    // A comma, or what else parts sentences, is as far as two words: "high support, protected caseloads" has no "high caseloads".
    let parts = 0;
    const places = starts.map((start, token) => token + (start > (ends[token - 1] ?? 0) + 1 ? (parts += 2) : parts));
    const matches: Match[] = [];
    for (const { stems, ...place } of renumbered) {
      const [first] = stems;
      for (const position of (first !== undefined && positions[first]) || []) {
        const tokens = nearbyTokens(position, stems, positions, places);
        if (tokens.length !== stems.length) continue;
        for (const token of new Set(tokens)) matches.push({ start: starts[token] ?? 0, end: ends[token] ?? 0, ...place });
      }
    }
    return matches;
  };
}

/** A token of the first stem and, for each other one, the first token of it near to the one before; fewer where one has none nearby. */
function nearbyTokens(first: number, stems: readonly number[], positions: readonly number[][], places: Uint32Array): number[] {
  const tokens = [first];
  for (const stem of stems.slice(1)) {
    // "Multi-agency" is one token of two stems; one stem needs a token for each time that it is asked for.
    const isTaken = (other: number) => tokens.some((token, at) => token === other && stems[at] === stem);
    const last = places[tokens.at(-1) ?? 0] ?? 0;
    const near = positions[stem]?.find((other) => Math.abs((places[other] ?? 0) - last) <= maxWordsBetween && !isTaken(other));
    if (near === undefined) break;
    tokens.push(near);
  }
  return tokens;
}
