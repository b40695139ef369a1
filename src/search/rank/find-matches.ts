import type { Clause } from '../query/clause.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import type { TokenizedText } from '../text/tokenized-text.ts';
import { maxWordsBetween } from './ranking.ts';

/** What is looked for in a text: an alternative of a clause, by stem ids. */
export interface MatchTarget {
  stems: number[];
  weight: number;
  /** The index of the alternative in its clause. */
  alternative: number;
}

/** A token of a text that is part of a match. */
export interface Match {
  start: number;
  end: number;
  /** The index of the alternative in its clause. */
  alternative: number;
  weight: number;
}

/** What a clause looks for in texts. */
export function rankTargetsOf({ alternatives }: Pick<Clause, 'alternatives'>, vocabulary: Vocabulary): MatchTarget[] {
  return alternatives.flatMap(({ stems, weight, prefixTerms }, alternative): MatchTarget[] => {
    if (prefixTerms) return prefixTerms.map((term) => ({ stems: [vocabulary.stemOfTerm[term] ?? 0], weight, alternative }));
    const ids = stems.flatMap((stem) => vocabulary.stemId(stem) ?? []);
    return ids.length === stems.length ? [{ stems: ids, weight, alternative }] : [];
  });
}

/** Returns a finder of the matches of what is looked for, in each of some texts; `stemOfTerm` has the stem id of each term. */
export function prepareRankMatching(stemOfTerm: Uint32Array) {
  // The stems that are looked for, numbered from 1: 0 is for all others. One array serves all searches, which would be slower with a new one each.
  const numberOf = new Uint32Array(stemOfTerm.length);

  return (targets: readonly MatchTarget[], texts: readonly TokenizedText[]): Match[][] => {
    const sought = [...new Set(targets.flatMap(({ stems }) => stems))];
    sought.forEach((stem, at) => (numberOf[stem] = at + 1));
    const renumbered = targets.map((target) => ({ ...target, stems: target.stems.map((stem) => numberOf[stem] ?? 0) }));
    const found = texts.map((text) => matchesInText(renumbered, text, (term) => numberOf[stemOfTerm[term] ?? 0] ?? 0));
    for (const stem of sought) numberOf[stem] = 0;
    return found;
  };
}

/** The matches in a text; `stemNumberOf` returns the number of a term's stem, 0 for one that is not looked for. */
function matchesInText(
  targets: readonly MatchTarget[],
  { starts, ends, terms, tokenOf }: TokenizedText,
  stemNumberOf: (term: number) => number,
): Match[] {
  const positions: number[][] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const stem = stemNumberOf(terms[at] ?? 0);
    if (stem === 0) continue;
    const token = tokenOf[at] ?? 0;
    const known = (positions[stem] ??= []);
    if (known.at(-1) !== token) known.push(token);
  }
  let places: Uint32Array | undefined;
  const matches: Match[] = [];
  for (const { stems, alternative, weight } of targets) {
    if (!stems.every((stem) => positions[stem])) continue;
    const add = (token: number) => matches.push({ start: starts[token] ?? 0, end: ends[token] ?? 0, alternative, weight });
    for (const position of positions[stems[0] ?? 0] ?? []) {
      if (stems.length === 1) {
        add(position);
        continue;
      }
      const tokens = nearbyTokens(position, stems, positions, (places ??= placesOfTokens(starts, ends)));
      if (tokens.length === stems.length) new Set(tokens).forEach(add);
    }
  }
  return matches;
}

/** The place of each token. A comma, or what else parts sentences, is as far as two words: "high support, protected caseloads" has no "high caseloads". */
function placesOfTokens(starts: Uint32Array, ends: Uint32Array): Uint32Array {
  let parts = 0;
  return starts.map((start, token) => token + (start > (ends[token - 1] ?? 0) + 1 ? (parts += 2) : parts));
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
