import type { PostingList } from './posting-list.ts';
import type { SearchRecord } from './records.ts';
import { stopWords } from './stop-words.ts';
import { readWords } from './words.ts';

/** The index: words in order, and where each stands. `#neglect` is a theme, `/plans` a word of a section's heading. */
export interface WordIndex {
  words: string[];
  lists: PostingList[];
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
  const places = new Map<string, { paragraphs: number[]; counts: number[] }>();
  const lengths = new Float32Array(paragraphs.length);

  const add = (word: string, paragraph: number, count: number) => {
    let list = places.get(word);
    if (!list) places.set(word, (list = { paragraphs: [], counts: [] }));
    const last = list.paragraphs.length - 1;
    if (list.paragraphs[last] === paragraph) list.counts[last] = (list.counts[last] ?? 0) + count;
    else {
      list.paragraphs.push(paragraph);
      list.counts.push(count);
    }
  };

  paragraphs.forEach(({ text }, paragraph) => {
    let length = 0;
    for (const { parts, joined } of readWords(text)) {
      for (const part of parts) {
        length += 1;
        if (!stopWords.has(part)) add(part, paragraph, 1);
      }
      if (joined) add(joined, paragraph, 1);
    }
    lengths[paragraph] = length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, paragraphs.length);

  const lists = new Map<string, PostingList>();
  for (const [word, { paragraphs: at, counts }] of places) {
    const impacts = new Uint8Array(at.length);
    for (let place = 0; place < at.length; place += 1) {
      const count = counts[place] ?? 0;
      const length = (lengths[at[place] ?? 0] ?? 0) / average;
      const impact = count / (count + saturation * (1 - lengthShare + lengthShare * length));
      impacts[place] = Math.max(1, Math.round(impact * most));
    }
    lists.set(word, { paragraphs: Uint32Array.from(at), impacts });
  }
  for (const [word, list] of markedLists({ catalogue, paragraphs })) lists.set(word, list);

  const words = [...lists.keys()].sort(compareWords);
  return { words, lists: words.map((word) => lists.get(word) ?? { paragraphs: new Uint32Array(), impacts: new Uint8Array() }) };
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
