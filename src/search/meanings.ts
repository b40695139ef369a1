import type { SearchCatalogue } from './records.ts';
import { stopWords, weakWords } from './stop-words.ts';
import { readWords, stemOf } from './words.ts';

/** What a word or phrase of a query can also mean: other wordings, themes, documents of an authority. */
export interface Meaning {
  /** Other wordings as stems, all of which a paragraph must have, and how near each is to what was typed. */
  wordings: { stems: string[]; weight: number }[];
  /** Themes that are about it, by place, and how surely. */
  themes: Map<number, number>;
  authority: string | undefined;
  /** Whether it is a name of the thing, not only what readers ask with. */
  named: boolean;
}

/** What the words and phrases of a language of readers mean, found by their stems. */
export interface Meanings {
  find: (stems: readonly string[]) => Meaning | undefined;
  /** What stems mean in whatever order they stand. */
  findLoose: (stems: readonly string[]) => Meaning | undefined;
  /** How many stems the longest phrase has. */
  longest: number;
  /** Every single word of it, as typed, for putting typing mistakes right. */
  words: string[];
  /** The stems of the field's own terms: names of terms and themes. */
  field: ReadonlySet<string>;
}

/** How near another name of the same thing is, and the thing to a word that readers ask with. */
const nearness = { same: 0.55, stands: 0.95, asked: 0.75, askedSame: 0.6 };

/** How surely a theme is meant by its name, one of its other words, or a glossary entry about it. */
const sureness = { name: 1, word: 0.75, term: 0.7 };

/** Gathers what readers' words mean from the glossary, the themes and the names of authorities. */
export function gatherMeanings({ terms, themes, authorities }: Pick<SearchCatalogue, 'terms' | 'themes' | 'authorities'>): Meanings {
  const found = new Map<string, Meaning>();
  const words = new Set<string>();
  const field = new Set<string>();
  const addField = (phrase: string) => stemsOf(phrase).telling.forEach((stem) => field.add(stem));
  let longest = 1;

  /** The meanings of a phrase: by all its words and, where enough is left, without those that are too common to matter. */
  const meaningsOf = (phrase: string): Meaning[] => {
    const { all, telling } = stemsOf(phrase);
    if (telling.length === 0) return [];
    for (const { parts, joined } of readWords(phrase)) for (const part of joined ? [...parts, joined] : parts) words.add(part);
    const keys = new Set([all.join(' ')]);
    // "At night" must not stand for every night, nor "looked after" for looking.
    if (telling.length > 1) keys.add(telling.join(' '));
    longest = Math.max(longest, all.length);
    return [...keys].map((key) => {
      let meaning = found.get(key);
      if (!meaning) found.set(key, (meaning = { wordings: [], themes: new Map(), authority: undefined, named: false }));
      return meaning;
    });
  };
  const addWording = (meaning: Meaning, phrase: string, weight: number) => {
    const { all, telling } = stemsOf(phrase);
    // A phrase of which one word is left would be found wherever that word is.
    if (telling.length === 0 || (telling.length === 1 && all.length > 1)) return;
    const known = meaning.wordings.find((wording) => wording.stems.join(' ') === telling.join(' '));
    if (known) known.weight = Math.max(known.weight, weight);
    else meaning.wordings.push({ stems: telling, weight });
  };
  const addTheme = (meaning: Meaning, theme: number, sure: number) => {
    if (theme >= 0) meaning.themes.set(theme, Math.max(meaning.themes.get(theme) ?? 0, sure));
  };

  for (const { names, asked, theme } of terms) {
    const at = themes.findIndex(({ id }) => id === theme);
    names.forEach(addField);
    names.forEach((name, place) => {
      for (const meaning of meaningsOf(name)) {
        names.forEach((other, otherPlace) => {
          if (otherPlace !== place) addWording(meaning, other, place < 2 && otherPlace < 2 ? nearness.stands : nearness.same);
        });
        addTheme(meaning, at, place < 2 ? sureness.term : sureness.term * 0.8);
        meaning.named = true;
      }
    });
    for (const phrase of asked) {
      for (const meaning of meaningsOf(phrase)) {
        names.forEach((name, place) => addWording(meaning, name, place < 2 ? nearness.asked : nearness.askedSame));
        addTheme(meaning, at, sureness.term * 0.8);
      }
    }
  }
  themes.forEach(({ name, words: others }, place) => {
    [name, ...others].forEach(addField);
    // "Unregistered and unregulated homes" is meant by all of its words; "Fostering" by one.
    for (const part of [name, ...name.split(/,| and /)]) {
      for (const meaning of meaningsOf(part)) {
        addTheme(meaning, place, part === name ? sureness.name : sureness.name * 0.85);
        meaning.named = true;
      }
    }
    for (const other of others) {
      for (const meaning of meaningsOf(other)) addTheme(meaning, place, sureness.word);
    }
  });
  for (const { id, name } of authorities) {
    for (const meaning of meaningsOf(name)) meaning.authority = id;
  }
  const loose = new Map<string, Meaning>();
  for (const [key, meaning] of found) loose.set(key.split(' ').sort().join(' '), meaning);
  return {
    find: (stems) => found.get(stems.join(' ')),
    findLoose: (stems) => loose.get([...stems].sort().join(' ')),
    longest,
    words: [...words].filter((word) => !stopWords.has(word)),
    field,
  };
}

/** The stems of a phrase, all of them and without the words that are too common to matter; none tells where only weak words are left. */
function stemsOf(phrase: string): { all: string[]; telling: string[] } {
  const words = readWords(phrase).flatMap(({ parts, joined }) => (joined && parts.some((part) => part.length < 3) ? [joined] : parts));
  const telling = words.filter((word) => !stopWords.has(word));
  return { all: words.map(stemOf), telling: telling.every((word) => weakWords.has(word)) ? [] : telling.map(stemOf) };
}
