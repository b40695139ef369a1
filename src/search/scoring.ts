import { intersectLists, uniteLists, type PostingList } from './posting-list.ts';
import type { SearchCatalogue, SearchReport } from './records.ts';
import type { SearchShelf } from './shelf.ts';
import type { Slot, SlotWording } from './slots.ts';
import { stopWords } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readWords, stemOf } from './words.ts';

/** How ranking weighs what it knows. */
export interface Weights {
  /** The form that was typed beside its inflections. */
  exact: number;
  /** A theme that is about what was asked, a section's heading that says it, a document of the authority that was named. */
  theme: number;
  heading: number;
  headingPhrase: number;
  /** A section whose heading is nothing but what was asked for. */
  section: number;
  authority: number;
  year: number;
  /** What a word of everyday language counts beside one of the field. */
  everyday: number;
  /** Answers beside the best one of a thing asked for. */
  others: number;
  /** How much it takes off that a part of what was asked is not answered. */
  coverage: number;
  /** From this value on a paragraph has all of one thing asked for. */
  whole: number;
  /** Words that stand near one another in the text, and what the text itself answers. */
  near: number;
  confirmed: number;
  /** Words that stand early in the text. */
  early: number;
}

/** How well each paragraph answers one thing asked for, and what that thing counts for. */
interface SlotAnswer {
  worth: number;
  paragraphs: Uint32Array;
  values: Float32Array;
}

/** What a score is made of: for every paragraph how well it answers, and the share of what was asked that it answers. */
export interface Scores {
  total: Float32Array;
  covered: Float32Array;
  /** What each thing asked for counts. */
  worths: number[];
}

/** Prepares the scoring of paragraphs. Each thing asked for is scored once and kept, since most of a query stays as it is typed on. */
export function prepareScoring(
  shelf: SearchShelf,
  { count, reports, sections, themes }: SearchCatalogue,
  vocabulary: Vocabulary,
  weights: Weights,
) {
  const answers = new WeakMap<Slot, SlotAnswer>();
  const united = new Map<number, PostingList>();
  const scratch = new Float32Array(count);
  const values = new Float32Array(count);
  const touched = new Uint32Array(count);
  const total = new Float32Array(count);
  const covered = new Float32Array(count);
  const idf = (paragraphs: number) => Math.log(1 + (count - paragraphs + 0.5) / (paragraphs + 0.5));
  // Sections by the words of their headings.
  const sectionsNamed = new Map<string, number[]>();
  sections.forEach(({ name }, at) => {
    const parts = readWords(name).flatMap((word) => word.parts);
    const key = headingKey(parts.filter((part) => !stopWords.has(part)).map(stemOf));
    sectionsNamed.set(key, [...(sectionsNamed.get(key) ?? []), at]);
  });
  const placeOfTheme = (theme: number) => vocabulary.placeOf(`#${themes[theme]?.id}`);

  /** The list of a stem: the union of the lists of its words. */
  function listOfStem(stem: string): PostingList | undefined {
    const number = vocabulary.stemNumber(stem);
    if (number === undefined) return undefined;
    let list = united.get(number);
    if (!list) {
      if (united.size > 3_000) united.clear();
      list = uniteLists(vocabulary.wordsOf(number).map(shelf.list), scratch);
      united.set(number, list);
    }
    return list;
  }

  /** The paragraphs that have all the words of a wording. */
  function listOfWording({ stems, beginning }: SlotWording): PostingList | undefined {
    if (beginning) return uniteLists(beginning.map(shelf.list), scratch);
    const lists = stems.flatMap((stem) => listOfStem(stem) ?? []);
    if (lists.length === 0 || lists.length < stems.length) return undefined;
    return lists.length === 1 ? lists[0] : intersectLists(lists);
  }

  /** The words whose lists are needed to score some things asked for, by their places. */
  function neededFor(slots: readonly Slot[]): number[] {
    const needed: number[] = [];
    const addStem = (stem: string) => {
      const number = vocabulary.stemNumber(stem);
      if (number !== undefined && !united.has(number)) needed.push(...vocabulary.wordsOf(number));
    };
    for (const slot of slots) {
      if (answers.has(slot)) continue;
      for (const { stems, exact, beginning } of slot.wordings) {
        if (stems.every(vocabulary.has)) stems.forEach(addStem);
        const place = exact === undefined ? undefined : vocabulary.placeOf(exact);
        if (place !== undefined) needed.push(place);
        if (beginning) needed.push(...beginning);
      }
      for (const stem of slot.headings) addStem(`/${stem}`);
      for (const theme of slot.themes.keys()) {
        const place = placeOfTheme(theme);
        if (place !== undefined) needed.push(place);
      }
    }
    return needed;
  }

  function answerOf(slot: Slot): SlotAnswer {
    const known = answers.get(slot);
    if (known) return known;
    let found = 0;
    // Adds to a paragraph's value; of several wordings that answer, the best counts whole and the others a little.
    const add = (place: number, value: number) => {
      const before = values[place] ?? 0;
      if (before === 0) touched[found++] = place;
      values[place] = before + value;
    };
    const answer = (place: number, value: number) => {
      const before = values[place] ?? 0;
      if (before === 0) touched[found++] = place;
      values[place] = value > before ? value + weights.others * before : before + weights.others * value;
    };

    const listed = slot.wordings.flatMap((wording) => {
      const list = listOfWording(wording);
      return list && list.paragraphs.length > 0 ? [{ wording, list }] : [];
    });
    // What is asked for counts the more the rarer it is, in the words that were typed if the record has them; a word that is still
    // being typed counts as all the words that it may become.
    const typed = listed.find(({ wording }) => wording.beginning) ?? listed[0];
    let worth = typed ? idf(typed.list.paragraphs.length) : 0;
    for (const { wording, list } of listed) {
      for (let at = 0; at < list.paragraphs.length; at += 1)
        answer(list.paragraphs[at] ?? 0, (wording.weight * (list.impacts[at] ?? 0)) / 63);
      const exactly = wording.exact === undefined ? undefined : vocabulary.placeOf(wording.exact);
      const stem = wording.exact === undefined ? undefined : vocabulary.stemNumber(stemOf(wording.exact));
      if (exactly === undefined || stem === undefined || vocabulary.wordsOf(stem).length < 2) continue;
      const exact = shelf.list(exactly);
      for (let at = 0; at < exact.paragraphs.length; at += 1)
        add(exact.paragraphs[at] ?? 0, (wording.weight * weights.exact * (exact.impacts[at] ?? 0)) / 63);
    }
    const answerDocuments = (own: (report: SearchReport) => boolean, value: number) => {
      reports.forEach((report, at) => {
        if (!own(report)) return;
        for (let place = report.first; place < (reports[at + 1]?.first ?? count); place += 1) answer(place, value);
      });
    };
    // An authority or a year that is named: its own documents first.
    if (slot.authority !== undefined) {
      worth = Math.max(worth, 2);
      answerDocuments(({ authority }) => authority === slot.authority, weights.authority);
    }
    if (slot.year !== undefined) {
      worth = Math.max(worth, 1);
      answerDocuments(({ day }) => day.startsWith(slot.year ?? ' '), weights.year);
    }
    if (slot.everyday) worth *= weights.everyday;
    for (const [theme, sure] of slot.themes) {
      const place = placeOfTheme(theme);
      if (place === undefined) continue;
      const list = shelf.list(place);
      if (worth === 0) worth = idf(list.paragraphs.length);
      for (let at = 0; at < list.paragraphs.length; at += 1)
        add(list.paragraphs[at] ?? 0, (weights.theme * sure * (list.impacts[at] ?? 0)) / 63);
    }
    const headings = slot.headings.flatMap((stem) => listOfStem(`/${stem}`) ?? []);
    for (const { paragraphs: under } of headings) for (const place of under) add(place, weights.heading / slot.headings.length);
    for (const { stems, weight } of slot.wordings) {
      if (weight < 0.9) continue;
      for (const at of sectionsNamed.get(headingKey(stems)) ?? [])
        for (let place = sections[at]?.first ?? 0; place < (sections[at + 1]?.first ?? count); place += 1) answer(place, weights.section);
    }
    if (headings.length > 1 && headings.length === slot.headings.length)
      for (const place of intersectLists(headings).paragraphs) add(place, weights.headingPhrase);

    const paragraphs = touched.slice(0, found);
    const answered = { worth, paragraphs, values: Float32Array.from(paragraphs, (place) => values[place] ?? 0) };
    for (const place of paragraphs) values[place] = 0;
    answers.set(slot, answered);
    return answered;
  }

  /** Scores every paragraph; the lists that are needed must have been brought. What is given holds until the next score. */
  function score(slots: readonly Slot[], otherwiseAll: boolean): Scores {
    total.fill(0);
    covered.fill(0);
    const worths: number[] = [];
    let asked = 0;
    for (const slot of slots) {
      const { worth, paragraphs, values: own } = answerOf(slot);
      worths.push(worth);
      asked += worth;
      for (let at = 0; at < paragraphs.length; at += 1) {
        const place = paragraphs[at] ?? 0;
        const value = own[at] ?? 0;
        total[place] = (total[place] ?? 0) + worth * value;
        covered[place] = (covered[place] ?? 0) + worth * Math.min(1, value / weights.whole);
      }
    }
    if (asked === 0) {
      // Nothing but phrases or words to leave out: every paragraph stands equal.
      total.fill(otherwiseAll ? 1 : 0);
      covered.fill(otherwiseAll ? 1 : 0);
      return { total, covered, worths };
    }
    for (let place = 0; place < count; place += 1) {
      if (!total[place]) continue;
      const share = Math.min(1, (covered[place] ?? 0) / asked);
      covered[place] = share;
      total[place] = (total[place] ?? 0) * (weights.coverage === 1 ? share : share ** weights.coverage);
    }
    return { total, covered, worths };
  }

  return { neededFor, score, listOfStem };
}

/** The words of a heading whatever their order. */
function headingKey(stems: readonly string[]): string {
  return [...new Set(stems)].sort().join(' ');
}
