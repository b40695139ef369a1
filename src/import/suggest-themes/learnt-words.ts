import type { Point } from './term-space.ts';

/** How much a term that a theme never had still counts, and over how many terms: without it one rare term would decide. Set by hand. */
const smooth = { each: 1, over: 50 };

/** The terms of a text that was learnt from, and its themes by their place in the list. */
export interface LearntWords {
  at: Point;
  themes: readonly number[];
  weight: number;
}

/** How far the terms of a text are those of a theme. */
export interface ThemeInWords {
  /** How much more likely the theme makes the terms of the text than texts at large do, as a logarithm. */
  strength: number;
  /** The cosine between the text and all texts of the theme. */
  closeness: number;
}

/** Which terms the texts of each theme have. A text that was learnt from is left out of what judges it. */
export class LearntThemeWords {
  private readonly ofThemes: Float64Array[];
  private readonly sums: number[];
  private readonly lengths: number[];
  private readonly ofAll: Float64Array;
  private readonly sum: number;

  constructor(themes: number, size: number, texts: readonly LearntWords[]) {
    this.ofThemes = Array.from({ length: themes }, () => new Float64Array(size));
    this.ofAll = new Float64Array(size);
    for (const text of texts)
      text.at.terms.forEach((term, index) => {
        const weight = (text.at.weights[index] ?? 0) * text.weight;
        this.ofAll[term] = (this.ofAll[term] ?? 0) + weight;
        for (const theme of text.themes) {
          const own = this.ofThemes[theme];
          if (own) own[term] = (own[term] ?? 0) + weight * shareOf(text);
        }
      });
    this.sums = this.ofThemes.map((terms) => terms.reduce((sum, each) => sum + each, 0));
    this.lengths = this.ofThemes.map((terms) => Math.hypot(...terms));
    this.sum = this.ofAll.reduce((sum, each) => sum + each, 0);
  }

  /** Measures each theme, in the order of the list, in the terms of a text. */
  measure({ terms, weights }: Point, learnt?: LearntWords): ThemeInWords[] {
    return this.ofThemes.map((own, theme) => {
      const left = learnt?.themes.includes(theme) ? learnt.weight * shareOf(learnt) : 0;
      let [strength, together] = [0, 0];
      terms.forEach((term, index) => {
        const weight = weights[index] ?? 0;
        const inTheme = Math.max((own[term] ?? 0) - left * weight, 0);
        const inAll = Math.max((this.ofAll[term] ?? 0) - (learnt?.weight ?? 0) * weight, 0);
        const atLarge = (inAll + smooth.each) / this.sum;
        const here = (inTheme + smooth.each * smooth.over * atLarge) / ((this.sums[theme] ?? 0) + smooth.each * smooth.over);
        const anywhere = (inAll + smooth.each) / (this.sum + smooth.each * this.ofAll.length);
        strength += weight * Math.log(here / anywhere);
        together += weight * inTheme;
      });
      return { strength, closeness: together / (this.lengths[theme] || 1) };
    });
  }
}

/** A text with more than one theme says less of each. */
const shareOf = ({ themes }: LearntWords) => 1 / Math.sqrt(themes.length);
