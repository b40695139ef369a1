/* From the steps of an alignment to the pieces that readers see. */
import type { ExactWord } from '../../search/text/exact-words.ts';
import type { QuotePiece, QuoteTrait } from '../quote-finding.ts';
import type { QuotedWord } from '../reading/quoted-words.ts';
import { costs, standsForWords, type AlignedStep, type QuoteAlignment } from './align-words.ts';

/** A word of the texts that a quotation was aligned with, and the paragraph that it is in. */
export interface TextWord extends ExactWord {
  paragraph: number;
}

/** The part of an alignment that is in one paragraph. */
export interface AlignedPart {
  paragraph: number;
  /** Where the words are in the paragraph's text. */
  start: number;
  end: number;
  pieces: QuotePiece[];
}

/** What an alignment says of a quotation. */
export interface ReadAlignment {
  parts: AlignedPart[];
  traits: QuoteTrait[];
  /** Words that are the same, words in the longest row of them, and the words of the quotation without those in brackets. */
  same: number;
  longestRow: number;
  counted: number;
  /** Whether punctuation or capitals differ. */
  marksDiffer: boolean;
  /** The cost of the alignment without that of ellipses and brackets, and 1 for each that turns what was said or stands for more than it can. */
  cost: number;
}

interface Sides {
  quotation: string;
  quoted: readonly QuotedWord[];
  words: readonly (TextWord | undefined)[];
  textOf: (paragraph: number) => string;
}

// Quotation marks, dashes, spaces, brackets and bullets are written in many ways, and say nothing of the words.
// Between two numbers a dash says something: "2–3" is not "2 3".
const dash = /[‐‑‒–—―−-]/u;
const forgiven = /["'“”‘’‚„«»`´‐‑‒–—―−[\]\s\u00a0•·*-]/gu;

const signBefore = (text: string, at = 0) => /[£€$]$/.exec(text.slice(0, at))?.[0] ?? '';
const signAfter = (text: string, at = 0) => /^[%‰]/.exec(text.slice(at))?.[0] ?? '';

const marksAfter = (text: string, at: number) => (/^[^\p{L}\p{N}\s]*/u.exec(text.slice(at))?.[0] ?? '').replace(/["'”’»)\]]+$/u, '');

const endsSentence = (between: string) => /[.!?]["'”’)]*\s|\n/.test(between);

/** The parts and pieces of an alignment, and its traits. */
export function readQuoteAlignment(alignment: QuoteAlignment, sides: Sides): ReadAlignment {
  const reader = new AlignmentReader(sides);
  const steps = withoutLooseEnds(alignment.steps, sides);
  for (const step of steps) reader.take(step);
  reader.takeSigns(steps[0]);
  const read = reader.read();
  const told = steps.reduce((sum, step) => sum + (costOfTold[kindOf(step, sides)] ?? 0), 0);
  return { ...read, cost: alignment.cost - told + changeWhatBracketsTurn(read.parts) };
}

/** The costs of what the writer tells by marks, which is no difference, however often. */
const costOfTold: Partial<Record<QuotePiece['kind'], number>> = { cut: costs.cut, bracketed: costs.bracketed };

const negations =
  /\b(?:not|no|never|nor|neither|none|nobody|nothing|without|cannot|rarely|seldom|hardly|scarcely|barely|few|little)\b|n['’]t\b/giu;
const countNegations = (words: string) => words.match(negations)?.length ?? 0;
const countWords = (words: string) => words.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)?.length ?? 0;

/** How many words more than it has a bracket can stand for: "[They]" for "The director of children’s services". */
const wordsForBracket = 4;

/**
 * Brackets are the writer’s words in place of others, but not of a sentence’s end or of many words; a “not” that they take away or bring in is a
 * change; and words beside a bracket that repeats the record’s are left out. Gives how many such places there are.
 */
function changeWhatBracketsTurn(parts: readonly AlignedPart[]): number {
  let changes = 0;
  for (const piece of parts.flatMap(({ pieces }) => pieces)) {
    if (piece.kind !== 'bracketed') continue;
    const { text, quoted } = piece;
    const [count, own] = [countWords(text), countWords(quoted)];
    const isAsMany = count === 0 || (own > 0 && count <= own + wordsForBracket && (endsSentence(quoted) || !endsSentence(text)));
    if (isAsMany && countNegations(text) === countNegations(quoted)) continue;
    piece.kind = own > 0 ? 'changed' : 'left-out';
    changes += 1;
  }
  return changes;
}

/** A part while its steps are read, and how it goes on from the part before. */
type OpenPart = AlignedPart & { follows: 'start' | 'next' | 'jump' };

/** Reads the steps of an alignment one after another. */
class AlignmentReader {
  private readonly sides: Sides;
  private readonly parts: OpenPart[] = [];
  private readonly traits = new Set<QuoteTrait>();
  private same = 0;
  private row = 0;
  private longestRow = 0;
  private marksDiffer = false;
  private jumped = false;
  private previous: AlignedStep | undefined;
  private lastSame: TextWord | undefined;
  private quotedEnd: number;

  constructor(sides: Sides) {
    this.sides = sides;
    this.quotedEnd = sides.quoted[0]?.start ?? 0;
  }

  take(step: AlignedStep): void {
    const { quoted, words, quotation, textOf } = this.sides;
    const own = quoted[step.quoted];
    if (step.kind === 'jump') {
      if (own?.afterCut) this.traits.add('cut');
      this.jumped = true;
      this.previous = undefined;
      return;
    }
    const before = this.parts.at(-1);
    const part = this.partOf(step);
    let marks = step.kind === 'same' ? marksOf(step, this.previous, this.sides) : undefined;
    this.count(step);
    this.marksDiffer ||= marks !== undefined;
    if (marks?.text && before && before !== part) {
      this.takeMarkAtEnd(before, marks.quoted.trimEnd());
      marks = undefined;
    }
    const textEnd = words[step.text + step.textCount - 1]?.end ?? part.end;
    const wordEnd = step.quotedCount > 0 ? (quoted[step.quoted + step.quotedCount - 1]?.end ?? 0) : this.quotedEnd;
    // A closing bracket belongs to the word before it.
    const quotedEnd = quotation[wordEnd] === ']' ? wordEnd + 1 : wordEnd;
    const text = step.textCount > 0 ? textOf(part.paragraph).slice(part.end, textEnd) : '';
    addPieces(part.pieces, kindOf(step, this.sides), { text, quoted: quotation.slice(this.quotedEnd, quotedEnd) }, marks);
    if (step.textCount > 0) part.end = textEnd;
    this.quotedEnd = quotedEnd;
    this.previous = step;
  }

  /** Takes up what stands after the last word of a paragraph, where the quotation has another mark there and goes on in the next one. */
  private takeMarkAtEnd(part: OpenPart, quoted: string): void {
    const text = this.sides.textOf(part.paragraph).slice(part.end).trimEnd();
    part.pieces.push({ kind: 'mark', text, quoted });
    part.end += text.length;
    this.quotedEnd += quoted.length;
  }

  /** The part that a step belongs to: a new one where its word is in another paragraph, or after a jump. */
  private partOf({ text, textCount }: AlignedStep): OpenPart {
    const word = textCount > 0 ? this.sides.words[text] : undefined;
    const last = this.parts.at(-1);
    if (last && (!word || (!this.jumped && last.paragraph === word.paragraph))) return last;
    // Words that were put in before the first of the text belong to the first part.
    const loose = last && last.paragraph < 0 ? this.parts.pop() : undefined;
    const follows = this.parts.length === 0 ? 'start' : this.jumped ? 'jump' : 'next';
    const start = word?.start ?? 0;
    const part = { paragraph: word?.paragraph ?? -1, start, end: start, pieces: loose?.pieces ?? [], follows } satisfies OpenPart;
    this.parts.push(part);
    this.jumped = false;
    return part;
  }

  /** Counts the words that are the same, and looks for sentences that an ellipsis joins. */
  private count({ kind, quoted: at, quotedCount, text, textCount }: AlignedStep): void {
    if (kind !== 'same') {
      this.row = 0;
      return;
    }
    const { quoted, words, textOf } = this.sides;
    const word = words[text];
    this.row += quotedCount;
    this.longestRow = Math.max(this.longestRow, this.row);
    if (!quoted[at]?.bracketed) this.same += quotedCount;
    const isCut = quoted[at]?.afterCut && this.lastSame && word && this.lastSame.paragraph === word.paragraph;
    if (isCut && endsSentence(textOf(word.paragraph).slice(this.lastSame?.end, word.start))) this.traits.add('sentences-joined');
    this.lastSame = words[text + textCount - 1];
  }

  /** Takes up the signs of money and percent at either end of the words, which belong to a number as its digits do. `first` is the first step. */
  takeSigns(first: AlignedStep | undefined): void {
    const { quoted, words, quotation, textOf } = this.sides;
    const [start, end, last] = [this.parts[0], this.parts.at(-1), this.previous];
    if (start && first?.kind === 'same') {
      const text = signBefore(textOf(start.paragraph), start.start);
      start.start -= text.length;
      start.pieces.unshift(...this.compareSigns(text, signBefore(quotation, quoted[first.quoted]?.start)));
    }
    if (end && last?.kind === 'same') {
      const text = signAfter(textOf(end.paragraph), words[last.text + last.textCount - 1]?.end);
      end.end += text.length;
      const ownEnd = quoted[last.quoted + last.quotedCount - 1]?.end ?? 0;
      const own = signAfter(quotation, ownEnd);
      end.pieces.push(...this.compareSigns(text, own));
      this.compareLastMark(end, marksAfter(textOf(end.paragraph), end.end), marksAfter(quotation, ownEnd + own.length));
    }
  }

  /** Tells a question or exclamation mark after the last word from a full stop or none. Other marks there are the writer’s: “weak.” of “weak, and …”. */
  private compareLastMark(part: OpenPart, text: string, quoted: string): void {
    const [asked, ownAsked] = [/[?!]/.exec(text)?.[0], /[?!]/.exec(quoted)?.[0]];
    if (asked === ownAsked || !(ownAsked ?? /^\.(?!\s?\.)/.test(quoted))) return;
    this.marksDiffer = true;
    part.pieces.push({ kind: 'mark', text, quoted });
    part.end += text.length;
  }

  /** The piece of a sign in the text and in the quotation, either of which may have none. */
  private compareSigns(text: string, own: string): QuotePiece[] {
    this.marksDiffer ||= text !== own;
    return text + own ? [{ kind: text === own ? 'same' : 'mark', text, quoted: own }] : [];
  }

  read(): Omit<ReadAlignment, 'cost'> {
    const { parts, traits } = this;
    for (const part of parts) for (const { kind } of part.pieces) if (kind === 'cut' || kind === 'bracketed') traits.add(kind);
    parts.forEach((part, at) => {
      const before = parts[at - 1];
      if (part.follows === 'next') traits.add(before?.pieces.at(-1)?.kind === 'cut' ? 'places-joined' : 'two-paragraphs');
      if (part.follows === 'jump') traits.add(before?.paragraph === part.paragraph ? 'sentences-joined' : 'places-joined');
    });
    return {
      parts: parts.filter(({ paragraph }) => paragraph >= 0),
      traits: [...traits],
      same: this.same,
      longestRow: this.longestRow,
      counted: this.sides.quoted.filter(({ bracketed }) => !bracketed).length,
      marksDiffer: this.marksDiffer,
    };
  }
}

/**
 * The steps without changed words at either end that are in another sentence of the text than the words that are the same: such words were put
 * in, not changed.
 */
function withoutLooseEnds(steps: readonly AlignedStep[], { words, textOf }: Sides): AlignedStep[] {
  const first = steps.findIndex(({ kind }) => kind === 'same');
  const last = steps.findLastIndex(({ kind }) => kind === 'same');
  const isApart = (one: number, other: number) => {
    const [before, after] = [words[Math.min(one, other)], words[Math.max(one, other)]];
    if (!before || !after || before.paragraph !== after.paragraph) return true;
    return endsSentence(textOf(before.paragraph).slice(before.end, after.start));
  };
  return steps.map((step, at) => {
    const nearest = at < first ? steps[first] : at > last ? steps[last] : undefined;
    if (!nearest || step.kind !== 'changed' || !isApart(step.text, nearest.text)) return step;
    return { ...step, kind: 'put-in', textCount: 0 };
  });
}

/** How punctuation before a word, or its capitals, differ from those of the record: the two forms; undefined where they don't. */
function marksOf(step: AlignedStep, previous: AlignedStep | undefined, { quotation, quoted, words, textOf }: Sides) {
  const [word, own] = [words[step.text], quoted[step.quoted]];
  const [last, lastOwn] = previous
    ? [words[previous.text + previous.textCount - 1], quoted[previous.quoted + previous.quotedCount - 1]]
    : [undefined, undefined];
  if (!word || !own) return undefined;
  const text = textOf(word.paragraph);
  const follows = previous?.kind === 'same' && !own.bracketed && !lastOwn?.bracketed && !own.afterCut;
  if (follows && last && lastOwn) {
    const isSeam = last.paragraph !== word.paragraph;
    const between = isSeam ? `${textOf(last.paragraph).slice(last.end)}\n${text.slice(0, word.start)}` : text.slice(last.end, word.start);
    const ownBetween = quotation.slice(lastOwn.end, own.start);
    const isNumber = /\d$/.test(last.word) && /^\d/.test(word.word);
    const plainOf = (marks: string) => (isNumber && dash.test(marks) ? '-' : '') + marks.replace(forgiven, '');
    const [plain, ownPlain] = [plainOf(between), plainOf(ownBetween)];
    // Items of a list are run on in many ways.
    const isRunOn = between.includes('\n') && /^[.,;:]?$/.test(ownPlain) && !(isSeam && /[.?!]/.test(plain));
    if (plain !== ownPlain && !isRunOn) return { text: between, quoted: ownBetween };
  }
  const [lastWord, lastOwnWord] = [words[step.text + step.textCount - 1], quoted[step.quoted + step.quotedCount - 1]];
  const [whole, ownWhole] = [text.slice(word.start, lastWord?.end), quotation.slice(own.start, lastOwnWord?.end)];
  if (innerMarks(whole) !== innerMarks(ownWhole)) return { text: '', quoted: '' };
  const startsAnew = previous?.kind !== 'same' || own.afterCut || own.bracketed || ownWhole.includes('[');
  if (startsAnew) return undefined;
  const [written, ownWritten] = [lettersOf(whole), lettersOf(ownWhole)];
  return written.toLowerCase() === ownWritten.toLowerCase() && written !== ownWritten ? { text: '', quoted: '' } : undefined;
}

/** The marks inside a word that another word may not have: between words that are written as one elsewhere, and commas that mark no thousands. */
const innerMarks = (word: string) =>
  word
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .match(/[.,;:!?/](?=\s)|(?<=\d),(?=\d)/g)
    ?.join('') ?? '';

const lettersOf = (word: string) => word.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

/** What a step takes up on each side, with what stands before it there. */
interface Taken {
  text: string;
  quoted: string;
}

/** Adds what a step takes up to the pieces: to the last piece where that is of the same kind. */
function addPieces(pieces: QuotePiece[], kind: QuotePiece['kind'], { text, quoted }: Taken, marks: Taken | undefined): void {
  if (marks) {
    // Where punctuation differs the mark is what stands before the word; where capitals differ it is the word.
    const isCapital = marks.text === '' && marks.quoted === '';
    pieces.push({ kind: 'mark', ...(isCapital ? { text, quoted } : marks) });
    if (!isCapital) pieces.push({ kind, text: text.slice(marks.text.length), quoted: quoted.slice(marks.quoted.length) });
    return;
  }
  const last = pieces.at(-1);
  if (last?.kind === kind) {
    last.text += text;
    last.quoted += quoted;
    return;
  }
  // What stands before the words on both sides alike is no part of a change.
  const gap = /^[^\p{L}\p{N}]+/u.exec(text)?.[0] ?? '';
  if (gap !== '' && last?.kind === 'same' && quoted.startsWith(gap)) {
    last.text += gap;
    last.quoted += gap;
    pieces.push({ kind, text: text.slice(gap.length), quoted: quoted.slice(gap.length) });
  } else pieces.push({ kind, text, quoted });
}

function kindOf({ kind, quoted: at, quotedCount }: AlignedStep, { quoted }: Sides): QuotePiece['kind'] {
  const own = quoted[at];
  const before = quoted[at - 1];
  if (kind === 'jump' || kind === 'same') return 'same';
  if (kind === 'left-out') {
    if (own?.afterCut) return 'cut';
    return standsForWords(own) || standsForWords(before) ? 'bracketed' : 'left-out';
  }
  return quotedCount > 0 && own?.bracketed ? 'bracketed' : kind;
}
