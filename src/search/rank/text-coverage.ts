import type { IndexStore } from '../index/index-store.ts';
import { indexInPostings, type PlacedPostingList } from '../index/posting-list.ts';
import { queryStemsToLookUp, type Alternative, type Clause } from '../query/clause.ts';
import { queryPhraseTerm } from '../query/glossary.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { earlinessHalvesAt, textPlaces } from './ranking.ts';

/** What a text has of a clause: the best weight of an alternative in it, and the same lowered the later it stands. Both are 0 where it has none. */
export interface ClauseInText {
  weight: number;
  early: number;
}

/** The lists in which an alternative is found: for each of its stems those of the stem's terms, of which a paragraph must be in one. */
interface AlternativeLists {
  weight: number;
  stems: PlacedPostingList[][];
}

/** How much earlier counts: the share of a match's weight that is left at each place. */
const earlinessOfPlace = textPlaces.middles.map((token) => 1 / (1 + token / earlinessHalvesAt));

/** Returns what the text of a paragraph has of a clause, read from the postings, which must be loaded. Words of one alternative count where they stand near one another. */
export function prepareRankTextMatch(
  { postings }: Pick<IndexStore, 'postings'>,
  vocabulary: Vocabulary,
  { alternatives }: Pick<Clause, 'alternatives'>,
): (paragraph: number) => ClauseInText {
  const lists = alternatives.flatMap((alternative): AlternativeLists[] => {
    const stems = termsOf(alternative, vocabulary).map((terms) => terms.map(postings));
    return stems.length > 0 ? [{ weight: Math.min(1, alternative.weight), stems }] : [];
  });
  return (paragraph) => {
    const best = { weight: 0, early: 0 };
    for (const { weight, stems } of lists) {
      if (weight <= best.early) continue;
      const place = placeOfAll(stems, paragraph);
      if (place === undefined) continue;
      best.weight = Math.max(best.weight, weight);
      best.early = Math.max(best.early, weight * (earlinessOfPlace[place] ?? 0));
    }
    return best;
  };
}

/** The terms of an alternative, for each of its stems; those of a glossary phrase are the one term of the phrase. */
function termsOf(alternative: Alternative, vocabulary: Vocabulary): (readonly number[])[] {
  const { stems, prefixTerms } = alternative;
  if (prefixTerms) return [prefixTerms];
  if (!queryStemsToLookUp(alternative).every(vocabulary.has)) return [];
  const phrase = vocabulary.termId(queryPhraseTerm(stems) ?? '');
  return phrase === undefined ? stems.map((stem) => vocabulary.termsOfStem(vocabulary.stemId(stem) ?? -1)) : [[phrase]];
}

/** The place of the last of some stems in a paragraph, each at its first; undefined where one is missing. */
function placeOfAll(stems: readonly (readonly PlacedPostingList[])[], paragraph: number): number | undefined {
  let last = 0;
  for (const lists of stems) {
    let first: number | undefined;
    for (const list of lists) {
      const at = indexInPostings(list, paragraph);
      if (at !== undefined) first = Math.min(first ?? Infinity, list.places[at] ?? 0);
    }
    if (first === undefined) return undefined;
    last = Math.max(last, first);
  }
  return last;
}

const atTheBeginning: ClauseInText = { weight: 1, early: 1 };
const nowhere: ClauseInText = { weight: 0, early: 0 };

/**
 * How much of the query a text has, and how early, each from 0 to 1; first words say what a paragraph is about. Clauses count by their
 * importance; one that `matchesMetadata` counts as if it stood at the beginning.
 */
export function rankTextCoverage(
  found: readonly ClauseInText[],
  importances: readonly number[],
  matchesMetadata: (clause: number) => boolean,
): { coverage: number; earliness: number } {
  let asked = 0;
  let coverage = 0;
  let earliness = 0;
  for (let clause = 0; clause < importances.length; clause += 1) {
    const importance = importances[clause] as number;
    const inText = matchesMetadata(clause) ? atTheBeginning : (found[clause] ?? nowhere);
    asked += importance;
    coverage += importance * inText.weight;
    earliness += importance * inText.early;
  }
  return asked > 0 ? { coverage: coverage / asked, earliness: earliness / asked } : { coverage: 0, earliness: 0 };
}
