import type { ThemeWeight } from '../../record/theme-weight.ts';
import type { Passage, SuggestThemes } from './passage.ts';
import { learnThemeRegression, probabilityOf, weighThemes } from './regression.ts';
import { ThemeClues, type SourcesOfClues } from './theme-clues.ts';
import { toThemeModel, weighStems, type ThemeModel } from './theme-model.ts';

/** The likeliest theme is always named. Others are if they reach this probability and this share of its own. */
const enough = { byWeights: { probability: 0.15, share: 0.33 }, byRecord: { probability: 0.4, share: 0.4 } };

/** How much surer than the weights the paragraphs that people have tagged in the record must be, as a logarithm of odds. */
const caution = 1.5;

/** How likely each theme of a passage is, as a logarithm of odds. */
type OddsOf = (passage: Passage) => number[];

/** What suggestions are learnt from: the sources of clues, and the weights that judged paragraphs taught. None count if they lack a theme. */
export interface LessonsOfThemes extends SourcesOfClues {
  weights?: readonly ThemeWeight[];
}

/**
 * Learns to suggest what a paragraph is about. Its clues are the phrases that point to each theme, how far each phrase was right and where
 * it stands, the words that texts on it have, and the heading. What each clue is worth is learnt from the paragraphs that people have tagged,
 * and stands in the weights, with what single words add. No chance and no network: the same record gives the same suggestions.
 */
export function learnToSuggestThemes(lessons: LessonsOfThemes): SuggestThemes {
  const { themes, weights = [] } = lessons;
  const model = toThemeModel(weights, themes);
  const clues = new ThemeClues(lessons);
  const byRecord = oddsByRecord(clues, lessons);
  const oddsOf = model ? surerOdds(oddsByWeights(clues, model), byRecord) : byRecord;
  const { probability: least, share } = model ? enough.byWeights : enough.byRecord;
  return (passage) => {
    const likely = oddsOf(passage)
      .map((odds, theme) => ({ id: themes[theme]?.id ?? '', probability: probabilityOf(odds) }))
      .sort((a, b) => b.probability - a.probability);
    const first = likely[0]?.probability ?? 0;
    return likely
      .slice(0, 3)
      .filter(({ probability }, index) => index === 0 || (probability >= least && probability >= share * first))
      .map(({ id }) => id);
  };
}

function oddsByWeights(clues: ThemeClues, model: ThemeModel): OddsOf {
  return (passage) => {
    const stems = weighStems(model, passage);
    return weighThemes(model, clues.of(passage)).map((odds, theme) => odds + (stems[theme] ?? 0));
  };
}

/** Paragraphs of many councils taught the weights. The record shows how its own editors choose, and counts where it is sure. */
const surerOdds =
  (byWeights: OddsOf, byRecord: OddsOf): OddsOf =>
  (passage) => {
    const own = byRecord(passage);
    return byWeights(passage).map((odds, theme) => Math.max(odds, (own[theme] ?? -Infinity) - caution));
  };

function oddsByRecord(clues: ThemeClues, { themes, tagged }: LessonsOfThemes): OddsOf {
  const regression = learnThemeRegression(
    tagged.map((passage) => ({
      clues: clues.ofTagged(passage),
      isAbout: themes.map(({ id }) => Number(passage.themes.includes(id))),
      weight: passage.weight,
    })),
  );
  return (passage) => weighThemes(regression, clues.of(passage));
}
