import { littleWords, stemsForThemes } from './stems.ts';
import type { Passage } from './passage.ts';

/** A passage as a point: the terms that it has, each with its weight. */
export interface Point {
  terms: number[];
  weights: number[];
}

/** The terms that are in more than one passage, each weighed by how rare it is. */
export class TermSpace {
  private readonly places = new Map<string, number>();
  private readonly rarity: number[] = [];

  constructor(passages: readonly Passage[]) {
    const counts = new Map<string, number>();
    for (const passage of passages) for (const term of countTerms(passage).keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      if (count < 2) continue;
      this.places.set(term, this.rarity.length);
      this.rarity.push(Math.log((passages.length + 1) / (count + 0.5)));
    }
  }

  get size(): number {
    return this.rarity.length;
  }

  place(passage: Passage): Point {
    const terms: number[] = [];
    const weights: number[] = [];
    for (const [term, weight] of countTerms(passage)) {
      const place = this.places.get(term);
      if (place === undefined) continue;
      terms.push(place);
      weights.push(weight * (this.rarity[place] ?? 0));
    }
    const length = Math.hypot(...weights) || 1;
    return { terms, weights: weights.map((weight) => weight / length) };
  }
}

/** Single stems, pairs of neighbours, and stems of the heading. The first sentence, which mostly names the matter, counts twice. */
function countTerms({ text, heading }: Passage): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
  text.split(/(?<=[.?!])\s+/).forEach((sentence, index) => {
    const weight = index === 0 ? 2 : 1;
    let before: string | undefined;
    for (const stem of stemsForThemes(sentence)) {
      if (!littleWords.has(stem)) add(stem, weight);
      if (before !== undefined && !(littleWords.has(stem) && littleWords.has(before))) add(`${before} ${stem}`, weight);
      before = stem;
    }
  });
  for (const [term, weight] of counts) counts.set(term, 1 + Math.log(weight));
  for (const stem of new Set(stemsForThemes(heading))) if (!littleWords.has(stem)) counts.set(`under ${stem}`, 1);
  return counts;
}
