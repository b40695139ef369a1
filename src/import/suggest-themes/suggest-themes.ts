import type { Theme } from '../../record/theme.ts';
import { learnThemeRegression } from './logistic-regression.ts';
import type { SuggestThemes, TaggedPassage } from './passage.ts';
import { TermSpace } from './term-space.ts';
import { measureVocabulariesToSuggestThemes, readVocabularyForThemes } from './vocabulary.ts';

/** How much the likeliest theme leads: others are named where they reach this probability and this share of its own. */
const enough = { probability: 0.2, share: 0.45 };

/**
 * Learns to suggest what a paragraph is about, from the paragraphs that people have tagged and from the words of content/themes.yml: for
 * each theme a logistic regression over stems, pairs of stems, stems of the heading, and how much of the theme's own vocabulary is
 * there. No chance and no network: the same record gives the same suggestions.
 */
export function learnToSuggestThemes(
  themes: readonly Pick<Theme, 'id' | 'name' | 'words' | 'signs'>[],
  tagged: readonly TaggedPassage[],
): SuggestThemes {
  const vocabularies = themes.map(readVocabularyForThemes);
  const space = new TermSpace(tagged);
  const examples = tagged.map((passage) => ({
    passage,
    at: space.place(passage),
    shared: measureVocabulariesToSuggestThemes(vocabularies, passage.text),
  }));
  const models = themes.map(({ id }, theme) =>
    learnThemeRegression(
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
    const shared = measureVocabulariesToSuggestThemes(vocabularies, passage.text);
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
