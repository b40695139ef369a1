import type { PostingList } from './posting-list.ts';

/** What paragraphs are worth, summed up place by place; used over and over, so that nothing large is made for each keystroke. */
export class Tally {
  private readonly values: Float32Array;
  private readonly touched: Uint32Array;
  private readonly others: number;
  private found = 0;

  /** `others` is the share that answers count beside the best one. */
  constructor(paragraphs: number, others: number) {
    this.others = others;
    this.values = new Float32Array(paragraphs);
    this.touched = new Uint32Array(paragraphs);
  }

  /** The paragraphs of a list answer, each by its impact: of several answers the best counts whole and the others a little. */
  answer({ paragraphs, impacts }: PostingList, weight: number): void {
    const { values, touched, others } = this;
    let found = this.found;
    for (let at = 0; at < paragraphs.length; at += 1) {
      const place = paragraphs[at] as number;
      const before = values[place] as number;
      const value = weight * (impacts[at] as number);
      if (before === 0) touched[found++] = place;
      values[place] = value > before ? value + others * before : before + others * value;
    }
    this.found = found;
  }

  /** The paragraphs from a place up to another answer alike. */
  answerAll(from: number, to: number, value: number): void {
    for (let place = from; place < to; place += 1) {
      const before = this.values[place] as number;
      if (before === 0) this.touched[this.found++] = place;
      this.values[place] = value > before ? value + this.others * before : before + this.others * value;
    }
  }

  /** Adds to the paragraphs of a list, to each by its impact. */
  add({ paragraphs, impacts }: PostingList, weight: number): void {
    const { values, touched } = this;
    let found = this.found;
    for (let at = 0; at < paragraphs.length; at += 1) {
      const place = paragraphs[at] as number;
      if (values[place] === 0) touched[found++] = place;
      values[place] = (values[place] as number) + weight * (impacts[at] as number);
    }
    this.found = found;
  }

  /** Adds alike to every paragraph of a list. */
  addAlike({ paragraphs }: PostingList, value: number): void {
    for (const place of paragraphs) {
      if (this.values[place] === 0) this.touched[this.found++] = place;
      this.values[place] = (this.values[place] as number) + value;
    }
  }

  /** Gives the paragraphs that are worth something with their values, and begins anew. */
  take(): { paragraphs: Uint32Array; values: Float32Array } {
    const paragraphs = this.touched.slice(0, this.found);
    const values = new Float32Array(this.found);
    for (let at = 0; at < paragraphs.length; at += 1) {
      const place = paragraphs[at] as number;
      values[at] = this.values[place] as number;
      this.values[place] = 0;
    }
    this.found = 0;
    return { paragraphs, values };
  }
}
