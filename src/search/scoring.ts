import { intersectLists, mostImpact, uniteLists, type PostingList } from './posting-list.ts';
import type { SearchCatalogue, SearchReport } from './records.ts';
import type { SearchShelf } from './shelf.ts';
import type { Slot, SlotWording } from './slots.ts';
import { stopWords } from './stop-words.ts';
import { Tally } from './tally.ts';
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
  /** Documents and sections that answer it by what they are, whatever their text says: from a place up to another. */
  grounds: [from: number, to: number][];
}

/** What a score is made of: for every paragraph how well it answers, and the share of what was asked that it answers. */
export interface Scores {
  total: Float32Array;
  covered: Float32Array;
  /** What each thing asked for counts. */
  worths: number[];
  /** Documents and sections that answer each thing asked for by what they are. */
  grounds: [from: number, to: number][][];
}

/** What an authority and a year that are named are worth at least. */
const leastWorth = { authority: 2, year: 1 };

/** A wording of at least this weight is as good as what was typed. */
const asGoodAsTyped = 0.9;

/** Prepares the scoring of paragraphs. Each thing asked for is scored once and kept, since most of a query stays as it is typed on. */
export function prepareScoring(
  shelf: SearchShelf,
  { count, reports, sections, themes }: SearchCatalogue,
  vocabulary: Vocabulary,
  weights: Weights,
) {
  const known = new WeakMap<Slot, SlotAnswer>();
  const united = new Map<number, PostingList>();
  const scratch = new Float32Array(count);
  const tally = new Tally(count, weights.others);
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
    // A wording of which the record lacks a word is found nowhere, and the lists of its other words were not brought.
    if (stems.length === 0 || !stems.every(vocabulary.has)) return undefined;
    const lists = stems.flatMap((stem) => listOfStem(stem) ?? []);
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
      if (known.has(slot)) continue;
      for (const { stems, exact, beginning } of slot.wordings) {
        if (stems.every(vocabulary.has)) stems.forEach(addStem);
        const place = exact === undefined ? undefined : vocabulary.placeOf(exact);
        if (place !== undefined) needed.push(place);
        if (beginning) needed.push(...beginning);
      }
      if (slot.hurried) continue;
      for (const stem of slot.headings) addStem(`/${stem}`);
      for (const theme of slot.themes.keys()) {
        const place = placeOfTheme(theme);
        if (place !== undefined) needed.push(place);
      }
    }
    return needed;
  }

  function answerOf(slot: Slot): SlotAnswer {
    const earlier = known.get(slot);
    if (earlier) return earlier;
    const listed = slot.wordings.flatMap((wording) => {
      const list = listOfWording(wording);
      return list && list.paragraphs.length > 0 ? [{ wording, list }] : [];
    });
    // What is asked for counts the more the rarer it is, in the words that were typed if the record has them; a word that is still
    // being typed counts as all the words that it may become.
    const typed = listed.find(({ wording }) => wording.beginning) ?? listed[0];
    let worth = typed ? idf(typed.list.paragraphs.length) : 0;
    for (const { wording, list } of listed) {
      tally.answer(list, wording.weight / mostImpact);
      const exact = wording.exact === undefined ? undefined : exactList(wording.exact);
      if (exact) tally.add(exact, (wording.weight * weights.exact) / mostImpact);
    }
    const grounds: SlotAnswer['grounds'] = [];
    // An authority or a year that is named: its own documents first.
    if (slot.authority !== undefined) {
      worth = Math.max(worth, leastWorth.authority);
      answerDocuments(({ authority }) => authority === slot.authority, weights.authority, grounds);
    }
    if (slot.year !== undefined) {
      worth = Math.max(worth, leastWorth.year);
      answerDocuments(({ day }) => day.startsWith(`${slot.year}-`), weights.year, grounds);
    }
    if (slot.everyday) worth *= weights.everyday;
    for (const [theme, sure] of slot.themes) {
      const place = placeOfTheme(theme);
      if (place === undefined || (slot.hurried && shelf.handy([place], 0).length === 0)) continue;
      const list = shelf.list(place);
      if (worth === 0) worth = idf(list.paragraphs.length);
      tally.add(list, (weights.theme * sure) / mostImpact);
    }
    const headings = slot.headings
      .map((stem) => `/${stem}`)
      .filter((stem) => !slot.hurried || vocabulary.atHand([stem]))
      .flatMap((stem) => listOfStem(stem) ?? []);
    for (const list of headings) tally.addAlike(list, weights.heading / slot.headings.length);
    for (const { stems, weight } of slot.wordings) {
      if (weight < asGoodAsTyped || stems.length === 0) continue;
      for (const at of sectionsNamed.get(headingKey(stems)) ?? []) {
        const ground: [number, number] = [sections[at]?.first ?? 0, sections[at + 1]?.first ?? count];
        tally.answerAll(...ground, weights.section);
        grounds.push(ground);
      }
    }
    if (headings.length > 1 && headings.length === slot.headings.length) tally.addAlike(intersectLists(headings), weights.headingPhrase);

    const answer = { worth, grounds, ...tally.take() };
    known.set(slot, answer);
    return answer;
  }

  function answerDocuments(own: (report: SearchReport) => boolean, value: number, grounds: SlotAnswer['grounds']): void {
    reports.forEach((report, at) => {
      if (!own(report)) return;
      const ground: [number, number] = [report.first, reports[at + 1]?.first ?? count];
      tally.answerAll(...ground, value);
      grounds.push(ground);
    });
  }

  /** The list of a form that was typed, where its stem has other forms beside it. */
  function exactList(form: string): PostingList | undefined {
    const place = vocabulary.placeOf(form);
    const stem = vocabulary.stemNumber(stemOf(form));
    return place !== undefined && stem !== undefined && vocabulary.wordsOf(stem).length > 1 ? shelf.list(place) : undefined;
  }

  /** Scores every paragraph; the lists that are needed must have been brought. What is given holds until the next score. */
  function score(slots: readonly Slot[], otherwiseAll: boolean): Scores {
    total.fill(0);
    covered.fill(0);
    const answers = slots.map(answerOf);
    // A council or a year that is named narrows what else was asked for, and is nothing found by itself.
    const narrows = slots.map(({ authority, year }) => authority !== undefined || year !== undefined);
    const alone = narrows.every(Boolean);
    const asked = answers.reduce((sum, { worth }) => sum + worth, 0);
    for (const narrowing of [false, true]) {
      answers.forEach(({ worth, paragraphs, values }, slot) => {
        if (narrows[slot] !== narrowing) return;
        for (let at = 0; at < paragraphs.length; at += 1) {
          const place = paragraphs[at] as number;
          const value = values[at] as number;
          if (narrowing && !alone && total[place] === 0) continue;
          total[place] = (total[place] as number) + worth * value;
          covered[place] = (covered[place] as number) + (value < weights.whole ? (worth * value) / weights.whole : worth);
        }
      });
    }
    const worths = answers.map(({ worth }) => worth);
    const grounds = answers.map((answer) => answer.grounds);
    if (asked === 0) {
      // Nothing but phrases or words to leave out: every paragraph stands equal.
      total.fill(otherwiseAll ? 1 : 0);
      covered.fill(otherwiseAll ? 1 : 0);
      return { total, covered, worths, grounds };
    }
    for (let place = 0; place < count; place += 1) {
      if (!total[place]) continue;
      const share = Math.min(1, (covered[place] as number) / asked);
      covered[place] = share;
      total[place] = (total[place] as number) * share;
    }
    return { total, covered, worths, grounds };
  }

  return { neededFor, score };
}

/** The words of a heading whatever their order. */
function headingKey(stems: readonly string[]): string {
  return [...new Set(stems)].sort().join(' ');
}
