import { glossaryWeights, sureShare, themeSureness } from '../rank/ranking.ts';
import type { SearchCatalogue, SearchTerm, SearchTheme } from '../index/records.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { stopWords, weakWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';

/** One meaning of a word or phrase: a glossary term, or the themes that it names. */
interface GlossarySense {
  alternatives: { stems: string[]; weight: number; words: string }[];
  themes: Map<number, number>;
}

/** What a word or phrase of a query is expanded to: alternatives, themes, an authority. */
export interface GlossaryEntry {
  /** The terms that it can mean, by index, each with what it gives. */
  senses: Map<number, GlossarySense>;
  /** Alternatives with their weights, each as stems that a paragraph must all have, and as the glossary writes it. */
  alternatives: { stems: string[]; weight: number; words: string }[];
  /** Themes that are meant, by index, and how surely. */
  themes: Map<number, number>;
  authority: string | undefined;
  /** Whether it is a name of the thing, and not only words that readers ask with. */
  isName: boolean;
}

/** Expansions of readers' words and phrases, found by their stems. */
export interface QueryGlossary {
  find: (stems: readonly string[]) => GlossaryEntry | undefined;
  /** The entry of a single word: of its stem where that names a term, and of its very form where it is another word for one. */
  findWord: (word: string) => GlossaryEntry | undefined;
  /** The entry of some stems in any order. */
  findUnordered: (stems: readonly string[]) => GlossaryEntry | undefined;
  /** How many stems the longest phrase has. */
  longest: number;
  /** Every word of it, for putting typing mistakes right. */
  words: string[];
  /** The stems of the field's own terms: names of glossary terms and themes. */
  fieldStems: ReadonlySet<string>;
}

/** The expansions that the glossary, the themes and the names of authorities give. */
export function buildQueryGlossary({
  terms,
  themes,
  authorities,
}: Pick<SearchCatalogue, 'terms' | 'themes' | 'authorities'>): QueryGlossary {
  const draft = new GlossaryDraft();
  terms.forEach((term, at) => {
    const theme = themes.findIndex(({ id }) => id === term.theme);
    addTerm(draft, term, at, theme);
  });
  themes.forEach((theme, at) => addThemeWords(draft, theme, at));
  for (const { id, name } of authorities) for (const entry of draft.entriesOf(name)) entry.authority = id;

  const { entries, words, fieldStems, longest } = draft;
  const find = (stems: readonly string[]) => entries.get(stems.join(' '));
  const unordered = new Map<string, GlossaryEntry>();
  for (const [key, entry] of entries) unordered.set(key.split(' ').sort().join(' '), entry);
  return {
    find,
    findWord: (word) => joinEntries(entries.get(stemOfTextWord(word)), entries.get(`=${singularOf(word)}`)),
    findUnordered: (stems) => unordered.get([...stems].sort().join(' ')),
    longest,
    words: [...words].filter((word) => !stopWords.has(word)),
    fieldStems,
  };
}

/**
 * The phrases of the glossary, the themes and what readers ask with, as stems: each once, whatever the order of its words. The index has
 * a term for each, so that a search knows where their words stand near one another without reading texts.
 */
export function phrasesOfQueryGlossary({ terms, themes }: Pick<SearchCatalogue, 'terms' | 'themes'>): Map<string, string[]> {
  const phrases = new Map<string, string[]>();
  const written = [
    ...terms.flatMap(({ names, asked }) => [...names, ...asked]),
    ...themes.flatMap(({ name, words }) => [...partsOfThemeName(name), ...words]),
  ];
  for (const phrase of written) {
    const { telling } = stemsOfGlossaryPhrase(phrase);
    const term = queryPhraseTerm(telling);
    if (term && !phrases.has(term)) phrases.set(term, [...new Set(telling)]);
  }
  return phrases;
}

/** The stems that the names, the asked words and the themes of a glossary have, without stop words. */
export function wordsOfQueryGlossary({ terms, themes }: Pick<SearchCatalogue, 'terms' | 'themes'>): Set<string> {
  const written = [...terms.flatMap(({ names, asked }) => [...names, ...asked]), ...themes.flatMap(({ name, words }) => [name, ...words])];
  return new Set(written.flatMap((phrase) => stemsOfGlossaryPhrase(phrase).telling));
}

/** The term of the index that has the paragraphs in which some stems stand near one another; undefined for a single stem. */
export function queryPhraseTerm(stems: readonly string[]): string | undefined {
  const different = [...new Set(stems)];
  return different.length > 1 ? `!${different.sort().join(' ')}` : undefined;
}

/** "Children in care and care leavers" is also meant by each of its two parts. */
const partsOfThemeName = (name: string) => [name, ...name.split(/,| and /)];

/** Adds a glossary term: its names expand to one another, and the words that readers ask with expand to its names. */
function addTerm(draft: GlossaryDraft, { names, asked }: SearchTerm, term: number, theme: number): void {
  // The term and its full form come first, its other names after them.
  const isMain = (name: number) => name < 2;
  names.forEach((name) => draft.addFieldStems(name));
  names.forEach((name, at) => {
    for (const entry of draft.entriesOf(name, at > 0)) {
      const sense = senseOf(entry, term);
      names.forEach((other, otherAt) => {
        if (otherAt === at) return;
        addAlternative(sense, other, isMain(at) && isMain(otherAt) ? glossaryWeights.fullForm : glossaryWeights.synonym);
      });
      addTheme(sense, theme, isMain(at) ? themeSureness.term : themeSureness.term * sureShare.synonymOfTerm);
      entry.isName = true;
    }
  });
  for (const phrase of asked) {
    for (const entry of draft.entriesOf(phrase, true)) {
      const sense = senseOf(entry, term);
      names.forEach((name, at) => addAlternative(sense, name, isMain(at) ? glossaryWeights.askedTerm : glossaryWeights.askedSynonym));
      addTheme(sense, theme, themeSureness.term * sureShare.synonymOfTerm);
    }
  }
}

/** Adds a theme: its name, parts of its name and its other words mean it. */
function addThemeWords(draft: GlossaryDraft, { name, words }: SearchTheme, theme: number): void {
  [name, ...words].forEach((phrase) => draft.addFieldStems(phrase));
  for (const part of partsOfThemeName(name)) {
    for (const entry of draft.entriesOf(part)) {
      addTheme(senseOf(entry, ofNoTerm), theme, part === name ? themeSureness.name : themeSureness.name * sureShare.partOfName);
      entry.isName = true;
    }
  }
  for (const word of words) for (const entry of draft.entriesOf(word)) addTheme(senseOf(entry, ofNoTerm), theme, themeSureness.word);
}

/** The sense of what belongs to no glossary term. */
const ofNoTerm = -1;

/** An entry whose alternatives and themes are those of all its senses. */
class Entry implements GlossaryEntry {
  senses: Map<number, GlossarySense>;
  authority: string | undefined;
  isName: boolean;
  private merged: GlossarySense | undefined;

  constructor(senses: Iterable<[number, GlossarySense]> = [], authority?: string, isName = false) {
    this.senses = new Map(senses);
    this.authority = authority;
    this.isName = isName;
  }

  get alternatives() {
    return this.all.alternatives;
  }

  get themes() {
    return this.all.themes;
  }

  /** What all senses give; where two give the same, the higher weight. It is asked for when all entries are made. */
  private get all(): GlossarySense {
    if (this.merged) return this.merged;
    const merged: GlossarySense = { alternatives: [], themes: new Map() };
    for (const { alternatives, themes } of this.senses.values()) {
      for (const alternative of alternatives) addStems(merged, alternative);
      for (const [theme, sureness] of themes) addTheme(merged, theme, sureness);
    }
    return (this.merged = merged);
  }
}

function senseOf({ senses }: GlossaryEntry, term: number): GlossarySense {
  let sense = senses.get(term);
  if (!sense) senses.set(term, (sense = { alternatives: [], themes: new Map() }));
  return sense;
}

/** An entry with the senses of two. */
function joinEntries(one: GlossaryEntry | undefined, other: GlossaryEntry | undefined): GlossaryEntry | undefined {
  if (!one || !other) return one ?? other;
  return new Entry([...other.senses, ...one.senses], one.authority ?? other.authority, one.isName || other.isName);
}

/** An entry with those of its senses that are of some terms; the entry itself where it has none of them. */
export function narrowGlossaryEntry(entry: GlossaryEntry, terms: ReadonlySet<number>): GlossaryEntry {
  const kept = [...entry.senses].filter(([term]) => terms.has(term));
  return kept.length === 0 || kept.length === entry.senses.size ? entry : new Entry(kept, entry.authority, entry.isName);
}

/** The entries while they are collected. */
class GlossaryDraft {
  readonly entries = new Map<string, GlossaryEntry>();
  readonly words = new Set<string>();
  readonly fieldStems = new Set<string>();
  longest = 1;

  addFieldStems(phrase: string): void {
    for (const stem of stemsOfGlossaryPhrase(phrase).telling) this.fieldStems.add(stem);
  }

  /**
   * The entries of a phrase: by all its words and, where more than one is left, without stop words. They are made where they are missing. Another
   * word for a thing is kept `byForm`, not by its stem: "ignored" is no word for what somebody ignores.
   */
  entriesOf(phrase: string, byForm = false): GlossaryEntry[] {
    const { all, telling, words } = stemsOfGlossaryPhrase(phrase);
    if (telling.length === 0 && all.length < 2) return [];
    for (const { parts, joined } of tokenizeText(phrase)) for (const part of joined ? [...parts, joined] : parts) this.words.add(part);
    const keys = new Set([byForm && all.length === 1 ? `=${singularOf(words[0] ?? '')}` : all.join(' ')]);
    // "At night" must not match every night, nor "looked after" every look.
    if (telling.length > 1) keys.add(telling.join(' '));
    this.longest = Math.max(this.longest, all.length);
    return [...keys].map((key) => {
      let entry = this.entries.get(key);
      if (!entry) this.entries.set(key, (entry = new Entry()));
      return entry;
    });
  }
}

function addAlternative(sense: GlossarySense, phrase: string, weight: number): void {
  const { all, telling } = stemsOfGlossaryPhrase(phrase);
  // A phrase with only one word left would match wherever that word occurs.
  if (telling.length === 0 || (telling.length === 1 && all.length > 1)) return;
  addStems(sense, { stems: telling, weight, words: phrase });
}

function addStems({ alternatives }: GlossarySense, added: GlossarySense['alternatives'][number]): void {
  const known = alternatives.find(
    ({ stems }) => stems.length === added.stems.length && stems.every((stem, at) => stem === added.stems[at]),
  );
  if (known) known.weight = Math.max(known.weight, added.weight);
  else alternatives.push({ ...added });
}

function addTheme({ themes }: GlossarySense, theme: number, sureness: number): void {
  if (theme >= 0) themes.set(theme, Math.max(themes.get(theme) ?? 0, sureness));
}

/** A word without the ending of its plural. */
function singularOf(word: string): string {
  return word
    .replace(/(?<=[a-z]{2})ies$/, 'y')
    .replace(/(?<=ch|sh|x|ss)es$/, '')
    .replace(/(?<=[a-z]{3})(?<![sui])s$/, '');
}

const phrases = new Map<string, { words: string[]; all: string[]; telling: string[] }>();

/** The stems of a phrase: all, and those that tell something, without stop words; none where only weak words are left. */
export function stemsOfGlossaryPhrase(phrase: string): { words: string[]; all: string[]; telling: string[] } {
  const known = phrases.get(phrase);
  if (known) return known;
  const words = tokenizeText(phrase).flatMap(({ parts, joined }) => (joined && parts.some((part) => part.length < 3) ? [joined] : parts));
  const telling = words.filter((word) => !stopWords.has(word));
  const read = {
    words,
    all: words.map(stemOfTextWord),
    telling: telling.every((word) => weakWords.has(word)) ? [] : telling.map(stemOfTextWord),
  };
  // Only phrases of the catalogue are asked for, each several times, so they are all kept.
  phrases.set(phrase, read);
  return read;
}
