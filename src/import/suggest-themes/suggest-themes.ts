import type { GlossaryEntry } from '../../record/glossary/glossary.ts';
import type { Theme } from '../../record/theme.ts';
import { LearntThemeHeadings } from './learnt-headings.ts';
import { LearntThemePhrases } from './learnt-phrases.ts';
import { LearntThemeWords, type LearntWords } from './learnt-words.ts';
import { measureThemesInPhrases } from './measure-phrases.ts';
import type { Passage, SuggestThemes, TaggedPassage, WordsAboutThemes } from './passage.ts';
import { ThemePhrases } from './phrases.ts';
import { learnThemeRegression } from './regression.ts';
import { TermSpace } from './term-space.ts';

/** How much the likeliest theme leads: others are named where they reach this probability and this share of its own. */
const enough = { probability: 0.4, share: 0.4 };

/** What suggestions are learnt from: themes with their words, terms with theirs, tagged paragraphs, and other words about themes. */
export interface LessonsOfThemes {
  themes: readonly Pick<Theme, 'id' | 'name' | 'words' | 'signs'>[];
  glossary?: readonly GlossaryEntry[];
  tagged: readonly TaggedPassage[];
  words?: readonly WordsAboutThemes[];
}

/**
 * Learns to suggest what a paragraph is about. Its clues are the phrases that point to each theme, how far each phrase was right and where
 * it stands, the words that texts on it have, and the heading; what each clue is worth is learnt from the paragraphs that people have tagged. No chance and no network: the same record
 * gives the same suggestions.
 */
export function learnToSuggestThemes(lessons: LessonsOfThemes): SuggestThemes {
  const { themes, tagged } = lessons;
  const clues = new ThemeClues(lessons);
  const probabilities = learnThemeRegression(
    tagged.map((passage) => ({
      clues: clues.ofTagged(passage),
      isAbout: themes.map(({ id }) => passage.themes.includes(id)),
      weight: passage.weight,
    })),
  );
  return (passage) => {
    const likely = probabilities(clues.of(passage))
      .map((probability, theme) => ({ id: themes[theme]?.id ?? '', probability }))
      .sort((a, b) => b.probability - a.probability);
    const first = likely[0]?.probability ?? 0;
    return likely
      .slice(0, 3)
      .filter(({ probability }, index) => index === 0 || (probability >= enough.probability && probability >= enough.share * first))
      .map(({ id }) => id);
  };
}

/** Measures what points to each theme in a passage. */
class ThemeClues {
  private readonly themes: readonly { id: string }[];
  private readonly phrases: ThemePhrases;
  private readonly learntPhrases: LearntThemePhrases;
  private readonly headings: LearntThemeHeadings;
  private readonly space: TermSpace;
  private readonly learnt: LearntThemeWords;

  constructor({ themes, glossary = [], tagged, words = [] }: LessonsOfThemes) {
    this.themes = themes;
    this.phrases = new ThemePhrases(themes, glossary);
    this.learntPhrases = new LearntThemePhrases(this.phrases, themes, tagged);
    this.headings = new LearntThemeHeadings(tagged);
    this.space = new TermSpace([...tagged, ...words].map(({ text }) => text));
    const texts = [...tagged.map((passage) => ({ ...passage, weight: 1 })), ...words];
    this.learnt = new LearntThemeWords(
      themes.length,
      this.space.size,
      texts.map((text) => this.asLearnt(text)),
    );
  }

  of(passage: Passage, tagged?: TaggedPassage): number[][] {
    const inWords = this.learnt.measure(this.space.place(passage.text), tagged && this.asLearnt({ ...tagged, weight: 1 }));
    const strongest = Math.max(...inWords.map(({ strength }) => strength));
    const closest = Math.max(...inWords.map(({ closeness }) => closeness), 1e-9);
    const inLearntPhrases = this.learntPhrases.measure(passage, tagged);
    return measureThemesInPhrases(this.phrases, this.themes.length, passage).map((found, theme) => {
      const { strength = 0, closeness = 0 } = inWords[theme] ?? {};
      const { earliest = 0, ofSentence = 0, ofAll = 0, told = 0 } = inLearntPhrases[theme] ?? {};
      const inPhrases = [found.opening, found.share, earliest, ofSentence, ofAll, Math.log1p(told)];
      const heading = this.headings.strengthOf(this.themes[theme]?.id ?? '', passage, tagged);
      return [...inPhrases, strength, strength - strongest, closeness / closest, heading];
    });
  }

  /** The same for a passage that was learnt from: it is left out of what judges it, or it would seem easier than those to come. */
  ofTagged(passage: TaggedPassage): number[][] {
    return this.of(passage, passage);
  }

  private asLearnt({ text, themes, weight }: WordsAboutThemes): LearntWords {
    const places = themes.map((theme) => this.themes.findIndex(({ id }) => id === theme)).filter((place) => place >= 0);
    return { at: this.space.place(text), themes: places, weight };
  }
}
