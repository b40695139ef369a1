import type { PostingList } from './posting-list.ts';
import type { SearchRecord } from './records.ts';
import { stopWords } from './stop-words.ts';
import { prepareTextWords, type TextWords } from './text-words.ts';
import { readWords } from './words.ts';

/** The index: words in order, and where each stands. `#neglect` is a theme, `/plans` a word of a section's heading. */
export interface WordIndex {
  words: string[];
  lists: PostingList[];
  /** The words of each paragraph, and all different words as they stand. */
  texts: TextWords[];
  kinds: readonly string[];
}

/** How often a word is said counts less with each time, and long paragraphs count a little less (as in BM25). */
const saturation = 1.2;
const lengthShare = 0.25;

/** The highest impact that a list can hold. */
const most = 63;

/** The impact of the theme that a paragraph is most about, and of its other themes. */
const firstTheme = most;
const otherTheme = 40;

/** Makes the index of every paragraph: the same in the build and in a browser that was given the paragraphs whole. */
export function indexParagraphs({ catalogue, paragraphs }: SearchRecord): WordIndex {
  // Words are numbered as they come, and put in order at the end.
  const numbers = new Map<string, number>();
  const places: { paragraphs: number[]; counts: number[] }[] = [];
  const numberOf = (form: string) => {
    if (stopWords.has(form)) return undefined;
    let number = numbers.get(form);
    if (number === undefined) {
      numbers.set(form, (number = places.length));
      places.push({ paragraphs: [], counts: [] });
    }
    return number;
  };
  const { read, kinds } = prepareTextWords(numberOf);
  const lengths = new Float32Array(paragraphs.length);
  const texts = paragraphs.map(({ text }, paragraph) => {
    const words = read(text);
    lengths[paragraph] = words.starts.length;
    for (const number of words.forms) {
      const list = places[number];
      if (!list) continue;
      const last = list.paragraphs.length - 1;
      if (list.paragraphs[last] === paragraph) list.counts[last] = (list.counts[last] ?? 0) + 1;
      else {
        list.paragraphs.push(paragraph);
        list.counts.push(1);
      }
    }
    return words;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, paragraphs.length);
  // What a paragraph's length adds to the counts of its words.
  const damping = lengths.map((length) => saturation * (1 - lengthShare + (lengthShare * length) / Math.max(1, average)));

  const lists = new Map<string, PostingList>();
  for (const [word, number] of numbers) {
    const { paragraphs: at, counts } = places[number] ?? { paragraphs: [], counts: [] };
    const impacts = new Uint8Array(at.length);
    for (let place = 0; place < at.length; place += 1) {
      const count = counts[place] ?? 0;
      impacts[place] = Math.max(1, Math.round((count / (count + (damping[at[place] ?? 0] ?? 0))) * most));
    }
    lists.set(word, { paragraphs: Uint32Array.from(at), impacts });
  }
  for (const [word, list] of markedLists({ catalogue, paragraphs })) lists.set(word, list);

  const words = [...lists.keys()].sort(compareWords);
  const placeOf = new Uint32Array(places.length);
  words.forEach((word, place) => {
    const number = numbers.get(word);
    if (number !== undefined) placeOf[number] = place;
  });
  for (const { forms } of texts) for (let at = 0; at < forms.length; at += 1) forms[at] = placeOf[forms[at] ?? 0] ?? 0;
  return {
    words,
    lists: words.map((word) => lists.get(word) ?? { paragraphs: new Uint32Array(), impacts: new Uint8Array() }),
    texts,
    kinds,
  };
}

/** The order of words in an index: by their signs, whatever the language of the machine. */
export function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function markedLists({ catalogue, paragraphs }: SearchRecord): Map<string, PostingList> {
  const places = new Map<string, { paragraphs: number[]; impacts: number[] }>();
  const add = (word: string, paragraph: number, impact: number) => {
    let list = places.get(word);
    if (!list) places.set(word, (list = { paragraphs: [], impacts: [] }));
    if (list.paragraphs.at(-1) === paragraph) return;
    list.paragraphs.push(paragraph);
    list.impacts.push(impact);
  };
  paragraphs.forEach(({ themes }, paragraph) =>
    themes.forEach((theme, place) => add(`#${catalogue.themes[theme]?.id}`, paragraph, place === 0 ? firstTheme : otherTheme)),
  );
  catalogue.sections.forEach(({ name, first }, at) => {
    const end = catalogue.sections[at + 1]?.first ?? paragraphs.length;
    const words = new Set(readWords(name).flatMap(({ parts, joined }) => (joined ? [...parts, joined] : parts)));
    for (const word of words) {
      if (stopWords.has(word)) continue;
      for (let paragraph = first; paragraph < end; paragraph += 1) add(`/${word}`, paragraph, most);
    }
  });
  return new Map(
    [...places].map(([word, list]) => [word, { paragraphs: Uint32Array.from(list.paragraphs), impacts: Uint8Array.from(list.impacts) }]),
  );
}
