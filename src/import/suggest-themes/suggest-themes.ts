import type { ThemeWeight } from '../../record/theme-weight.ts';
import type { Passage, SuggestThemes } from './passage.ts';
import { learnThemeRegression, logOddsOfThemes, sigmoid } from './regression.ts';
import { ThemeClues, type SourcesOfClues } from './theme-clues.ts';
import { logOddsOfStems, toThemeModel, type ThemeModel } from './theme-model.ts';

/**
 * The likeliest theme is always named. Others are if they reach this probability and this share of the likeliest one's. With weights the thresholds
 * were chosen by cross-validation, so that precision and recall are alike. Those for the record alone were set by hand: we know of no others that were tried.
 */
const thresholds = { byModel: { probability: 0.1, share: 0.4 }, byRecord: { probability: 0.4, share: 0.4 } };

/** As many as people give a paragraph: one to three (`content/README.md`). */
const maxThemes = 3;

/**
 * How much the record's own paragraphs say of the log-odds; the weights say the rest (a logarithmic opinion pool). Of 0.15, 0.25, 0.3, 0.35 and 0.5
 * cross-validation prefers the lower ones (0.005 of F1 from the first to the fourth) and agreement with the record's editors those from 0.3 to 0.4
 * (`tests/record/suggested-themes.further.test.ts`).
 */
const shareOfRecord = 0.3;

/** The log-odds of each theme for a passage. */
type LogOddsOf = (passage: Passage) => number[];

/** What suggestions are learnt from: the sources of clues, and the weights that judged paragraphs taught. None count if they lack a theme. */
export interface LessonsOfThemes extends SourcesOfClues {
  weights?: readonly ThemeWeight[];
}

/**
 * Learns to suggest what a paragraph is about. Its clues are the phrases that point to each theme, how far each phrase was right and where
 * it stands, the words that texts on it have, and the heading. Their coefficients are learnt from the paragraphs that people have tagged,
 * and stand in the weights, with those of single stems. No chance and no network: the same record gives the same suggestions.
 */
export function learnToSuggestThemes(lessons: LessonsOfThemes): SuggestThemes {
  const { themes, weights = [] } = lessons;
  const model = toThemeModel(weights, themes);
  const clues = new ThemeClues(lessons);
  const byRecord = logOddsByRecord(clues, lessons);
  const logOddsOf = model ? poolLogOdds(logOddsByModel(clues, model), byRecord) : byRecord;
  const { probability: least, share } = model ? thresholds.byModel : thresholds.byRecord;
  return (passage) => {
    const likely = logOddsOf(passage)
      .map((logOdds, theme) => ({ id: themes[theme]?.id ?? '', probability: sigmoid(logOdds) }))
      .sort((a, b) => b.probability - a.probability);
    const first = likely[0]?.probability ?? 0;
    return likely
      .slice(0, maxThemes)
      .filter(({ probability }, index) => index === 0 || (probability >= least && probability >= share * first))
      .map(({ id }) => id);
  };
}

function logOddsByModel(clues: ThemeClues, model: ThemeModel): LogOddsOf {
  return (passage) => {
    const stems = logOddsOfStems(model, passage);
    return logOddsOfThemes(model, clues.of(passage)).map((logOdds, theme) => logOdds + (stems[theme] ?? 0));
  };
}

/** Paragraphs of many councils taught the weights. The record shows how its own editors choose. */
const poolLogOdds =
  (byModel: LogOddsOf, byRecord: LogOddsOf): LogOddsOf =>
  (passage) => {
    const own = byRecord(passage);
    return byModel(passage).map((logOdds, theme) => (1 - shareOfRecord) * logOdds + shareOfRecord * (own[theme] ?? logOdds));
  };

function logOddsByRecord(clues: ThemeClues, { themes, tagged }: LessonsOfThemes): LogOddsOf {
  const regression = learnThemeRegression(
    tagged.map((passage) => ({
      clues: clues.ofTagged(passage),
      isAbout: themes.map(({ id }) => Number(passage.themes.includes(id))),
      weight: passage.weight,
    })),
  );
  return (passage) => logOddsOfThemes(regression, clues.of(passage));
}
