import { formatParagraphId, paragraphIdToPath } from '../../record/ids-and-paths/ids.ts';
import type { IndexStore } from '../index/index-store.ts';
import type { FacetCounts, Filters } from '../query/filters.ts';
import type { Clause } from '../query/clause.ts';
import type { SearchedMeaning } from '../query/meanings.ts';
import type { SuggestedFilter } from '../query/suggest-filters.ts';
import { combineHitReasons, explainRankedClause, isRankMatchMarked, type HitMetadata, type HitReason } from './explain-hit.ts';
import type { Match } from './find-matches.ts';
import { snippetWeights } from './ranking.ts';
import { chooseTextSnippet, markMatchesInSearchText, sentencesOfText, type Passage, type TextPiece } from '../text/snippet.ts';
import { indexedParagraphName, type SearchReport } from '../index/records.ts';
import { exactTextWords, findPhraseInText } from '../text/exact-words.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { tokenizeText } from '../text/tokens.ts';

/** What a reader asks for: words, and filters that are left out where they ask for all. */
export interface SearchQuery {
  words: string;
  filters?: Filters;
  /** The keys of meanings that the reader has taken away. */
  without?: readonly string[];
  /**
   * The order of results: the most relevant first (where nothing is asked), the same with inspectors' words before all others,
   * or the newest first.
   */
  sort?: 'relevance' | 'inspectors' | 'date';
  /** The first result wanted, and how many: while a word is being typed there can be fewer. */
  from?: number;
  count?: number;
  /** Whether words are looked for as they are typed, and never put right: a name of a council, say. */
  asTyped?: boolean;
  /** Whether the last word is still being typed. */
  typing?: boolean;
  /** Whether the first results are wanted as soon as there are any: there can be fewer than `count`. */
  quick?: boolean;
  /** Whether what is near to quoted words is wanted too, where few paragraphs have them exactly. It costs a second search. */
  near?: boolean;
  /** Whether the values of facets are to be counted: that can wait until results are seen. */
  counts?: boolean;
}

/** A paragraph found. */
export interface SearchHit {
  id: string;
  /** The address of the paragraph, without the words to be marked. */
  url: string;
  name: string;
  report: SearchReport;
  section: string;
  judgement: string;
  grade: string;
  themes: string[];
  /** Page of the official PDF; null where there is none. */
  page: number | null;
  /** Whose words or claim it is. */
  claimant: string;
  /** The snippet in pieces, and whether text is cut off before or after it. */
  pieces: TextPiece[];
  cutBefore: boolean;
  cutAfter: boolean;
  /** The words that matched, as they are written in the paragraph. */
  marks: string[];
  /** Why it was found. */
  reasons: HitReason[];
  text: string;
}

/** What a search found. */
export interface SearchResults {
  total: number;
  /** How many there would be without filters. */
  unfiltered: number;
  /** How many of them match everything that was typed, by its own words or by others for them. */
  answerAll: number;
  /** How surely one of them answers, from 0 to 1: the highest share of the query that one has, or the nearness of a question that it answers. */
  sureness: number;
  /** How many of them are inspectors' words. */
  byInspectors: number;
  hits: SearchHit[];
  /** What is near to quoted words, where it was wanted. They are no results, and are not counted. */
  near: SearchHit[];
  /** Whether needs, their lines, the questions of paragraphs or what is near to quoted words are still to come: the same query without `quick` has them. */
  isPart: boolean;
  /** How many results each value of each facet has, with the facet's own filter left aside; empty where it was not asked for. */
  counts: FacetCounts;
  /** Typed words that the record lacks, and the words that were searched instead. */
  corrections: { typed: string; taken: string }[];
  /** Typed words that the record lacks and that were ignored. */
  leftOut: string[];
  /** Whether all that was typed is words too common to search by. */
  onlyCommon: boolean;
  /** What was searched beside the words typed. */
  meanings: SearchedMeaning[];
  /** Where nothing was found: words of the record that are near to those typed. */
  nearest: string[];
  /** Filters that the words suggest: an authority named, a year. */
  suggested: SuggestedFilter[];
}

/** Where a paragraph is: the indexes of its report and section in the catalogue. */
export interface HitPlace {
  paragraph: number;
  report: number;
  section: number;
}

/** What results have of a paragraph whatever was asked. */
export interface HitParagraph {
  facts: Pick<SearchHit, 'id' | 'url' | 'name' | 'report' | 'section' | 'judgement' | 'grade' | 'themes' | 'page' | 'claimant'>;
  metadata: HitMetadata;
  text: string;
  sentences: readonly Passage[];
}

/** What results have of a loaded paragraph. */
export function describeHitParagraph(
  { catalogue, paragraph: paragraphAt }: Pick<IndexStore, 'catalogue' | 'paragraph'>,
  place: HitPlace,
): HitParagraph {
  const { anchor, themes, text, page, claimant } = paragraphAt(place.paragraph);
  const report = catalogue.reports[place.report] as SearchReport;
  const { name: section = '', judgement = '', grade = '' } = catalogue.sections[place.section] ?? {};
  const id = formatParagraphId({ report: report.id, anchor });
  return {
    facts: {
      id,
      url: catalogue.base + paragraphIdToPath(id),
      name: indexedParagraphName(anchor, report),
      report,
      section,
      judgement,
      grade,
      themes: themes.flatMap((theme) => catalogue.themes[theme]?.id ?? []),
      page,
      claimant: catalogue.claimants[claimant] ?? '',
    },
    metadata: {
      themes: themes.map((index) => ({ index, name: catalogue.themes[index]?.name ?? '' })),
      section,
      headingStems: new Set(tokenizeText(section).flatMap(({ parts }) => parts.map(stemOfTextWord))),
      authority: report.authority,
      day: report.day,
    },
    text,
    sentences: sentencesOfText(text),
  };
}

/** What a paragraph has of a clause: its matches, those of them that are marked, and why the clause found it. */
export interface ClauseInHit {
  matches: readonly Match[];
  marked: readonly Match[];
  reasons: readonly HitReason[];
}

/** What a paragraph has of a clause, by the matches of the clause in its text. */
export function describeClauseInHit(clause: Clause, matches: readonly Match[], { text, metadata }: HitParagraph): ClauseInHit {
  return {
    matches,
    marked: matches.filter((match) => isRankMatchMarked(clause, text, match)),
    reasons: explainRankedClause(clause, matches, text, metadata),
  };
}

/** The result for a paragraph with what it has of each clause; quoted phrases are marked as a whole. */
export function toRankedHit(
  { facts, text, sentences }: HitParagraph,
  ofClauses: readonly ClauseInHit[],
  phrases: readonly string[],
): SearchHit {
  const quoted = phrases
    .flatMap((phrase) => findPhraseInText(exactTextWords(text), phrase))
    .map(({ start, end }) => ({ start, end, weight: snippetWeights.quotedPhrase }));
  const { from, to } = chooseTextSnippet(text, sentences, [...ofClauses.map(({ matches }) => matches), quoted]);
  const marked = [...ofClauses.flatMap((inHit) => inHit.marked), ...quoted];
  return {
    ...facts,
    pieces: markMatchesInSearchText(text, marked, from, to),
    cutBefore: from > 0,
    cutAfter: to < text.length,
    marks: [...new Set(marked.map(({ start, end }) => text.slice(start, end)))],
    reasons: combineHitReasons(
      phrases,
      ofClauses.map(({ reasons }) => reasons),
    ),
    text,
  };
}
