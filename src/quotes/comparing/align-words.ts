/*
 * Aligns the words of a quotation with those of one or more texts: the cheapest way to make one from the other (edit distance over words,
 * with free ends in the text). Words may be left out, put in and changed; an ellipsis leaves out any number of words at no cost; and a
 * quotation may go on at another place of the texts, which costs as much as a few changed words.
 */
import { canJoinTextParts } from '../../search/text/tokens.ts';
import type { QuotedWord } from '../reading/quoted-words.ts';

/** The costs of differences, in changed words. */
export const costs = {
  change: 1,
  putIn: 1,
  leftOut: 1,
  /** A word left out where an ellipsis stands: the nearest place is taken. */
  cut: 0.001,
  /** A word in square brackets that the text lacks, and a word of the text that it replaces. */
  bracketed: 0.03,
  /** A word in place of a remark in brackets, which stands for none: the remark is put in, and the word left out. */
  remarkInPlace: 2,
  /** Going on at another place, and the same where an ellipsis stands. */
  jump: 3,
  jumpAtCut: 2,
};

/** Costs below this are those of marks that the writer made: no word differs otherwise. */
export const leastQuoteDifference = 0.5;

/** A place between two texts that no quotation can run over. */
const breakId = -1;

/** The words of some texts one after another, as numbers, with breaks between texts that don't follow one another. */
export interface AlignedTexts {
  ids: Int32Array;
  /** The number of each word joined with the next ("multi agency" as "multiagency"), or -2. */
  joinedIds: Int32Array;
}

/** One step of an alignment: the words of the quotation and of the text that it takes up, by index; -1 where it takes up none. */
export interface AlignedStep {
  kind: 'same' | 'changed' | 'put-in' | 'left-out' | 'jump';
  quoted: number;
  quotedCount: number;
  text: number;
  textCount: number;
}

/** How a quotation is made from the texts. */
export interface QuoteAlignment {
  cost: number;
  jumps: number;
  steps: AlignedStep[];
}

const from = { start: 0, same: 1, changed: 2, putIn: 3, leftOut: 4, joinedText: 5, joinedQuote: 6, jump: 7 };

/** How many words of the quotation and of the text a step takes up, where it isn't one of each. */
const taken: Record<number, [number, number]> = {
  [from.putIn]: [1, 0],
  [from.leftOut]: [0, 1],
  [from.joinedText]: [1, 2],
  [from.joinedQuote]: [2, 1],
};

/** Numbers words, so that they are compared quickly: equal words have equal numbers. */
export function makeQuotedWordNumbers() {
  const numbers = new Map<string, number>();
  return {
    numberOf: (word: string): number => {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = numbers.size));
      return number;
    },
    known: (word: string): number => numbers.get(word) ?? -2,
  };
}
type WordNumbers = ReturnType<typeof makeQuotedWordNumbers>;

/** The number of two words written as one, or -2. */
const numberOfJoined = (numbers: WordNumbers, word: string, next: string) =>
  canJoinTextParts(word, next) ? numbers.known(word + next) : -2;

/** Texts ready for aligning: lists of words, with a break before each that doesn't follow the one before. */
export function prepareTextsForQuote(texts: readonly { words: readonly string[]; follows: boolean }[], numbers: WordNumbers): AlignedTexts {
  const ids: number[] = [];
  const joinedIds: number[] = [];
  texts.forEach(({ words, follows }, at) => {
    if (at > 0 && !follows) {
      ids.push(breakId);
      joinedIds.push(-2);
    }
    words.forEach((word, index) => {
      ids.push(numbers.numberOf(word));
      joinedIds.push(index + 1 < words.length ? numberOfJoined(numbers, word, words[index + 1] ?? '') : -2);
    });
  });
  return { ids: Int32Array.from(ids), joinedIds: Int32Array.from(joinedIds) };
}

/** Whether a word is in brackets that can stand for words of the text. */
export const standsForWords = (word: QuotedWord | undefined): boolean => word !== undefined && word.bracketed && !word.isRemark;

/** The table of an alignment: the least cost of each number of quoted words that ends at each place of the texts, and the step before. */
class AlignmentTable {
  /** The costs of the last three rows, which are all that a row needs: those of a long quotation would fill the memory of a phone. */
  private readonly costs: Float32Array[];
  readonly step: Uint8Array;
  /** The place from which each row's jumps start. */
  readonly jumpFrom: Int32Array;
  readonly width: number;
  readonly quoted: readonly QuotedWord[];
  readonly texts: AlignedTexts;

  constructor(quoted: readonly QuotedWord[], texts: AlignedTexts, numbers: WordNumbers, mayJump: boolean) {
    this.quoted = quoted;
    this.texts = texts;
    this.width = texts.ids.length + 1;
    this.costs = Array.from({ length: 3 }, () => new Float32Array(this.width));
    this.step = new Uint8Array((quoted.length + 1) * this.width);
    this.jumpFrom = new Int32Array(quoted.length + 1);
    const ids = quoted.map(({ word }) => numbers.numberOf(word));
    for (let row = 1; row <= quoted.length; row += 1) {
      const before = quoted[row - 2];
      const joined = before ? numberOfJoined(numbers, before.word, quoted[row - 1]?.word ?? '') : -2;
      this.fillRow(row, ids[row - 1] ?? 0, before?.bracketed ? -2 : joined);
      if (mayJump && row < quoted.length) this.addJumps(row);
    }
  }

  /** The costs of a row; it must be one of the last three that were filled. */
  private costsOf(row: number): Float32Array {
    return this.costs[(row + 3) % 3] as Float32Array;
  }

  /** The least cost of the whole quotation that ends at a place. */
  costAt(place: number): number {
    return this.costsOf(this.quoted.length)[place] ?? 0;
  }

  private leftOutCost(row: number): number {
    const [before, after] = [this.quoted[row - 1], this.quoted[row]];
    if (!after) return Infinity;
    if (after.afterCut) return costs.cut;
    return standsForWords(before) || standsForWords(after) ? costs.bracketed : costs.leftOut;
  }

  private fillRow(row: number, id: number, joinedId: number): void {
    const { width, step, texts } = this;
    const [cost, above, twoAbove] = [this.costsOf(row), this.costsOf(row - 1), this.costsOf(row - 2)];
    const own = this.quoted[row - 1];
    const putIn = own?.bracketed ? costs.bracketed : costs.putIn;
    const change = standsForWords(own) ? costs.bracketed : own?.isRemark ? costs.remarkInPlace : costs.change;
    const leftOut = this.leftOutCost(row);
    const at = row * width;
    cost[0] = (above[0] ?? 0) + putIn;
    step[at] = from.putIn;
    for (let place = 1; place < width; place += 1) {
      const textId = texts.ids[place - 1] ?? 0;
      let best = (above[place] ?? 0) + putIn;
      let how = from.putIn;
      if (textId !== breakId) {
        const left = (cost[place - 1] ?? 0) + leftOut;
        if (left < best) {
          best = left;
          how = from.leftOut;
        }
        const diagonal = (above[place - 1] ?? 0) + (textId === id ? 0 : change);
        if (diagonal <= best) {
          best = diagonal;
          how = textId === id ? from.same : from.changed;
        }
        const joinedText = place > 1 && texts.joinedIds[place - 2] === id ? (above[place - 2] ?? 0) : Infinity;
        const joinedQuote = joinedId === textId ? (twoAbove[place - 1] ?? 0) : Infinity;
        if (Math.min(joinedText, joinedQuote) < best) {
          best = Math.min(joinedText, joinedQuote);
          how = joinedText <= joinedQuote ? from.joinedText : from.joinedQuote;
        }
      }
      cost[place] = best;
      step[at + place] = how;
    }
  }

  private addJumps(row: number): void {
    const { width, step } = this;
    const cost = this.costsOf(row);
    const at = row * width;
    let least = 0;
    for (let place = 1; place < width; place += 1) if ((cost[place] ?? 0) < (cost[least] ?? 0)) least = place;
    this.jumpFrom[row] = least;
    const jumped = (cost[least] ?? 0) + (this.quoted[row]?.afterCut ? costs.jumpAtCut : costs.jump);
    for (let place = 0; place < width; place += 1) {
      if (jumped >= (cost[place] ?? 0)) continue;
      cost[place] = jumped;
      step[at + place] = from.jump;
    }
  }
}

/** The cheapest alignments of a quotation, each with another end in the texts, at most one for each end that `groupOf` tells apart. */
export function alignQuote(
  quoted: readonly QuotedWord[],
  texts: AlignedTexts,
  numbers: WordNumbers,
  { mayJump, groupOf }: { mayJump: boolean; groupOf: (text: number) => number },
): QuoteAlignment[] {
  const table = new AlignmentTable(quoted, texts, numbers, mayJump);
  const last = quoted.length * table.width;
  let least = Infinity;
  for (let place = 0; place < table.width; place += 1) least = Math.min(least, table.costAt(place));
  const ends = new Map<number, number>();
  for (let place = 1; place < table.width; place += 1) {
    const cost = table.costAt(place);
    if (cost > least + 0.2 || texts.ids[place - 1] === breakId) continue;
    const group = groupOf(place - 1);
    const known = ends.get(group);
    const knownCost = table.costAt(known ?? 0);
    // A last word that differs is changed rather than put in: the reader is shown what the record has in its place.
    const isChanged = known === place - 1 && cost === knownCost && table.step[last + place] === from.changed;
    if (known === undefined || cost < knownCost || isChanged) ends.set(group, place);
  }
  return [...ends.values()].map((end) => traceAlignment(table, end)).sort((a, b) => a.cost - b.cost);
}

/** The steps that lead to an end of the table, first step first. */
function traceAlignment(table: AlignmentTable, end: number): QuoteAlignment {
  const { quoted, width, step, jumpFrom } = table;
  const steps: AlignedStep[] = [];
  let [row, place] = [quoted.length, end];
  while (row > 0) {
    const how = step[row * width + place] ?? 0;
    if (how === from.jump) {
      place = jumpFrom[row] ?? 0;
      steps.push({ kind: 'jump', quoted: row, quotedCount: 0, text: place, textCount: 0 });
      continue;
    }
    const [quotedCount, textCount] = taken[how] ?? [1, 1];
    row -= quotedCount;
    place -= textCount;
    const kind = how === from.changed ? 'changed' : how === from.putIn ? 'put-in' : how === from.leftOut ? 'left-out' : 'same';
    steps.push({ kind, quoted: row, quotedCount, text: place, textCount });
  }
  steps.reverse();
  return { cost: table.costAt(end), jumps: steps.filter(({ kind }) => kind === 'jump').length, steps };
}
