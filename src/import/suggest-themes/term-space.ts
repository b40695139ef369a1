import { littleWords, stemSentencesForThemes } from './stems.ts';

/** A text as a point: the terms that it has, each with its weight. Its length is 1. */
export interface Point {
  terms: number[];
  weights: number[];
}

/** The terms that are in more than one text, each weighed by how rare it is. */
export class TermSpace {
  private readonly places = new Map<string, number>();
  private readonly rarity: number[] = [];

  constructor(texts: readonly string[]) {
    const counts = new Map<string, number>();
    for (const text of texts) for (const term of countTerms(text).keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      if (count < 2) continue;
      this.places.set(term, this.rarity.length);
      this.rarity.push(Math.log((texts.length + 1) / (count + 0.5)));
    }
  }

  get size(): number {
    return this.rarity.length;
  }

  place(text: string): Point {
    const terms: number[] = [];
    const weights: number[] = [];
    for (const [term, count] of countTerms(text)) {
      const place = this.places.get(term);
      if (place === undefined) continue;
      terms.push(place);
      weights.push((1 + Math.log(count)) * (this.rarity[place] ?? 0));
    }
    const length = Math.hypot(...weights) || 1;
    return { terms, weights: weights.map((weight) => weight / length) };
  }
}

/** Single stems and pairs of neighbours. The first sentence, which mostly names the matter, counts twice. */
function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
  stemSentencesForThemes(text).forEach((stems, index) => {
    const weight = index === 0 ? 2 : 1;
    let before: string | undefined;
    for (const stem of stems) {
      if (!littleWords.has(stem)) add(stem, weight);
      if (before !== undefined && !(littleWords.has(stem) && littleWords.has(before))) add(`${before} ${stem}`, weight);
      before = stem;
    }
  });
  return counts;
}
