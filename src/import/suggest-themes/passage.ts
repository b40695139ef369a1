/** A paragraph as themes are suggested for it: its words, and the heading that it stands under, with that of its part. */
export interface Passage {
  text: string;
  heading: string;
}

/** A passage that a person has tagged. `weight` is more than 1 for words of the same kind as those to be tagged. */
export interface TaggedPassage extends Passage {
  themes: readonly string[];
  weight: number;
}

/** Words about themes that are no paragraph: questions that paragraphs answer, meanings of terms, descriptions of themes. */
export interface WordsAboutThemes {
  text: string;
  themes: readonly string[];
  weight: number;
}

/** Gives a passage one to three themes, the likeliest first. */
export type SuggestThemes = (passage: Passage) => string[];
