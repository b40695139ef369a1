import {
  choosePassage,
  exactWords,
  findMatches,
  findPhrase,
  markPieces,
  stemText,
  type ExactWord,
  type Match,
  type TextPiece,
  type Wording,
} from './excerpt.ts';
import { compareWords } from './index-paragraphs.ts';
import { gatherMeanings } from './meanings.ts';
import { prepareNearest } from './nearest-words.ts';
import type { PostingList } from './posting-list.ts';
import { readQuery, type ReadQuery } from './read-query.ts';
import { nameFound, type SearchParagraph, type SearchReport } from './records.ts';
import { lastAtMost, type SearchShelf } from './shelf.ts';
import { phraseSlot, readSlots, type Slot, type SlotWording, type Vocabulary } from './slots.ts';
import { stopWords } from './stop-words.ts';
import { readWords, stemOf } from './words.ts';

/** What results can be narrowed by. */
export const facets = ['authority', 'kind', 'year', 'judgement', 'theme'] as const;

/** One of the things that results can be narrowed by. */
export type Facet = (typeof facets)[number];

/** What a reader asks for: words, and filters that are left out where they ask for all. */
export interface SearchQuery {
  words: string;
  filters?: Partial<Record<Facet, string>>;
  sort?: 'relevance' | 'date';
  /** The first result wanted, and how many. */
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
  counts: Record<Facet, Record<string, number>>;
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
const tuned = {
  exact: 0.15,
  theme: 0.42,
  heading: 0.22,
  authority: 0.6,
  coverage: 1,
  near: 0.35,
  others: 0.25,
  confirmed: 0.9,
};

/** How many of the best are looked at again while a word is still being typed. */
const whileTyping = 24;

/** The share of what was asked that a result answers at least, where some answer more. */
const leastCoverage = 0.45;

/** Makes a search over an index. */
export function makeSearch(shelf: SearchShelf, weights = tuned) {
  const { catalogue, words } = shelf;
  const { count, reports, sections, themes } = catalogue;
  const reportFirsts = Int32Array.from(reports, ({ first }) => first);
  const sectionFirsts = Int32Array.from(sections, ({ first }) => first);
  const reportOf = placesOf(reportFirsts, count);
  const sectionOf = placesOf(sectionFirsts, count);
  const meanings = gatherMeanings(catalogue);

  const stems = new Map<string, number[]>();
  const placeOf = new Map<string, number>();
  const firstWord = words.findIndex((word) => !/^[#/]/.test(word));
  words.forEach((word, place) => {
    placeOf.set(word, place);
    const stem = word.startsWith('/') ? `/${stemOf(word.slice(1))}` : word.startsWith('#') ? word : stemOf(word);
    const places = stems.get(stem);
    if (places) places.push(place);
    else stems.set(stem, [place]);
  });
  const commonness = (stem: string) => Math.max(0, ...(stems.get(stem) ?? []).map((place) => shelf.commonness[place] ?? 0));
  const plainWords = firstWord < 0 ? [] : words.slice(firstWord);
  const nearestPool = [...new Set([...plainWords, ...meanings.words])].filter((word) => !/\d/.test(word) && word.length > 2);
  const vocabulary: Vocabulary = {
    words,
    has: (stem) => stems.has(stem),
    paragraphs: Math.log2(Math.max(2, count)),
    commonness,
    beginning: (letters) => {
      const places: number[] = [];
      for (let place = firstAtLeast(words, letters); words[place]?.startsWith(letters); place += 1) places.push(place);
      return places;
    },
    nearest: prepareNearest(nearestPool, (word) => {
      const place = placeOf.get(word);
      return place === undefined ? 0 : 1 + (shelf.commonness[place] ?? 0);
    }),
  };
  const stemmed = new Map<number, ReturnType<typeof stemText>>();
  const wordsOf = (place: number, text: string) => {
    let known = stemmed.get(place);
    if (!known) {
      if (stemmed.size > 3_000) stemmed.clear();
      stemmed.set(place, (known = stemText(text)));
    }
    return known;
  };

  const exact = new Map<number, ExactWord[]>();
  const exactWordsOf = (place: number, text: string) => {
    let known = exact.get(place);
    if (!known) {
      if (exact.size > 3_000) exact.clear();
      exact.set(place, (known = exactWords(text)));
    }
    return known;
  };

  const united = new Map<string, PostingList>();
  const scratch = new Float32Array(count);

  /** The lists of stems, each the union of the lists of its words. */
  async function loadStems(wanted: Iterable<string>): Promise<Map<string, PostingList>> {
    const found = new Map<string, PostingList>();
    const missing: string[] = [];
    for (const stem of new Set(wanted)) {
      const known = united.get(stem);
      if (known) found.set(stem, known);
      else if (stems.has(stem)) missing.push(stem);
    }
    const places = missing.flatMap((stem) => stems.get(stem) ?? []);
    const lists = await shelf.lists(places);
    let at = 0;
    if (united.size > 3_000) united.clear();
    for (const stem of missing) {
      const own = (stems.get(stem) ?? []).map(() => lists[at++]).filter((list) => list !== undefined);
      const list = own.length === 1 && own[0] ? own[0] : unite(own, scratch);
      united.set(stem, list);
      found.set(stem, list);
    }
    return found;
  }

  async function loadWords(wanted: Iterable<string>): Promise<Map<string, PostingList>> {
    const known = [...new Set(wanted)].filter((word) => placeOf.has(word));
    const lists = await shelf.lists(known.map((word) => placeOf.get(word) ?? 0));
    return new Map(known.flatMap((word, at) => (lists[at] ? [[word, lists[at]]] : [])));
  }

  const idf = (paragraphs: number) => Math.log(1 + (count - paragraphs + 0.5) / (paragraphs + 0.5));

  /** Every paragraph that answers, with how well and how much of the query. */
  async function score(read: ReadQuery, slots: readonly Slot[]): Promise<Scored> {
    const total = new Float32Array(count);
    const covered = new Float32Array(count);
    const wantedStems = new Set<string>();
    const wantedWords = new Set<string>();
    const wantedPlaces = new Set<number>();
    for (const slot of slots) {
      for (const { stems: all, exact, beginning } of slot.wordings) {
        if (all.every((stem) => stems.has(stem))) all.forEach((stem) => wantedStems.add(stem));
        if (exact && (stems.get(stemOf(exact))?.length ?? 0) > 1) wantedWords.add(exact);
        beginning?.forEach((place) => wantedPlaces.add(place));
      }
      for (const stem of slot.headings) wantedStems.add(`/${stem}`);
      for (const theme of slot.themes.keys()) wantedWords.add(`#${themes[theme]?.id}`);
    }
    const [lists, exacts, begun] = await Promise.all([
      loadStems(wantedStems),
      loadWords(wantedWords),
      shelf.lists([...wantedPlaces]).then((found) => new Map([...wantedPlaces].map((place, at) => [place, found[at]]))),
    ]);

    let asked = 0;
    const best = new Float32Array(count);
    const touched: number[] = [];
    const slotIdf: number[] = [];
    for (const slot of slots) {
      touched.length = 0;
      const answer = (place: number, value: number) => {
        const before = best[place] ?? 0;
        if (before === 0) touched.push(place);
        best[place] = value > before ? value + weights.others * before : before + weights.others * value;
      };
      const listed = slot.wordings.map((wording) => ({ wording, list: listOf(wording, lists, begun, scratch) }));
      const literal = listed[0]?.list;
      const rarest = literal && literal.paragraphs.length > 0 ? literal : listed.find(({ list }) => list.paragraphs.length > 0)?.list;
      const worth = rarest ? idf(rarest.paragraphs.length) : 0;
      slotIdf.push(worth);
      for (const { wording, list } of listed) {
        const exact = wording.exact ? exacts.get(wording.exact) : undefined;
        for (let at = 0; at < list.paragraphs.length; at += 1)
          answer(list.paragraphs[at] ?? 0, (wording.weight * (list.impacts[at] ?? 0)) / 63);
        if (exact) {
          for (let at = 0; at < exact.paragraphs.length; at += 1) {
            const place = exact.paragraphs[at] ?? 0;
            if (best[place]) best[place] = (best[place] ?? 0) + (wording.weight * weights.exact * (exact.impacts[at] ?? 0)) / 63;
          }
        }
      }
      let worthOfSlot = worth;
      if (slot.authority !== undefined) {
        // An authority that is named: its own documents first.
        worthOfSlot = Math.max(worth, 2);
        reports.forEach(({ authority, first }, at) => {
          if (authority !== slot.authority) return;
          for (let place = first; place < (reports[at + 1]?.first ?? count); place += 1) answer(place, weights.authority);
        });
      }
      for (const [theme, sure] of slot.themes) {
        const list = exacts.get(`#${themes[theme]?.id}`);
        if (!list) continue;
        if (worthOfSlot === 0) worthOfSlot = idf(list.paragraphs.length);
        for (let at = 0; at < list.paragraphs.length; at += 1) {
          const place = list.paragraphs[at] ?? 0;
          const before = best[place] ?? 0;
          if (before === 0) touched.push(place);
          best[place] = before + (weights.theme * sure * (list.impacts[at] ?? 0)) / 63;
        }
      }
      for (const stem of slot.headings) {
        const list = lists.get(`/${stem}`);
        for (const place of list?.paragraphs ?? []) {
          const before = best[place] ?? 0;
          if (before === 0) touched.push(place);
          best[place] = before + weights.heading / slot.headings.length;
        }
      }
      asked += worthOfSlot;
      for (const place of touched) {
        const value = best[place] ?? 0;
        total[place] = (total[place] ?? 0) + worthOfSlot * value;
        covered[place] = (covered[place] ?? 0) + worthOfSlot * Math.min(1, value * 2.2);
        best[place] = 0;
      }
    }
    if (slots.length === 0 || asked === 0) {
      // Nothing but phrases or words to leave out: every paragraph stands equal.
      if (read.phrases.length > 0 || (slots.length === 0 && read.without.length > 0)) {
        total.fill(1);
        covered.fill(1);
        asked = 1;
      }
    }
    const found: number[] = [];
    for (let place = 0; place < count; place += 1) {
      if (!total[place]) continue;
      const share = Math.min(1, (covered[place] ?? 0) / asked);
      covered[place] = share;
      total[place] = (total[place] ?? 0) * share ** weights.coverage;
      found.push(place);
    }
    return { total, covered, found, slotIdf };
  }

  /** The paragraphs that have a phrase as it stands, of those that can have it. */
  async function withPhrase(phrase: string, among: readonly number[], limit: number): Promise<Set<number>> {
    const parts = readWords(phrase).flatMap(({ parts: own, joined }) => (joined ? [joined] : own));
    const needed = parts.filter((part) => !stopWords.has(part)).map(stemOf);
    if (!needed.every((stem) => stems.has(stem))) return new Set();
    const lists = await loadStems(needed);
    let can = among;
    for (const list of lists.values()) {
      const has = new Set(list.paragraphs);
      can = can.filter((place) => has.has(place));
    }
    const some = can.slice(0, limit);
    const texts = await shelf.paragraphs(some);
    return new Set(some.filter((place, at) => findPhrase(exactWordsOf(place, texts[at]?.text ?? ''), phrase).length > 0));
  }

  /** The results that pass the filters and, where asked for, how many each value of a facet has with the other filters applied. */
  async function narrow(places: readonly number[], filters: NonNullable<SearchQuery['filters']>, counted: boolean) {
    const ofReport = {
      authority: reports.map(({ authority }) => authority),
      kind: reports.map(({ kind }) => kind),
      year: reports.map(yearOf),
    };
    const failing = (facet: 'authority' | 'kind' | 'year') =>
      ofReport[facet].map((value) => (filters[facet] && value !== filters[facet] ? 1 : 0));
    const [authority, kind, year] = [failing('authority'), failing('kind'), failing('year')];
    const judgement = sections.map((section) => (filters.judgement && section.judgement !== filters.judgement ? 1 : 0));
    const themeLists = counted
      ? await loadWords(themes.map(({ id }) => `#${id}`))
      : filters.theme
        ? await loadWords([`#${filters.theme}`])
        : new Map<string, PostingList>();
    const inTheme = new Uint8Array(filters.theme ? count : 0);
    if (filters.theme) for (const place of themeLists.get(`#${filters.theme}`)?.paragraphs ?? []) inTheme[place] = 1;

    const kept: number[] = [];
    // How many results each report, section and paragraph has, for each facet with its own filter left aside.
    const byReport = {
      authority: new Uint32Array(reports.length),
      kind: new Uint32Array(reports.length),
      year: new Uint32Array(reports.length),
    };
    const bySection = new Uint32Array(sections.length);
    const byParagraph = new Uint8Array(counted ? count : 0);
    for (const place of places) {
      const report = reportOf[place] ?? 0;
      const section = sectionOf[place] ?? 0;
      const fails = {
        authority: authority[report] ?? 0,
        kind: kind[report] ?? 0,
        year: year[report] ?? 0,
        judgement: judgement[section] ?? 0,
        theme: filters.theme && !inTheme[place] ? 1 : 0,
      };
      const all = fails.authority + fails.kind + fails.year + fails.judgement + fails.theme;
      if (all === 0) kept.push(place);
      if (!counted || all > 1) continue;
      for (const facet of ['authority', 'kind', 'year'] as const)
        if (all === fails[facet]) byReport[facet][report] = (byReport[facet][report] ?? 0) + 1;
      if (all === fails.judgement) bySection[section] = (bySection[section] ?? 0) + 1;
      if (all === fails.theme) byParagraph[place] = 1;
    }
    const counts: SearchResults['counts'] = { authority: {}, kind: {}, year: {}, judgement: {}, theme: {} };
    if (!counted) return { kept, counts };
    const add = (facet: Facet, value: string, number: number) => {
      if (value && number > 0) counts[facet][value] = (counts[facet][value] ?? 0) + number;
    };
    for (const facet of ['authority', 'kind', 'year'] as const)
      ofReport[facet].forEach((value, at) => add(facet, value, byReport[facet][at] ?? 0));
    sections.forEach((section, at) => add('judgement', section.judgement, bySection[at] ?? 0));
    for (const { id } of themes) {
      let number = 0;
      for (const place of themeLists.get(`#${id}`)?.paragraphs ?? []) number += byParagraph[place] ?? 0;
      add('theme', id, number);
    }
    return { kept, counts };
  }

  /** The themes that words mean, surest first, by id. */
  function themesMeant(text: string): string[] {
    const sure = new Map<number, number>();
    for (const slot of readSlots(readQuery(text, true).words, meanings, vocabulary))
      for (const [theme, much] of slot.themes) sure.set(theme, Math.max(sure.get(theme) ?? 0, much));
    return [...sure].sort((a, b) => b[1] - a[1] || a[0] - b[0]).flatMap(([theme]) => themes[theme]?.id ?? []);
  }

  async function search(query: SearchQuery): Promise<SearchResults> {
    const { filters = {}, sort = 'relevance', from = 0, count: wanted = 20, typing = false } = query;
    const read = readQuery(query.words, typing);
    const slots = readSlots(read.words, meanings, vocabulary);
    const empty = slots.length === 0 && read.phrases.length === 0 && read.without.length === 0;
    const known = slots.filter((slot) => slot.known);
    const scored = await score(read, [...known, ...read.phrases.map(phraseSlot).filter((slot) => slot.known)]);
    const { total, covered, slotIdf } = scored;
    let found = empty ? [] : scored.found;

    for (const phrase of read.phrases) {
      const ordered = found.sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0) || a - b);
      const has = await withPhrase(
        phrase,
        ordered.length > 0 ? ordered : Array.from({ length: count }, (_, place) => place),
        shelf.reach * 40,
      );
      found = ordered.filter((place) => has.has(place));
    }
    for (const phrase of read.without) {
      const parts = readWords(phrase);
      if (parts.length === 1) {
        const only = parts[0];
        const lists = await loadStems([stemOf(only?.joined ?? only?.parts[0] ?? '')]);
        const out = new Set([...lists.values()].flatMap((list) => [...list.paragraphs]));
        found = found.filter((place) => !out.has(place));
      } else {
        const out = await withPhrase(phrase, found, shelf.reach * 40);
        found = found.filter((place) => !out.has(place));
      }
    }

    // Results answer about half of what was asked; where nothing does, whatever answers something.
    const enough = found.filter((place) => (covered[place] ?? 0) >= leastCoverage);
    const answering = enough.length > 0 ? enough : found;

    const { kept, counts } = await narrow(answering, filters, query.counts ?? false);

    // The best by words alone, then those again by how near the words stand to one another.
    orderBest(kept, total, sort === 'date' ? kept.length : Math.max(shelf.reach, from + wanted));
    const wordings = toWordings(known, words);
    // While a word is still being typed, fewer: the next letter comes soon.
    const window = kept.slice(0, typing ? Math.min(shelf.reach, whileTyping) : shelf.reach);
    const texts = await shelf.paragraphs(window);
    if (known.length > 0) {
      window.forEach((place, at) => {
        const text = texts[at]?.text ?? '';
        const matches = findMatches(wordsOf(place, text), wordings);
        const near = nearness(matches, slotIdf);
        total[place] = (total[place] ?? 0) * (1 + weights.near * near + weights.confirmed * confirmed(matches, slotIdf));
      });
      window.sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0) || a - b);
    }
    const ordered = [...window, ...kept.slice(window.length)];
    if (sort === 'date') ordered.sort((a, b) => compareWords(dayAt(b), dayAt(a)) || 0);
    function dayAt(place: number): string {
      return reports[reportOf[place] ?? 0]?.day ?? '';
    }

    const shown = ordered.slice(from, from + wanted);
    const shownTexts = await shelf.paragraphs(shown);
    const hits = shown.flatMap((place, at) => {
      const paragraph = shownTexts[at];
      return paragraph ? [toHit(place, paragraph)] : [];
    });

    function toHit(place: number, paragraph: SearchParagraph): SearchHit {
      const report = reports[reportOf[place] ?? 0] as SearchReport;
      const section = sections[sectionOf[place] ?? 0];
      const matches: Match[] = findMatches(wordsOf(place, paragraph.text), wordings);
      for (const phrase of read.phrases)
        for (const { start, end } of findPhrase(exactWordsOf(place, paragraph.text), phrase))
          matches.push({ start, end, slot: -1, weight: 3, word: 0 });
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

    const years = [...new Set(reports.map(({ day }) => day.slice(0, 4)))];
    return {
      total: kept.length,
      answerAll: kept.filter((place) => (covered[place] ?? 0) > 0.9).length,
      hits,
      counts,
      corrections: known.flatMap(({ typed, corrected }) => (corrected ? [{ typed, taken: corrected }] : [])),
      leftOut: slots.filter((slot) => !slot.known).map(({ typed }) => typed),
      suggested: [
        ...known.flatMap(({ authority }) => {
          const named = catalogue.authorities.find(({ id }) => id === authority);
          return named && filters.authority !== named.id ? [{ facet: 'authority' as const, value: named.id, name: named.name }] : [];
        }),
        ...read.words.flatMap(({ typed }) =>
          years.includes(typed) && filters.year !== typed ? [{ facet: 'year' as const, value: typed, name: typed }] : [],
        ),
      ],
      nearest:
        kept.length > 0
          ? []
          : slots.slice(0, 3).flatMap(({ typed }) =>
              vocabulary
                .nearest(readWords(typed)[0]?.parts[0] ?? '')
                .slice(0, 3)
                .map(({ word }) => word),
            ),
    };
  }

  return { search, themesMeant, nearest: vocabulary.nearest };
}

interface Scored {
  total: Float32Array;
  covered: Float32Array;
  found: number[];
  slotIdf: number[];
}

const yearOf = ({ day }: SearchReport) => day.slice(0, 4);

/** Puts the best places first, in order; the order of the rest is left as it is. */
function orderBest(places: number[], worth: Float32Array, wanted: number): void {
  const better = (a: number, b: number) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b;
  if (places.length <= wanted * 2) {
    places.sort(better);
    return;
  }
  const ordered = Float32Array.from(places, (place) => worth[place] ?? 0).sort();
  const least = ordered[ordered.length - wanted] ?? 0;
  const best = places.filter((place) => (worth[place] ?? 0) >= least).sort(better);
  const rest = places.filter((place) => (worth[place] ?? 0) < least);
  best.concat(rest).forEach((place, at) => (places[at] = place));
}

/** Which of some ranges each place lies in. */
function placesOf(firsts: Int32Array, count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) places[place] = lastAtMost(firsts, place);
  return places;
}

function firstAtLeast(ordered: readonly string[], word: string): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One list of several: a paragraph that several name counts for all of them. */
function unite(lists: readonly PostingList[], scratch: Float32Array): PostingList {
  const places: number[] = [];
  for (const { paragraphs, impacts } of lists) {
    for (let at = 0; at < paragraphs.length; at += 1) {
      const place = paragraphs[at] ?? 0;
      const before = scratch[place] ?? 0;
      const more = impacts[at] ?? 0;
      if (before === 0) places.push(place);
      scratch[place] = Math.min(63, Math.max(before, more) + Math.min(before, more) * 0.3);
    }
  }
  const paragraphs = Uint32Array.from(places).sort();
  const impacts = Uint8Array.from(paragraphs, (place) => scratch[place] ?? 0);
  for (const place of places) scratch[place] = 0;
  return { paragraphs, impacts };
}

/** The paragraphs that have all the words of a wording. */
function listOf(
  wording: SlotWording,
  lists: Map<string, PostingList>,
  begun: Map<number, PostingList | undefined>,
  scratch: Float32Array,
): PostingList {
  if (wording.beginning)
    return unite(
      wording.beginning.flatMap((place) => begun.get(place) ?? []),
      scratch,
    );
  const own = wording.stems.map((stem) => lists.get(stem));
  const none = { paragraphs: new Uint32Array(), impacts: new Uint8Array() };
  const [first] = own;
  if (!first || own.some((list) => !list)) return none;
  if (own.length === 1) return first;
  const sorted = (own as PostingList[]).sort((a, b) => a.paragraphs.length - b.paragraphs.length);
  const paragraphs: number[] = [];
  const impacts: number[] = [];
  const [rarest, ...others] = sorted;
  if (!rarest) return none;
  const at = others.map(() => 0);
  for (let place = 0; place < rarest.paragraphs.length; place += 1) {
    const paragraph = rarest.paragraphs[place] ?? 0;
    let impact = rarest.impacts[place] ?? 0;
    const all = others.every((list, which) => {
      let here = at[which] ?? 0;
      while (here < list.paragraphs.length && (list.paragraphs[here] ?? 0) < paragraph) here += 1;
      at[which] = here;
      if (list.paragraphs[here] !== paragraph) return false;
      impact += list.impacts[here] ?? 0;
      return true;
    });
    if (!all) continue;
    paragraphs.push(paragraph);
    impacts.push(impact / sorted.length);
  }
  return { paragraphs: Uint32Array.from(paragraphs), impacts: Uint8Array.from(impacts) };
}

/** The wordings of slots, as they are marked in a text. */
function toWordings(slots: readonly Slot[], words: readonly string[]): Wording[] {
  return slots.flatMap((slot, at) =>
    slot.wordings.flatMap(({ stems, weight, beginning }): Wording[] =>
      beginning ? beginning.map((place) => ({ stems: [stemOf(words[place] ?? '')], weight, slot: at })) : [{ stems, weight, slot: at }],
    ),
  );
}

/** How much of what was asked the text itself answers, in words that stand together, from 0 to 1. */
function confirmed(matches: readonly Match[], slotIdf: readonly number[]): number {
  const best = new Map<number, number>();
  for (const { slot, weight } of matches) best.set(slot, Math.max(best.get(slot) ?? 0, weight));
  let answered = 0;
  let asked = 0;
  slotIdf.forEach((worth, slot) => {
    asked += worth;
    answered += worth * Math.min(1, best.get(slot) ?? 0);
  });
  return asked > 0 ? answered / asked : 0;
}

/** How near the words that answer different slots stand to one another, from 0 to about 1. */
function nearness(matches: readonly Match[], slotIdf: readonly number[]): number {
  if (slotIdf.length < 2) return 0;
  const bySlot = new Map<number, number[]>();
  for (const { slot, word } of matches) {
    const places = bySlot.get(slot);
    if (places) places.push(word);
    else bySlot.set(slot, [word]);
  }
  let near = 0;
  let most = 0;
  for (let slot = 1; slot < slotIdf.length; slot += 1) {
    const worth = Math.min(slotIdf[slot - 1] ?? 0, slotIdf[slot] ?? 0);
    most += worth;
    let least = Infinity;
    for (const a of bySlot.get(slot - 1) ?? [])
      for (const b of bySlot.get(slot) ?? []) if (a !== b) least = Math.min(least, Math.abs(a - b));
    if (least < Infinity) near += worth / (1 + Math.max(0, least - 1) / 4);
  }
  return most > 0 ? near / most : 0;
}
