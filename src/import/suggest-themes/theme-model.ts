import { themeClues, type ThemeWeight } from '../../record/theme-weight.ts';
import type { Passage } from './passage.ts';
import type { ThemeRegression } from './regression.ts';
import { littleWords, stemSentencesForThemes, stemsForThemes } from './stems.ts';

/** The stems of a passage, each with how much it counts. */
export interface StemsOfPassage {
  text: ReadonlyMap<string, number>;
  heading: ReadonlyMap<string, number>;
}

/** What a stem is worth for themes, by the place of each theme in the list. Most stems tell of few themes. */
export type WorthOfStems = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * What judged paragraphs of other councils taught: what each clue is worth, the level of each theme, and what the stems of a text and of its
 * heading are worth beyond the clues.
 */
export interface ThemeModel extends ThemeRegression {
  text: WorthOfStems;
  heading: WorthOfStems;
}

/** A first sentence mostly names the matter. However many stems a text has, together they count alike. */
const counts = { inFirstSentence: 1.5, together: 3 };

/** The stems that can tell of a theme: no little words, no numbers. */
export function stemsToWeigh({ text, heading }: Passage): StemsOfPassage {
  const stems = new Map<string, number>();
  stemSentencesForThemes(text).forEach((sentence, index) => {
    for (const stem of sentence.filter(tells)) if (!stems.has(stem)) stems.set(stem, index === 0 ? counts.inFirstSentence : 1);
  });
  const length = Math.hypot(...stems.values()) || 1;
  return {
    text: new Map([...stems].map(([stem, count]) => [stem, (counts.together * count) / length])),
    heading: new Map(
      stemsForThemes(heading)
        .filter(tells)
        .map((stem) => [stem, 1]),
    ),
  };
}

/** Words that join others. A weight of theirs would tell how readers chose, and not what a paragraph is about. */
const joining = `able across against always around away back could did do does due ever further here including itself like made make may
  might mis much must my never next non now often once our out per since should soon still the this those through too toward towards under
  until up upon us via we well where whether why within without yet you your`;

const joiningStems = new Set([...littleWords, ...joining.split(/\s+/)].flatMap(stemsForThemes));

const tells = (stem: string) => stem.length > 1 && !joiningStems.has(stem) && !/^\d+$/.test(stem);

/** What the stems of a passage add to the odds of each theme. */
export function weighStems({ text, heading, levels }: ThemeModel, passage: Passage): number[] {
  const sums = levels.map(() => 0);
  const stems = stemsToWeigh(passage);
  for (const [worths, counted] of [
    [text, stems.text],
    [heading, stems.heading],
  ] as const)
    for (const [stem, count] of counted)
      for (const [theme, worth] of worths.get(stem) ?? []) sums[theme] = (sums[theme] ?? 0) + worth * count;
  return sums;
}

/** The model that the weights of a record make, or undefined if it has a theme of which nothing was learnt. Weights of other themes are left out. */
export function toThemeModel(rows: readonly ThemeWeight[], themes: readonly { id: string }[]): ThemeModel | undefined {
  const clues = new Map<string, number>();
  const levels = new Map<string, number>();
  const stems = { text: new Map<string, Map<number, number>>(), heading: new Map<string, Map<number, number>>() };
  for (const { kind, name, theme, weight } of rows) {
    if (kind === 'clue') clues.set(name, weight);
    else if (kind === 'intercept') levels.set(theme, weight);
    else {
      const place = themes.findIndex(({ id }) => id === theme);
      if (place >= 0) stems[kind].set(name, (stems[kind].get(name) ?? new Map<number, number>()).set(place, weight));
    }
  }
  if (themes.some(({ id }) => !levels.has(id))) return undefined;
  return { worths: themeClues.map((clue) => clues.get(clue) ?? 0), levels: themes.map(({ id }) => levels.get(id) ?? 0), ...stems };
}

/** The text of `theme-weights.csv` for a model, in an order that does not change. */
export function formatThemeWeights(model: ThemeModel, themes: readonly { id: string }[]): string {
  const row = (kind: ThemeWeight['kind'], name: string, theme: string, weight: number) =>
    [kind, name, theme, Number(weight.toPrecision(3))].join(',');
  const ofStems = (kind: 'text' | 'heading') =>
    [...model[kind]]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([stem, worths]) =>
        [...worths].sort(([a], [b]) => a - b).map(([theme, worth]) => row(kind, stem, themes[theme]?.id ?? '', worth)),
      );
  return [
    'kind,name,theme,weight',
    ...themeClues.map((clue, index) => row('clue', clue, '', model.worths[index] ?? 0)),
    ...model.levels.map((level, theme) => row('intercept', '', themes[theme]?.id ?? '', level)),
    ...ofStems('text'),
    ...ofStems('heading'),
    '',
  ].join('\n');
}
