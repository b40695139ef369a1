import {
  answeredShares,
  choosePassage,
  markPieces,
  nearness,
  prepareMatches,
  type Match,
  type TextPiece,
  type Wording,
} from './excerpt.ts';
import { compareWords } from './index-paragraphs.ts';
import { gatherMeanings } from './meanings.ts';
import { prepareNarrowing, type Facet, type FacetCounts, type Filters } from './narrowing.ts';
import { exactWords, findPhrase } from './phrases.ts';
import { readQuery, type ReadQuery } from './read-query.ts';
import { nameFound, type SearchReport } from './records.ts';
import { prepareScoring, type Weights } from './scoring.ts';
import { selectBest } from './select-best.ts';
import type { SearchShelf } from './shelf.ts';
import { phraseSlot, prepareSlots, type Slot } from './slots.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';
import { readWords, stemOf } from './words.ts';

/** What a reader asks for: words, and filters that are left out where they ask for all. */
export interface SearchQuery {
  words: string;
  filters?: Filters;
  sort?: 'relevance' | 'date';
  /** The first result wanted, and how many: while a word is being typed there can be fewer. */
  from?: number;
  count?: number;
  /** Whether the last word is still being typed. */
  typing?: boolean;
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
  /** The best passage in pieces, and whether something stands before or after it. */
  pieces: TextPiece[];
  cutBefore: boolean;
  cutAfter: boolean;
  /** The words that matched, as they stand in the paragraph. */
  marks: string[];
  text: string;
}

/** What a search found. */
export interface SearchResults {
  total: number;
  /** How many of them answer everything that was asked. */
  answerAll: number;
  hits: SearchHit[];
  /** How many results each value of each facet has, the facet's own filter aside; nothing where it was not asked for. */
  counts: FacetCounts;
  /** Typed words for which others were taken. */
  corrections: { typed: string; taken: string }[];
  /** Typed words for which nothing stands in the record. */
  leftOut: string[];
  /** Where nothing was found: words of the record that are near to those typed. */
  nearest: string[];
  /** Filters that the words suggest: an authority named, a year. */
  suggested: { facet: Facet; value: string; name: string }[];
}

/** How ranking weighs what it knows. Tuned on one half of the judged queries only. */
const tuned: Weights = {
  exact: 0.25,
  theme: 0.42,
  heading: 0.22,
  headingPhrase: 0.2,
  year: 0.6,
  everyday: 0.6,
  authority: 0.6,
  whole: 0.45,
  near: 0.35,
  others: 0.2,
  confirmed: 1,
  early: 0.5,
  section: 1.2,
};

/** The share of what was asked that a result answers at least; where few do, a lesser share is enough. */
const leastCoverages = [0.45, 0.3, 0.15, 0];
const fewResults = 10;

/** From this share of what was asked on, a result is said to have all of it. */
const wholeCoverage = 0.9;

/** Makes a search over an index. */
export function makeSearch(shelf: SearchShelf, weights = tuned) {
  const { catalogue } = shelf;
  const { count, reports, sections, themes } = catalogue;
  const meanings = gatherMeanings(catalogue);
  const vocabulary = openVocabulary(shelf, count, meanings.words);
  const readSlots = prepareSlots(meanings, vocabulary);
  const scoring = prepareScoring(shelf, catalogue, vocabulary, weights);
  const { reportOf, sectionOf, narrow } = prepareNarrowing(catalogue);
  const years = new Set(reports.map(({ day }) => day.slice(0, 4)));
  const placeOfTheme = (theme: string) => vocabulary.placeOf(`#${theme}`);
  const dayOf = (place: number) => reports[reportOf[place] ?? 0]?.day ?? '';

  /** Whether each paragraph has the phrases that were asked for and none of what is to be left out; nothing where neither was asked. */
  async function readAllowed({ phrases, without }: ReadQuery): Promise<Uint8Array | undefined> {
    if (phrases.length + without.length === 0) return undefined;
    const allowed = new Uint8Array(count).fill(1);
    for (const phrase of phrases) {
      const has = await placesOfPhrase(phrase, allowed);
      for (let place = 0; place < count; place += 1) if (!has.has(place)) allowed[place] = 0;
    }
    for (const phrase of without) {
      const stem = readWords(phrase).length === 1 ? vocabulary.stemNumber(stemOf(formOf(phrase))) : undefined;
      if (stem !== undefined) await shelf.bring({ lists: vocabulary.wordsOf(stem) });
      const out =
        stem !== undefined
          ? vocabulary.wordsOf(stem).flatMap((word) => [...shelf.list(word).paragraphs])
          : await placesOfPhrase(phrase, allowed);
      for (const place of out) allowed[place] = 0;
    }
    return allowed;
  }

  /** The paragraphs that have a word or phrase as it stands. */
  async function placesOfPhrase(phrase: string, allowed: Uint8Array): Promise<ReadonlySet<number>> {
    if (exactWords(phrase).length > 1) return shelf.withPhrase(phrase, (place) => allowed[place] === 1);
    const word = vocabulary.placeOf(formOf(phrase));
    if (word === undefined) return new Set();
    await shelf.bring({ lists: [word] });
    return new Set(shelf.list(word).paragraphs);
  }

  /** The themes that words mean, surest first, by id. */
  function themesMeant(text: string): string[] {
    const sure = new Map<number, number>();
    for (const slot of readSlots(readQuery(text, true).words, true))
      for (const [theme, much] of slot.themes) sure.set(theme, Math.max(sure.get(theme) ?? 0, much));
    return [...sure].sort((a, b) => b[1] - a[1] || a[0] - b[0]).flatMap(([theme]) => themes[theme]?.id ?? []);
  }

  async function search(query: SearchQuery): Promise<SearchResults> {
    const { filters = {}, sort = 'relevance', from = 0, typing = false, counts: counted = false } = query;
    const wanted = Math.min(query.count ?? 20, typing ? shelf.reachWhileTyping : Infinity);
    const read = readQuery(query.words, typing);
    const slots = readSlots(read.words, typing);
    const known = [...slots, ...read.phrases.map(phraseSlot)].filter((slot) => slot.known);

    const themesNeeded = counted ? themes.map(({ id }) => id) : filters.theme ? [filters.theme] : [];
    await shelf.bring({ lists: [...scoring.neededFor(known), ...themesNeeded.flatMap((theme) => placeOfTheme(theme) ?? [])] });
    const allowed = await readAllowed(read);

    // From here to the texts nothing is waited for: the scores hold until the next search.
    const { total, covered, worths, grounds } = scoring.score(
      known,
      read.phrases.length > 0 || (slots.length === 0 && read.without.length > 0),
    );
    const answering = chooseAnswering(total, covered, allowed);
    const listOfTheme = (theme: string) => {
      const place = placeOfTheme(theme);
      return place === undefined ? undefined : shelf.list(place);
    };
    const { kept, counts } = narrow(answering, filters, listOfTheme, counted);
    let answerAll = 0;
    for (const place of kept) if ((covered[place] ?? 0) > wholeCoverage) answerAll += 1;
    const ordered = sort === 'date' ? newestOf(kept, total, from + wanted) : bestOf(kept, total, Math.max(shelf.reach, from + wanted));
    // While a word is still being typed, only those are read that are shown: the next letter comes soon.
    const window = sort === 'date' || wanted === 0 ? [] : ordered.slice(0, typing && shelf.reach < count ? from + wanted : shelf.reach);
    const firstScores = new Map(window.map((place) => [place, total[place] ?? 0]));

    const findMatches = prepareMatches(toWordings(known, vocabulary), vocabulary.stemOf);
    await shelf.bring({ paragraphs: [...window, ...ordered.slice(from, from + wanted)] });
    const matchesOf = new Map(window.map((place) => [place, findMatches(shelf.paragraph(place).words)]));
    const scores = new Map(
      [...firstScores].map(([place, score]) => {
        const matches = matchesOf.get(place) ?? [];
        const byGround = (slot: number) => (grounds[slot] ?? []).some(([start, end]) => start <= place && place < end);
        const { answered, early } = answeredShares(matches, worths, byGround);
        return [place, score * (1 + weights.near * nearness(matches, worths) + weights.confirmed * answered + weights.early * early)];
      }),
    );
    if (known.length > 0) window.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);
    const shown = [...window, ...ordered.slice(window.length)].slice(from, from + wanted);
    const hits = shown.map((place) => toHit(place, matchesOf.get(place) ?? findMatches(shelf.paragraph(place).words), read.phrases));

    return {
      total: kept.length,
      answerAll,
      hits,
      counts,
      corrections: known.flatMap(({ typed, corrected }) => (corrected ? [{ typed, taken: corrected }] : [])),
      leftOut: slots.filter((slot) => !slot.known).map(({ typed }) => typed),
      suggested: suggestFilters(known, read, filters),
      nearest: kept.length > 0 || typing ? [] : slots.slice(0, 3).flatMap(({ typed }) => nearestTo(typed)),
    };
  }

  /** The paragraphs that answer about half of what was asked; where few do, those that answer less. */
  function chooseAnswering(total: Float32Array, covered: Float32Array, allowed: Uint8Array | undefined): Uint32Array {
    const found = new Uint32Array(count);
    for (const least of leastCoverages) {
      let some = 0;
      for (let place = 0; place < count; place += 1) {
        if (total[place] === 0 || (covered[place] as number) < least || (allowed && allowed[place] === 0)) continue;
        found[some++] = place;
      }
      if (some >= fewResults || least === 0) return found.subarray(0, some);
    }
    return found.subarray(0, 0);
  }

  function toHit(place: number, found: readonly Match[], phrases: readonly string[]): SearchHit {
    const paragraph = shelf.paragraph(place);
    const report = reports[reportOf[place] ?? 0] as SearchReport;
    const section = sections[sectionOf[place] ?? 0];
    const exactly = phrases.flatMap((phrase) => findPhrase(exactWords(paragraph.text), phrase));
    const matches = [...found, ...exactly.map(({ start, end }) => ({ start, end, slot: -1, weight: 3, word: 0 }))];
    const { from: start, to: end } = choosePassage(paragraph.text, matches);
    return {
      id: `${report.id}/${paragraph.anchor}`,
      url: `${catalogue.root}${report.id}/#${paragraph.anchor}`,
      name: nameFound(paragraph.anchor, report),
      report,
      section: section?.name ?? '',
      judgement: section?.judgement ?? '',
      grade: section?.grade ?? '',
      themes: paragraph.themes.flatMap((theme) => themes[theme]?.id ?? []),
      pieces: markPieces(paragraph.text, matches, start, end),
      cutBefore: start > 0,
      cutAfter: end < paragraph.text.length,
      marks: [...new Set(matches.map(({ start: first, end: last }) => paragraph.text.slice(first, last)))],
      text: paragraph.text,
    };
  }

  function suggestFilters(slots: readonly Slot[], { words }: ReadQuery, filters: Filters): SearchResults['suggested'] {
    return [
      ...slots.flatMap(({ authority }) => {
        const named = catalogue.authorities.find(({ id }) => id === authority);
        return named && filters.authority !== named.id ? [{ facet: 'authority' as const, value: named.id, name: named.name }] : [];
      }),
      ...words.flatMap(({ typed }) =>
        years.has(typed) && filters.year !== typed ? [{ facet: 'year' as const, value: typed, name: typed }] : [],
      ),
    ];
  }

  function nearestTo(typed: string): string[] {
    return vocabulary
      .nearest(formOf(typed))
      .slice(0, 3)
      .map(({ word }) => word);
  }

  const bestOf = (places: Uint32Array, total: Float32Array, most: number) =>
    selectBest(places, most, (a, b) => (total[a] ?? 0) > (total[b] ?? 0) || (total[a] === total[b] && a < b));

  const newestOf = (places: Uint32Array, total: Float32Array, most: number) =>
    selectBest(places, most, (a, b) => {
      const order = compareWords(dayOf(b), dayOf(a)) || (total[b] ?? 0) - (total[a] ?? 0) || a - b;
      return order < 0;
    });

  return { search, themesMeant, nearest: vocabulary.nearest };
}

/** The form by which the first word of what was typed is indexed. */
function formOf(typed: string): string {
  const [word] = readWords(typed);
  return word?.joined ?? word?.parts[0] ?? '';
}

/** The wordings of what was asked for, as they are marked in a text. */
function toWordings(slots: readonly Slot[], vocabulary: Vocabulary): Wording[] {
  return slots.flatMap((slot, at) =>
    slot.wordings.flatMap(({ stems, weight, beginning }): Wording[] => {
      if (beginning) return beginning.map((place) => ({ stems: [vocabulary.stemOf[place] ?? 0], weight, slot: at }));
      const numbers = stems.flatMap((stem) => vocabulary.stemNumber(stem) ?? []);
      return numbers.length === stems.length ? [{ stems: numbers, weight, slot: at }] : [];
    }),
  );
}
