/* Quotations made of sentences of a record by alterations, each with what a check must say of it. The same seed makes the same. */
import type { SearchRecord } from '../../src/search/index/records.ts';
import { sentencesToCopyAsQuotes } from '../../src/quotes/reading/quote-range.ts';
import type { QuoteTrait } from '../../src/quotes/quote-finding.ts';
import { seeded } from '../search/seeded.ts';

/** A quotation, and what is true of it. */
export interface AlteredQuotation {
  alteration: string;
  quotation: string;
  /** Whether all its words are those of the record, as far as it doesn't say otherwise. */
  isExact: boolean;
  /** The sentences that its words are from, each with the index of its paragraph. */
  sources: { paragraph: number; sentence: string }[];
  /** Traits that the check must find. */
  traits: QuoteTrait[];
}

interface Sentence {
  text: string;
  paragraph: number;
  /** Its place among the sentences of its paragraph, and how many there are. */
  at: number;
  of: number;
}

interface Draw {
  random: () => number;
  below: (limit: number) => number;
  pick: <T>(list: readonly T[]) => T;
  otherWord: (word: string) => string;
  sentences: readonly Sentence[];
  byParagraph: ReadonlyMap<number, readonly Sentence[]>;
  follows: (before: number, after: number) => boolean;
}

type Altered = Omit<AlteredQuotation, 'alteration'> | undefined;
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
const bare = (word: string) => /^[\p{L}]+$/u.test(word);

/** Words of a sentence, and the indexes of those inside it that have no punctuation beside them. */
function wordsIn(text: string) {
  const words = text.split(/\s+/);
  const inner = words.flatMap((word, at) => (at > 1 && at < words.length - 2 && bare(word) && bare(words[at - 1] ?? '') ? [at] : []));
  return { words, inner };
}

const sourcesOf = (sentences: readonly Sentence[]) => sentences.map(({ paragraph, text }) => ({ paragraph, sentence: text }));
const exact = (quotation: string, from: Sentence[], traits: QuoteTrait[] = []): Altered => ({
  quotation,
  isExact: true,
  sources: sourcesOf(from),
  traits,
});
const near = (quotation: string, from: Sentence[], traits: QuoteTrait[] = []): Altered => ({
  quotation,
  isExact: false,
  sources: sourcesOf(from),
  traits,
});

const alterations: Record<string, (sentence: Sentence, draw: Draw) => Altered> = {
  'as it is': (sentence) => exact(sentence.text, [sentence]),
  'words dropped': (sentence, { below, pick }) => {
    const { text } = sentence;
    const { words, inner } = wordsIn(text);
    if (inner.length < 3) return undefined;
    const dropped = new Set(Array.from({ length: 1 + below(Math.min(3, words.length / 6)) }, () => pick(inner)));
    const left = words.filter((_, at) => !dropped.has(at)).join(' ');
    return plain(text).includes(plain(left)) ? undefined : near(left, [sentence]);
  },
  'words changed': (sentence, { below, pick, otherWord }) => {
    const { text } = sentence;
    const { words, inner } = wordsIn(text);
    if (inner.length < 3) return undefined;
    const changed = new Set(Array.from({ length: 1 + below(Math.min(3, words.length / 6)) }, () => pick(inner)));
    return near(words.map((word, at) => (changed.has(at) ? otherWord(word) : word)).join(' '), [sentence]);
  },
  'words put in': (sentence, { below, pick, otherWord }) => {
    const { text } = sentence;
    const { words, inner } = wordsIn(text);
    if (inner.length < 3) return undefined;
    const at = pick(inner);
    return near([...words.slice(0, at), ...Array.from({ length: 1 + below(2) }, () => otherWord('')), ...words.slice(at)].join(' '), [
      sentence,
    ]);
  },
  'words swapped': (sentence, { pick }) => {
    const { text } = sentence;
    const { words, inner } = wordsIn(text);
    const at = pick(inner);
    if (at === undefined || words[at] === words[at - 1]) return undefined;
    const swapped = [...words.slice(0, at - 1), words[at], words[at - 1], ...words.slice(at + 1)].join(' ');
    return plain(text).includes(plain(swapped)) ? undefined : near(swapped, [sentence]);
  },
  'cut in the middle': (sentence, { below }) => {
    const { text } = sentence;
    const words = text.split(/\s+/);
    if (words.length < 16) return undefined;
    const [from, count] = [4 + below(3), 3 + below(5)];
    const left = [...words.slice(0, from), ...words.slice(from + count)];
    return words[from] === words[from + count] || words[from - 1] === words[from + count - 1]
      ? undefined
      : near(left.join(' '), [sentence]);
  },
  'cut with an ellipsis': (sentence, { below, pick }) => {
    const { text } = sentence;
    const words = text.split(/\s+/);
    if (words.length < 16) return undefined;
    const [from, count] = [4 + below(3), 3 + below(5)];
    const mark = pick([' … ', '… ', ' ... ', '... ', ' […] ', ' . . . ']);
    return exact(`${words.slice(0, from).join(' ')}${mark}${words.slice(from + count).join(' ')}`, [sentence], ['cut']);
  },
  'cut at an end': (sentence, { below }) => {
    const { text } = sentence;
    const words = text.split(/\s+/);
    if (words.length < 12) return undefined;
    const from = below(4);
    return exact(words.slice(from, words.length - 1 - below(4)).join(' '), [sentence]);
  },
  'joined with the next': (sentence, { byParagraph }) => {
    const { text, paragraph, at } = sentence;
    const next = byParagraph.get(paragraph)?.[at + 1];
    return next && exact(`${text} ${next.text}`, [sentence, next]);
  },
  'joined with a later one by an ellipsis': (sentence, { byParagraph, pick }) => {
    const { text, paragraph, at, of } = sentence;
    const later = at + 2 < of ? pick((byParagraph.get(paragraph) ?? []).slice(at + 2)) : undefined;
    return later && exact(`${text.replace(/[.]$/, '')} … ${later.text}`, [sentence, later], ['cut', 'sentences-joined']);
  },
  'joined with one of another paragraph': (sentence, { sentences, pick, random, follows }) => {
    const { text } = sentence;
    const other = pick(sentences);
    if (other.paragraph === sentence.paragraph || follows(sentence.paragraph, other.paragraph)) return undefined;
    return random() < 0.5
      ? exact(`${text} … ${other.text}`, [sentence, other], ['cut', 'places-joined'])
      : near(`${text} ${other.text}`, [sentence, other], ['places-joined']);
  },
  'run on into the next paragraph': (sentence, { byParagraph, follows }) => {
    const { text, paragraph, at, of } = sentence;
    const next = byParagraph.get(paragraph + 1)?.find((each) => each.at === 0);
    if (at + 1 < of || !next || !follows(paragraph, paragraph + 1)) return undefined;
    return exact(`${text} ${next.text}`, [sentence, next], ['two-paragraphs']);
  },
  'quotes, dashes, spaces and the first capital': (sentence, { pick }) => {
    const { text } = sentence;
    const lower = text.charAt(0).toLowerCase() + text.slice(1);
    const quotes = lower.replaceAll('’', pick(["'", '’', '‘'])).replaceAll(/["“”]/g, pick(['"', '“', "'"]));
    const dashes = quotes.replaceAll(/[–-]/g, pick(['–', '‑', '-']));
    return exact(
      dashes.replaceAll(/ /g, () => pick([' ', ' ', ' ', '  ', '\n', '\u00a0'])),
      [sentence],
    );
  },
  'commas changed': (sentence, { pick }) => {
    const { text } = sentence;
    const inner = [...text.slice(0, -3).matchAll(/(?<=\p{L}), (?=\p{L})/gu)].map(({ index }) => index);
    const at = pick(inner);
    if (at === undefined || text.includes('\n')) return undefined;
    return near(text.slice(0, at) + pick([' ', '; ', '. ', ': ']) + text.slice(at + 2), [sentence], ['only-marks']);
  },
  'a word in brackets': (sentence, { pick, otherWord }) => {
    const { text } = sentence;
    const { words, inner } = wordsIn(text);
    const at = pick(inner);
    if (at === undefined) return undefined;
    return exact(words.map((word, index) => (index === at ? `[${otherWord(word)}]` : word)).join(' '), [sentence], ['bracketed']);
  },
};

const alterationNames = Object.keys(alterations);

/** Altered quotations of a record, as many of each alteration as of the others. */
export function alteredQuotations({ catalogue, paragraphs }: SearchRecord, count: number, seed: number): AlteredQuotation[] {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * Math.max(1, limit));
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const byParagraph = new Map<number, Sentence[]>();
  const all = paragraphs.flatMap(({ text }, paragraph) => {
    const ranges = sentencesToCopyAsQuotes(text);
    const own = ranges.map(({ start, end }, at) => ({ text: text.slice(start, end), paragraph, at, of: ranges.length }));
    byParagraph.set(paragraph, own);
    return own;
  });
  const sentences = all.filter(({ text }) => text.split(/\s+/).length >= 9);
  const vocabulary = [...new Set(sentences.flatMap(({ text }) => text.split(/\s+/).filter((word) => /^\p{Ll}{4,}$/u.test(word))))];
  const otherWord = (word: string): string => {
    const other = pick(vocabulary);
    return other === word.toLowerCase() ? otherWord(word) : other;
  };
  const firsts = new Set(catalogue.sections.map(({ first }) => first));
  const follows = (before: number, after: number) => after === before + 1 && !firsts.has(after);
  const draw: Draw = { random, below, pick, otherWord, sentences, byParagraph, follows };
  const made: AlteredQuotation[] = [];
  while (made.length < count) {
    const alteration = alterationNames[made.length % alterationNames.length] ?? '';
    const altered = alterations[alteration]?.(pick(sentences), draw);
    if (altered) made.push({ alteration, ...altered });
  }
  return made;
}
