import type { Theme } from '../../record/theme.ts';

/*
 * Suggests what a paragraph is about. It learns from the paragraphs that people have tagged and from the words of
 * content/themes.yml: for each theme a logistic regression over stems, pairs of stems, stems of the heading, and how much of the
 * theme's own vocabulary is there. No chance and no network: the same record gives the same suggestions.
 */

/** A paragraph as themes are suggested for it: its words, and the heading that it stands under. */
export interface Passage {
  text: string;
  heading: string;
}

/** A passage that a person has tagged. `weight` is more than 1 for words of the same kind as those to be tagged. */
export interface TaggedPassage extends Passage {
  themes: readonly string[];
  weight: number;
}

/** Gives a passage one to three themes, the likeliest first. */
export type SuggestThemes = (passage: Passage) => string[];

/** How much the likeliest theme leads: others are named where they reach this probability and this share of its own. */
const enough = { probability: 0.2, share: 0.45 };
const learning = { rate: 0.5, rounds: 80, decay: 0.0002, forMissed: 2 };

/** Learns to suggest themes. */
export function learnThemes(
  themes: readonly Pick<Theme, 'id' | 'name' | 'words' | 'signs'>[],
  tagged: readonly TaggedPassage[],
): SuggestThemes {
  const vocabularies = themes.map(readVocabulary);
  const space = new TermSpace(tagged);
  const examples = tagged.map((passage) => ({ passage, at: space.place(passage), shared: measure(vocabularies, passage.text) }));
  const models = themes.map(({ id }, theme) =>
    learn(
      examples.map(({ passage, at, shared }) => ({
        at,
        shared: shared[theme] ?? 0,
        isAbout: passage.themes.includes(id),
        weight: passage.weight,
      })),
      space.size,
    ),
  );
  return (passage) => {
    const at = space.place(passage);
    const shared = measure(vocabularies, passage.text);
    const likely = themes
      .map(({ id }, theme) => ({ id, probability: models[theme]?.(at, shared[theme] ?? 0) ?? 0 }))
      .sort((a, b) => b.probability - a.probability);
    const first = likely[0]?.probability ?? 0;
    return likely
      .slice(0, 3)
      .filter(({ probability }, index) => index === 0 || (probability >= enough.probability && probability >= enough.share * first))
      .map(({ id }) => id);
  };
}

const littleWords = new Set(
  `a about after all also an and any are as at be been before being between both but by can could during each few for from had has have how
  however if in into is it its many more most no nor not of on only or other over own same so some such than that the their them then there
  these they this to very was were what when where which while who will with would`.split(/\s+/),
);

/** The words of a text, lower case and without their endings, in order. A rough rule: it only has to treat like words alike. */
function stems(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’‘']s?\b/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.map((word) =>
    word.length <= 4
      ? word.replace(/s$/, '')
      : word
          .replace(/ies$/, 'y')
          .replace(/s$/, '')
          .replace(/(?:ing|ed|ly|ment|ement|ation|ion|al|ive|ity|er|or|ance|ence)$/, '')
          .replace(/(.)\1$/, '$1')
          .replace(/e$/, ''),
  );
}

const firstSentence = (text: string) => text.split(/(?<=[.?!])\s+/)[0] ?? '';

/** What a theme is called in the record and by inspectors, as stems between spaces. */
function readVocabulary({ name, words, signs = [] }: Pick<Theme, 'name' | 'words' | 'signs'>): string[] {
  return [...new Set([...words, ...signs, name, ...name.split(/,| and /)].map((phrase) => stems(phrase).join(' ')))]
    .filter(Boolean)
    .map((phrase) => ` ${phrase} `);
}

/** How much of each vocabulary a text has: phrases count more than words, and what its first sentence names counts again. */
function measure(vocabularies: readonly string[][], text: string): number[] {
  const whole = ` ${stems(text).join(' ')} `;
  const opening = ` ${stems(firstSentence(text)).join(' ')} `;
  return vocabularies.map((phrases) => {
    const found = phrases.map((phrase) => {
      const times = whole.split(phrase).length - 1;
      if (times === 0) return 0;
      return (1 + Math.log(times)) * (phrase.trim().includes(' ') ? 1.5 : 1) + (opening.includes(phrase) ? 0.7 : 0);
    });
    return Math.log(1 + found.reduce((sum, each) => sum + each, 0));
  });
}

/** A passage as a point: the terms that it has, each with its weight. */
interface Placed {
  terms: number[];
  weights: number[];
}

/** The terms that are in more than one passage, each weighed by how rare it is. */
class TermSpace {
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

  place(passage: Passage): Placed {
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
    for (const stem of stems(sentence)) {
      if (!littleWords.has(stem)) add(stem, weight);
      if (before !== undefined && !(littleWords.has(stem) && littleWords.has(before))) add(`${before} ${stem}`, weight);
      before = stem;
    }
  });
  for (const [term, weight] of counts) counts.set(term, 1 + Math.log(weight));
  for (const stem of new Set(stems(heading))) if (!littleWords.has(stem)) counts.set(`under ${stem}`, 1);
  return counts;
}

interface Example {
  at: Placed;
  shared: number;
  isAbout: boolean;
  weight: number;
}

/** Logistic regression by gradient descent with a step for each term that shrinks as it learns (Adagrad). */
function learn(examples: readonly Example[], size: number): (at: Placed, shared: number) => number {
  const slopes = new Float64Array(size);
  const moved = new Float64Array(size);
  let [constant, ofShared, constantMoved, sharedMoved] = [-3, 1, 0, 0];
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);

  const guess = ({ terms, weights }: Placed, shared: number) => {
    let sum = constant + ofShared * shared;
    for (let index = 0; index < terms.length; index += 1) sum += (slopes[terms[index] ?? 0] ?? 0) * (weights[index] ?? 0);
    return 1 / (1 + Math.exp(-sum));
  };

  for (let round = 0; round < learning.rounds; round += 1) {
    const pulls = new Float64Array(size);
    let [constantPull, sharedPull] = [0, 0];
    for (const { at, shared, isAbout, weight } of examples) {
      const off = (guess(at, shared) - (isAbout ? 1 : 0)) * weight * (isAbout ? learning.forMissed : 1);
      at.terms.forEach((term, index) => {
        pulls[term] = (pulls[term] ?? 0) + off * (at.weights[index] ?? 0);
      });
      constantPull += off;
      sharedPull += off * shared;
    }
    for (let term = 0; term < size; term += 1) {
      const pull = (pulls[term] ?? 0) / total + learning.decay * (slopes[term] ?? 0);
      moved[term] = (moved[term] ?? 0) + pull * pull;
      slopes[term] = (slopes[term] ?? 0) - (learning.rate * pull) / (Math.sqrt(moved[term] ?? 0) + 1e-8);
    }
    constantPull /= total;
    constantMoved += constantPull ** 2;
    constant -= (learning.rate * constantPull) / (Math.sqrt(constantMoved) + 1e-8);
    sharedPull /= total;
    sharedMoved += sharedPull ** 2;
    ofShared -= (learning.rate * sharedPull) / (Math.sqrt(sharedMoved) + 1e-8);
  }
  return guess;
}
