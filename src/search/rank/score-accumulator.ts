import type { PostingList } from '../index/posting-list.ts';
import { otherAlternativesShare } from './ranking.ts';

/** Values that paragraphs are given while a clause is scored. One accumulator is used for all clauses, so that no large array is made for each keystroke. */
export class ScoreAccumulator {
  private readonly values: Float32Array;
  private readonly touched: Uint32Array;
  private count = 0;

  /** An accumulator for so many paragraphs. */
  constructor(paragraphs: number) {
    this.values = new Float32Array(paragraphs);
    this.touched = new Uint32Array(paragraphs);
  }

  /** Gives the paragraphs of a list their impacts times a weight; of several alternatives the best counts whole and the others a share. */
  addAlternative({ paragraphs, impacts }: PostingList, weight: number): void {
    const { values, touched } = this;
    let count = this.count;
    for (let at = 0; at < paragraphs.length; at += 1) {
      const paragraph = paragraphs[at] as number;
      const before = values[paragraph] as number;
      const value = weight * (impacts[at] as number);
      if (before === 0) touched[count++] = paragraph;
      values[paragraph] = value > before ? value + otherAlternativesShare * before : before + otherAlternativesShare * value;
    }
    this.count = count;
  }

  /** Gives the paragraphs from one up to another a value, as an alternative. */
  addAlternativeRange(from: number, to: number, value: number): void {
    for (let paragraph = from; paragraph < to; paragraph += 1) {
      const before = this.values[paragraph] as number;
      if (before === 0) this.touched[this.count++] = paragraph;
      this.values[paragraph] = value > before ? value + otherAlternativesShare * before : before + otherAlternativesShare * value;
    }
  }

  /** Adds to the paragraphs of a list their impacts times a weight. */
  add({ paragraphs, impacts }: PostingList, weight: number): void {
    const { values, touched } = this;
    let count = this.count;
    for (let at = 0; at < paragraphs.length; at += 1) {
      const paragraph = paragraphs[at] as number;
      if (values[paragraph] === 0) touched[count++] = paragraph;
      values[paragraph] = (values[paragraph] as number) + weight * (impacts[at] as number);
    }
    this.count = count;
  }

  /** Adds the same value to every paragraph of a list. */
  addConstant({ paragraphs }: PostingList, value: number): void {
    for (const paragraph of paragraphs) {
      if (this.values[paragraph] === 0) this.touched[this.count++] = paragraph;
      this.values[paragraph] = (this.values[paragraph] as number) + value;
    }
  }

  /** The paragraphs that were given a value, with their values; the accumulator is empty afterwards. */
  take(): { paragraphs: Uint32Array; values: Float32Array } {
    const paragraphs = this.touched.slice(0, this.count);
    const values = new Float32Array(this.count);
    for (let at = 0; at < paragraphs.length; at += 1) {
      const paragraph = paragraphs[at] as number;
      values[at] = this.values[paragraph] as number;
      this.values[paragraph] = 0;
    }
    this.count = 0;
    return { paragraphs, values };
  }
}
