import type { Passage, TaggedPassage } from './passage.ts';
import type { FoundThemePhrase, ThemeOfPhrase, ThemePhrases } from './phrases.ts';
import { stemSentencesForThemes, stemsForThemes } from './stems.ts';

/** How many passages, right as often as phrases of its kind, each phrase is taken to have stood in besides its own. Set by hand. */
const steady = 4;

/** A sentence in which nothing is trusted at least this far is about no theme. Set by hand. */
const leastOfSentence = 0.5;

/** How far the phrases of a passage point to a theme, each counted as far as it can be trusted. */
export interface ThemeInLearntPhrases {
  /** The most trusted phrase, less the later it stands in its sentence: what a sentence is about mostly comes first. */
  earliest: number;
  /** The most that one sentence says of it, less what the sentence says of other themes. */
  ofSentence: number;
  /** Its share of what all sentences say. */
  ofAll: number;
  /** How much points to it in all, without examples and lists, where themes are named in passing. */
  told: number;
}

interface Counted {
  all: number;
  right: number;
}

/**
 * How often the passages in which a phrase stands have the theme that it points to. "Neglect" is nearly always right, "partners" is often said
 * in passing. A passage that was learnt from is left out of what judges it.
 */
export class LearntThemePhrases {
  private readonly phrases: ThemePhrases;
  private readonly themes: readonly { id: string }[];
  private readonly counts = new Map<string, Counted>();

  constructor(phrases: ThemePhrases, themes: readonly { id: string }[], passages: readonly TaggedPassage[]) {
    this.phrases = phrases;
    this.themes = themes;
    for (const passage of passages) this.learn(passage);
  }

  /** Measures each theme, in the order of the list, in the phrases of a passage. */
  measure({ text }: Passage, learnt?: TaggedPassage): ThemeInLearntPhrases[] {
    const measured = this.themes.map(() => ({ earliest: 0, ofSentence: 0, ofAll: 0, told: 0 }));
    const sentences = stemSentencesForThemes(text);
    for (const stems of sentences) {
      const end = beginningOfExamples(stems);
      const sums = new Map<number, number>();
      for (const [found, pointed] of this.pointersIn(stems)) {
        const own = measured[pointed.theme];
        if (!own) continue;
        const trust = this.trustIn(found, pointed, learnt);
        sums.set(pointed.theme, (sums.get(pointed.theme) ?? 0) + trust);
        own.earliest = Math.max(own.earliest, trust * (1 - found.at / (stems.length + 1)));
        if (found.at < end) own.told += trust;
      }
      const total = Math.max(
        [...sums.values()].reduce((sum, each) => sum + each, 0),
        leastOfSentence,
      );
      for (const [theme, sum] of sums) {
        const own = measured[theme];
        if (!own) continue;
        own.ofSentence = Math.max(own.ofSentence, sum ** 2 / total);
        own.ofAll += sum / total / sentences.length;
      }
    }
    return measured;
  }

  /** Counts each phrase of a passage once, and with it all phrases of its kind. */
  private learn({ text, themes, weight }: TaggedPassage): void {
    const once = new Map(
      stemSentencesForThemes(text)
        .flatMap((stems) => this.pointersIn(stems))
        .map(([found, pointed]) => [keyOf(found, pointed), [found, pointed] as const]),
    );
    for (const [key, [found, pointed]] of once)
      for (const each of [key, kindOf(found, pointed)]) {
        const counted = this.counts.get(each) ?? { all: 0, right: 0 };
        counted.all += weight;
        if (this.isAbout(themes, pointed)) counted.right += weight;
        this.counts.set(each, counted);
      }
  }

  /** How likely a passage with the phrase has the theme. */
  private trustIn(found: FoundThemePhrase, pointed: ThemeOfPhrase, learnt?: TaggedPassage): number {
    const kind = this.counts.get(kindOf(found, pointed)) ?? { all: 2, right: 1 };
    const counted = this.counts.get(keyOf(found, pointed)) ?? { all: 0, right: 0 };
    const left = learnt?.weight ?? 0;
    const right = counted.right - (learnt && this.isAbout(learnt.themes, pointed) ? left : 0);
    return (Math.max(right, 0) + (steady * kind.right) / kind.all) / (Math.max(counted.all - left, 0) + steady);
  }

  private pointersIn(stems: readonly string[]): [FoundThemePhrase, ThemeOfPhrase][] {
    return this.phrases.find(stems).flatMap((found) => found.themes.map((pointed): [FoundThemePhrase, ThemeOfPhrase] => [found, pointed]));
  }

  private isAbout(themes: readonly string[], { theme }: ThemeOfPhrase): boolean {
    return themes.includes(this.themes[theme]?.id ?? '');
  }
}

const keyOf = ({ phrase }: FoundThemePhrase, { theme }: ThemeOfPhrase) => `${phrase} > ${theme}`;

/** A phrase of several words is right more often than a word, and a word of inspectors more often than one of readers. */
const kindOf = ({ words }: FoundThemePhrase, { kind }: ThemeOfPhrase) => `${kind} of ${words > 1 ? 'several words' : 'one word'}`;

/** What begins examples and lists, as stems. */
const examples = ['such as', 'including', 'for example'].map((phrase) => stemsForThemes(phrase));

/** Where examples or a list begin in a sentence; otherwise its end. */
function beginningOfExamples(stems: readonly string[]): number {
  const at = stems.findIndex((_, index) => examples.some((phrase) => phrase.every((stem, place) => stems[index + place] === stem)));
  return at < 0 ? stems.length : at;
}
