import type { GlossaryEntry } from '../../record/glossary/glossary.ts';
import type { Theme } from '../../record/theme.ts';
import { themeClues, type ThemeClue } from '../../record/theme-weight.ts';
import { LearntThemeHeadings } from './learnt-headings.ts';
import { LearntThemePhrases } from './learnt-phrases.ts';
import { LearntThemeWords, type LearntWords } from './learnt-words.ts';
import { measureThemesInPhrases } from './measure-phrases.ts';
import type { Passage, TaggedPassage, WordsAboutThemes } from './passage.ts';
import { ThemePhrases } from './phrases.ts';
import { TermSpace } from './term-space.ts';

/** What clues come from: themes with their words, terms with theirs, tagged paragraphs, and other words about themes. */
export interface SourcesOfClues {
  themes: readonly Pick<Theme, 'id' | 'name' | 'words' | 'signs'>[];
  glossary?: readonly GlossaryEntry[];
  tagged: readonly TaggedPassage[];
  words?: readonly WordsAboutThemes[];
}

/** Measures what points to each theme in a passage. */
export class ThemeClues {
  private readonly themes: readonly { id: string }[];
  private readonly phrases: ThemePhrases;
  private readonly learntPhrases: LearntThemePhrases;
  private readonly headings: LearntThemeHeadings;
  private readonly space: TermSpace;
  private readonly learnt: LearntThemeWords;

  constructor({ themes, glossary = [], tagged, words = [] }: SourcesOfClues) {
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

  /** The clues to each theme, in the order of the list of themes; those to one theme in the order of `themeClues`. */
  of(passage: Passage, tagged?: TaggedPassage): number[][] {
    const inWords = this.learnt.measure(this.space.place(passage.text), tagged && this.asLearnt({ ...tagged, weight: 1 }));
    const strongest = Math.max(...inWords.map(({ strength }) => strength));
    const closest = Math.max(...inWords.map(({ closeness }) => closeness), 1e-9);
    const inLearntPhrases = this.learntPhrases.measure(passage, tagged);
    return measureThemesInPhrases(this.phrases, this.themes.length, passage).map((found, theme) => {
      const { strength = 0, closeness = 0 } = inWords[theme] ?? {};
      const { earliest = 0, ofSentence = 0, ofAll = 0, told = 0 } = inLearntPhrases[theme] ?? {};
      const measures: Record<ThemeClue, number> = {
        ...{ opening: found.opening, share: found.share, earliest, 'of-sentence': ofSentence, 'of-all': ofAll, told: Math.log1p(told) },
        ...{ strength, 'behind-strongest': strength - strongest, closeness: closeness / closest },
        heading: this.headings.strengthOf(this.themes[theme]?.id ?? '', passage, tagged),
      };
      return themeClues.map((clue) => measures[clue]);
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
