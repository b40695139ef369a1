import { parseAnchor } from '../../record/ids-and-paths/ids.ts';
import type { Tell } from '../problems/index.ts';

/** What a paragraph is part of, as its anchor begins. */
export type Letter = 's' | 'i' | 'p' | 'u';

/** The places of paragraphs as they are met: printed numbers that run on, and anchors of ours that run on under each letter. */
export class Places {
  private readonly reached: Record<Letter, number> = { s: 0, i: 0, p: 0, u: 0 };
  private last = 0;
  private readonly times = new Map<number, number>();
  private readonly missing: readonly number[];
  private readonly isGone: (anchor: string) => boolean;
  private readonly tell: Tell;

  /** `missing`: the numbers that the publisher left out. `isGone`: whether a place stays empty, since what stood there moved or was withdrawn. */
  constructor(missing: readonly number[], isGone: (anchor: string) => boolean, tell: Tell) {
    this.missing = missing;
    this.isGone = isGone;
    this.tell = tell;
  }

  /** The next anchor under a letter. */
  next(letter: Letter): string {
    return `${letter}${this.pastGone(letter, this.reached[letter]) + 1}`;
  }

  private pastGone(letter: Letter, from: number): number {
    let reached = from;
    while (this.isGone(`${letter}${reached + 1}`)) reached += 1;
    return reached;
  }

  /** Counts a paragraph whose place nobody wrote: it was told already, and is not told again as a gap. */
  pass(letter: Letter): void {
    if (letter === 'u') this.last += 1;
    else this.reached[letter] += 1;
  }

  /** Tells where an anchor is not the next one under its letter. */
  checkAnchor(anchor: string, letter: Letter, line: number): void {
    const place = parseAnchor(anchor);
    if (place?.place !== letter || place.time > 1) {
      this.tell(line, 'place/other-anchor', { anchor, next: this.next(letter) });
      return;
    }
    const reached = this.pastGone(letter, this.reached[letter]);
    this.reached[letter] = this.checkPlace(place.number, reached, line, letter);
  }

  /** Tells where a number is not the next. One that stands again, because the publisher printed it twice or began anew at 1, has an anchor that says so: `p57-2`. */
  checkNumber(number: number, anchor: string, line: number): void {
    const time = (this.times.get(number) ?? 0) + 1;
    this.times.set(number, time);
    const again = parseAnchor(anchor)?.time ?? 1;
    if (again === 1) {
      let from = this.last;
      while ((this.missing.includes(from + 1) || this.isGone(`p${from + 1}`)) && from + 1 < number) from += 1;
      this.last = this.checkPlace(number, from, line);
      return;
    }
    if (again !== time && time === 1) this.tell(line, 'place/number-first-time', { number });
    else if (again !== time) this.tell(line, 'place/number-again', { number, time });
    if (number !== this.last && number !== 1 && number !== this.last + 1) this.checkPlace(number, this.last, line);
    this.last = number;
  }

  /** Tells where a number that the publisher is said to have left out is there. */
  checkMissing(line: number): void {
    for (const number of this.missing) if (this.times.has(number)) this.tell(line, 'place/number-not-missing', { number });
  }

  /** Tells where a place does not follow the one reached so far; gives the place that is reached now. */
  private checkPlace(found: number, reached: number, line: number, letter: Letter | '' = ''): number {
    const noun = letter ? 'anchor' : 'paragraph';
    const name = (place: number) => `${letter}${place}`;
    const next = reached + 1;
    if (found === next) return found;
    if (found > next) {
      const before = next === 1 ? undefined : name(reached);
      this.tell(line, 'place/gap', { noun, first: name(next), last: name(found - 1), reached: before, found: name(found) });
      return found;
    }
    if (found === reached) this.tell(line, 'place/twice', { noun, found: name(found) });
    else this.tell(line, 'place/out-of-order', { noun, found: name(found), reached: name(reached) });
    return reached;
  }
}
