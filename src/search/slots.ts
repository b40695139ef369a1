import type { Meaning, Meanings } from './meanings.ts';
import type { NearestWords } from './nearest-words.ts';
import { wordsThatCount, type QueryWord } from './read-query.ts';
import { stopWords, weakWords } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readWords, stemOf } from './words.ts';

/** One thing that a query asks for: a word or phrase, with all the wordings that answer it. */
export interface Slot {
  /** As typed. */
  typed: string;
  /** Whether it is a word such as "inspectors", which readers put around what they ask for. */
  weak: boolean;
  /** Wordings that answer it: as typed first, then others; each has all its stems. */
  wordings: SlotWording[];
  /** Themes that are about it, by place, and how surely. */
  themes: Map<number, number>;
  /** The authority that it names. */
  authority: string | undefined;
  /** The year that it names. */
  year: string | undefined;
  /** Whether the reader is still typing: then it is answered by what is cheap to bring. */
  hurried: boolean;
  /** Whether it is a word of everyday language, not of the field: it tells less of what is asked for. */
  everyday: boolean;
  /** Words of section headings that answer it, as stems. */
  headings: string[];
  /** The word that stands for it, where none was found as typed. */
  corrected: string | undefined;
  /** Whether the index has anything for it. */
  known: boolean;
}

/** A wording of a slot. */
export interface SlotWording {
  stems: string[];
  weight: number;
  /** The form typed, where it is one word: it counts a little more than its inflections. */
  exact: string | undefined;
  /** Words of the index that begin as typed, by place: for a word that is still being typed. */
  beginning?: number[];
}

/** The share of a phrase that a word must tell to be looked for alone, and how much it then counts. */
const telling = { share: 0.5, weight: 0.4 };

/** What the meaning of a part of a phrase counts beside that of the whole; a part of which a sixteenth of all paragraphs speak says nothing. */
const ofPart = 0.6;
const tooCommon = 4;

/** What the one word counts that is left of a phrase beside words too common to matter. */
const lonely = 0.4;

/** How many words that begin as typed are looked for. */
const mostBeginnings = 6;

/** From so many letters on, a word that is being typed also stands for what the likeliest word means. */
const fewLetters = 4;

/** So many other wordings are looked for while the reader types, where the record has not the words that were typed. */
const fewWordings = 2;

/** So far apart words are taken together that mean something together. */
const looseWithin = 4;

/** How many unknown words of a query are put right: each costs a look through the vocabulary. */
const mostCorrected = 5;

/** How many slots are kept: most of a query stays as it is while its next word is typed. */
const mostKept = 60;

/** Prepares the reading of a query's words into what they ask for: phrases with a meaning first, then words, mistakes put right. */
export function prepareSlots(meanings: Meanings, vocabulary: Vocabulary): (words: readonly QueryWord[], hurried: boolean) => Slot[] {
  const kept = new Map<string, Slot>();
  return (words, hurried) => {
    const left = withoutLoneLetter(words);
    let corrected = 0;
    const nearest: NearestWords = (word) => ((corrected += 1) > mostCorrected ? [] : vocabulary.nearest(word));
    const slots = joinLoose(splitRuns(left, meanings, vocabulary), meanings).map(({ words: run, meaning }) => {
      const key = run.map(({ typed, unfinished }) => (unfinished ? `${typed}…` : typed)).join(' ') + (hurried ? '…' : '');
      let slot = kept.get(key);
      if (!slot) {
        slot = makeSlot(run, meaning, meanings, { ...vocabulary, nearest }, hurried);
        if (kept.size > mostKept) kept.clear();
        // Past the words that are put right, a word is read as it is: that must not be kept.
        if (corrected <= mostCorrected) kept.set(key, slot);
      }
      return slot;
    });
    // "What did inspectors say about …": the words around what is asked for are left out, unless they are all that there is.
    const strong = slots.filter(({ weak }) => !weak);
    return strong.length > 0 ? strong : slots;
  };
}

/** One letter that is being typed after other words tells nothing yet. */
function withoutLoneLetter(words: readonly QueryWord[]): readonly QueryWord[] {
  const last = words.at(-1);
  return words.length > 1 && last?.unfinished && last.typed.length === 1 ? words.slice(0, -1) : words;
}

/** Words that are taken together, and what they mean as a phrase. */
interface Run {
  words: readonly QueryWord[];
  meaning: Meaning | undefined;
}

/** Splits the words of a query into phrases with a meaning, pairs that the record writes as one, and single words. */
function splitRuns(words: readonly QueryWord[], meanings: Meanings, vocabulary: Vocabulary): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < words.length) {
    const phrase = takePhrase(words, at, meanings);
    const taken = phrase?.run ?? takePair(words, at, vocabulary) ?? words.slice(at, at + 1);
    at += taken.length;
    if (phrase || wordsThatCount(taken).length > 0) runs.push({ words: taken, meaning: phrase?.meaning });
  }
  return runs;
}

/** Joins single words that mean something together though others stand between them: "same social worker", "worker keeps changing". */
function joinLoose(runs: readonly Run[], meanings: Meanings): Run[] {
  const joined = [...runs];
  const single = (run: Run | undefined): run is Run => run?.words.length === 1 && !run.meaning && !run.words[0]?.unfinished;
  for (let at = 0; at < joined.length; at += 1) {
    const [first, ...others] = joined.slice(at, at + looseWithin).filter(single);
    if (first !== joined[at] || !first) continue;
    const groups = others.flatMap((second, place) => [...others.slice(place + 1).map((third) => [first, second, third]), [first, second]]);
    for (const group of groups.sort((a, b) => b.length - a.length)) {
      const words = group.flatMap((run) => run.words);
      const meaning = meanings.findLoose(stemsOfRun(words));
      if (!meaning) continue;
      joined[at] = { words, meaning };
      for (const run of group.slice(1)) joined.splice(joined.indexOf(run), 1);
      break;
    }
  }
  return joined;
}

/** The longest run of words that means something as a phrase, as it stands or without words that are too common to matter. */
function takePhrase(words: readonly QueryWord[], at: number, meanings: Meanings): { run: QueryWord[]; meaning: Meaning } | undefined {
  const counting = words.slice(at).flatMap((word, place) => (wordsThatCount([word]).length > 0 ? [place] : []));
  for (let length = Math.min(meanings.longest, words.length - at); length > 1; length -= 1) {
    const whole = words.slice(at, at + length);
    const last = counting[0] === 0 ? counting[length - 1] : undefined;
    const loose = last === undefined ? [] : words.slice(at, at + last + 1);
    for (const run of [whole, loose]) {
      const meaning = run.length > 1 ? meanings.find(stemsOfRun(run === whole ? run : wordsThatCount(run))) : undefined;
      if (meaning) return { run, meaning };
    }
  }
  return undefined;
}

/** Two words that the record writes as one, or with a hyphen: "wi fi", "well being". */
function takePair(words: readonly QueryWord[], at: number, vocabulary: Vocabulary): QueryWord[] | undefined {
  const pair = words.slice(at, at + 2);
  return pair.length === 2 && pair.every(({ parts }) => parts.length === 1) && vocabulary.has(stemOf(joinPair(pair))) ? pair : undefined;
}

const stemsOfRun = (run: readonly QueryWord[]) => run.flatMap(partsOf).map(stemOf);
const joinPair = (pair: readonly QueryWord[]) => pair.flatMap(({ parts }) => parts).join('');

/** What a run of words asks for that were taken together. */
function makeSlot(
  run: readonly QueryWord[],
  meaning: Meaning | undefined,
  meanings: Meanings,
  vocabulary: Vocabulary,
  hurried: boolean,
): Slot {
  const [word] = run;
  if (word && run.length === 1) return makeWordSlot(word, meanings, vocabulary, hurried);
  const typed = run.map((each) => each.typed).join(' ');
  if (!meaning) {
    const joined = joinPair(run);
    return plainSlot(typed, [{ stems: [stemOf(joined)], weight: 1, exact: joined }]);
  }
  const counting = wordsThatCount(run);
  const stems = stemsOfRun(counting);
  const asTyped = stems.length > 0 && stems.every(vocabulary.has);
  const cheap = ({ stems: other }: { stems: readonly string[] }, place: number) =>
    !hurried || vocabulary.atHand(other) || (!asTyped && place < fewWordings);
  // One word that is left of a phrase tells little of it: "at night".
  const weight = stems.length > 1 ? 1 : lonely;
  const slot: Slot = {
    ...plainSlot(typed, [
      ...(stems.length > 0 ? [{ stems, weight, exact: undefined }] : []),
      ...meaning.wordings.filter(cheap).map((wording) => ({ ...wording, exact: undefined })),
      ...(stems.length > 1 ? tellingWords(stems, vocabulary) : []),
    ]),
    themes: new Map(meaning.themes),
    authority: meaning.authority,
    headings: stems,
    hurried,
  };
  if (meaning.named || hurried) return slot;
  for (const part of partsWithMeaning(counting, meanings, vocabulary)) {
    for (const { stems: other, weight: much } of part.wordings)
      if (!slot.wordings.some((wording) => wording.stems.join(' ') === other.join(' ')))
        slot.wordings.push({ stems: other, weight: much * ofPart, exact: undefined });
    for (const [theme, sure] of part.themes) slot.themes.set(theme, Math.max(slot.themes.get(theme) ?? 0, sure * ofPart));
  }
  return slot;
}

/** What the longest parts of a phrase mean that say something by themselves: "running away" of "kids running away". */
function partsWithMeaning(words: readonly QueryWord[], meanings: Meanings, vocabulary: Vocabulary): Meaning[] {
  const found: Meaning[] = [];
  let covered = 0;
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > Math.max(from, covered); to -= 1) {
      if (to - from === words.length) continue;
      const stems = stemsOfRun(words.slice(from, to));
      const meaning = meanings.find(stems);
      if (!meaning || Math.min(...stems.map(vocabulary.commonness)) > vocabulary.paragraphs - tooCommon) continue;
      found.push(meaning);
      covered = to;
      break;
    }
  }
  return found;
}

/** A phrase in quotation marks as something asked for, so that results with it can be ranked. */
export function phraseSlot(phrase: string): Slot {
  const stems = readWords(phrase)
    .flatMap(({ parts }) => parts)
    .filter((part) => !stopWords.has(part))
    .map(stemOf);
  return { ...plainSlot(phrase, [{ stems, weight: 1, exact: undefined }]), known: stems.length > 0 };
}

/** The words of a phrase that tell most of it by themselves: "pre-birth" of "pre-birth assessments", none of "care leavers". */
function tellingWords(stems: readonly string[], vocabulary: Vocabulary): SlotWording[] {
  const rarity = stems.map((stem) => Math.max(0.1, vocabulary.paragraphs - vocabulary.commonness(stem)));
  const all = rarity.reduce((sum, each) => sum + each, 0);
  return stems.flatMap((stem, at) => {
    const share = (rarity[at] ?? 0) / all;
    return vocabulary.has(stem) && share > telling.share ? [{ stems: [stem], weight: telling.weight * share, exact: undefined }] : [];
  });
}

function plainSlot(typed: string, wordings: SlotWording[]): Slot {
  return {
    typed,
    weak: false,
    wordings,
    themes: new Map(),
    authority: undefined,
    year: undefined,
    hurried: false,
    everyday: false,
    headings: [],
    corrected: undefined,
    known: true,
  };
}

const partsOf = ({ parts, joined }: QueryWord) => (joined && parts.some((part) => part.length < 3) ? [joined] : parts);

function makeWordSlot(word: QueryWord, meanings: Meanings, vocabulary: Vocabulary, hurried: boolean): Slot {
  const { typed, parts, joined, unfinished } = word;
  const slot = plainSlot(typed, []);
  slot.weak = !unfinished && parts.every((part) => weakWords.has(part));

  const add = (stems: string[], weight: number, exact?: string) => {
    if (!slot.wordings.some((wording) => wording.stems.join(' ') === stems.join(' '))) slot.wordings.push({ stems, weight, exact });
  };
  slot.everyday = true;
  slot.hurried = hurried;
  if (/^(19|20)\d\d$/.test(typed)) slot.year = typed;
  const addMeaning = (stems: string[], share: number) => {
    if (stems.some((stem) => meanings.field.has(stem) || /\d/.test(stem))) slot.everyday = false;
    const meaning = meanings.find(stems);
    if (!meaning) return false;
    slot.everyday = false;
    // While the reader types, other wordings than what is typed come only where they cost nothing.
    const asTyped = slot.wordings.length > 0;
    meaning.wordings.forEach(({ stems: other, weight }, place) => {
      if (!hurried || vocabulary.atHand(other) || (!asTyped && !unfinished && place < fewWordings)) add(other, weight * share);
    });
    for (const [theme, sure] of meaning.themes) slot.themes.set(theme, Math.max(slot.themes.get(theme) ?? 0, sure * share));
    slot.authority ??= meaning.authority;
    return true;
  };
  const addWord = (single: string, share: number) => {
    const stem = stemOf(single);
    const has = vocabulary.has(stem);
    if (has) {
      add([stem], share, single);
      slot.headings.push(stem);
    }
    return addMeaning([stem], share) || has;
  };

  const single = joined ?? parts[0] ?? '';
  let known = addWord(single, 1);
  if (joined) {
    const stems = parts.filter((part) => !stopWords.has(part)).map(stemOf);
    if (stems.length > 0 && stems.every((stem) => vocabulary.has(stem))) {
      add(stems, known ? 0.8 : 1);
      addMeaning(stems, 1);
      known = true;
    }
  }
  const letters = parts.at(-1) ?? '';
  const mayGoOn = unfinished || !known;
  const beginning = mayGoOn && letters.length > 1 ? vocabulary.beginning(letters, mostBeginnings) : [];
  if (!known && !unfinished) {
    // A slip of one letter is likelier than a word cut short.
    const split = splitWord(single, vocabulary);
    const [near] = vocabulary.nearest(single);
    if (split && (near?.edits ?? 9) > 1) {
      add(split.map(stemOf), 1);
      addMeaning(split.map(stemOf), 1);
      slot.corrected = split.join(' ');
      known = true;
    } else if (near && (near.edits === 1 || beginning.length === 0)) {
      // Words as near and of the same stem come along by their stem; others nearly as likely stand behind.
      known = addWord(near.word, 1);
      slot.corrected = near.word;
    }
  }
  if (beginning.length > 0 && (unfinished || !known)) {
    slot.wordings.push({ stems: [], weight: known ? 0.55 : 1, exact: undefined, beginning });
    const [likeliest] = beginning;
    if (!known && unfinished && letters.length >= fewLetters && likeliest !== undefined)
      addMeaning([stemOf(vocabulary.words[likeliest] ?? '')], 0.5);
    known = true;
  }
  slot.known = known;
  return slot;
}

/** Two words of the record that were typed as one: "fostercarers". */
function splitWord(word: string, vocabulary: Vocabulary): [string, string] | undefined {
  let best: [string, string] | undefined;
  let most = 1;
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!vocabulary.has(stemOf(first)) || !vocabulary.has(stemOf(second))) continue;
    const common = Math.min(vocabulary.commonness(stemOf(first)), vocabulary.commonness(stemOf(second)));
    if (common > most) {
      most = common;
      best = [first, second];
    }
  }
  return best;
}
