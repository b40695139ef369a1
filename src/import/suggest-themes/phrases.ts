import type { GlossaryEntry } from '../../record/glossary/glossary.ts';
import type { Theme } from '../../record/theme.ts';
import { stemsForThemes } from './stems.ts';

/** What a theme is called: its name and the signs that inspectors write, what reports print for its terms, or words of readers. */
export type ThemePhraseKind = 'sign' | 'term' | 'word';

/** A theme that a phrase points to, by its place in the list of themes. */
export interface ThemeOfPhrase {
  theme: number;
  kind: ThemePhraseKind;
}

/** A phrase that was found: its stems, where in the sentence it begins, how many words it has, and the themes that it points to. */
export interface FoundThemePhrase {
  phrase: string;
  at: number;
  words: number;
  themes: readonly ThemeOfPhrase[];
}

/**
 * Phrases that reports print in passing on every subject, and that hold words of a theme: "agency" stands in names of every kind, and
 * "contact with their families" is no referral.
 */
const ofNoTheme = [
  ...['looked after', 'looked after children', 'children looked after', 'children in care', 'children in need', 'help and protection'],
  ...['children in need of help and protection', 'children in care and care leavers', 'care leavers and children in care'],
  ...['looked after children and care leavers', 'children looked after and care leavers', 'children and care leavers'],
  ...['contact with their families', 'contact with family', 'contact arrangements', 'family contact'],
  ...['monitoring visit', 'focused visit', 'development plan', 'local authority’s functions', 'review of the local safeguarding', 'agency'],
  ...['parental mental health', 'adult mental health', 'parental substance misuse'],
];

const order: readonly ThemePhraseKind[] = ['word', 'term', 'sign'];

/** Finds the phrases that point to themes. The longest wins: "pathway plan" is no plan, and "health assessment" no assessment. */
export class ThemePhrases {
  private readonly phrases = new Map<string, ThemeOfPhrase[]>();
  private longest = 1;

  constructor(themes: readonly Pick<Theme, 'id' | 'name' | 'words' | 'signs'>[], glossary: readonly GlossaryEntry[]) {
    themes.forEach(({ name, words, signs = [] }, theme) => {
      for (const phrase of words) this.add(phrase, { theme, kind: 'word' });
      for (const phrase of [name, ...name.split(/,| and /), ...signs]) this.add(phrase, { theme, kind: 'sign' });
    });
    for (const entry of glossary) {
      const theme = themes.findIndex(({ id }) => id === entry.theme);
      if (theme < 0) continue;
      for (const phrase of entry.same) this.add(phrase, { theme, kind: 'word' });
      for (const phrase of entry.inText) this.add(phrase, { theme, kind: 'term' });
    }
    for (const phrase of ofNoTheme) this.phrases.set(this.keyOf(stemsForThemes(phrase)), []);
  }

  /** The phrases in a sentence, in order and without overlap. */
  find(stems: readonly string[]): FoundThemePhrase[] {
    const found: FoundThemePhrase[] = [];
    for (let at = 0; at < stems.length;) {
      let words = Math.min(this.longest, stems.length - at);
      while (words > 0 && !this.phrases.has(stems.slice(at, at + words).join(' '))) words -= 1;
      const phrase = stems.slice(at, at + words).join(' ');
      const themes = this.phrases.get(phrase);
      if (words > 0 && themes) found.push({ phrase, at, words, themes });
      at += Math.max(words, 1);
    }
    return found;
  }

  private add(phrase: string, { theme, kind }: ThemeOfPhrase): void {
    const stems = stemsForThemes(phrase);
    if (stems.length === 0) return;
    const key = this.keyOf(stems);
    const others = this.phrases.get(key) ?? [];
    const before = others.find((each) => each.theme === theme);
    if (!before) this.phrases.set(key, [...others, { theme, kind }]);
    else if (order.indexOf(kind) > order.indexOf(before.kind)) before.kind = kind;
  }

  private keyOf(stems: readonly string[]): string {
    this.longest = Math.max(this.longest, stems.length);
    return stems.join(' ');
  }
}
