import type { Passage } from './passage.ts';
import type { ThemePhrases } from './phrases.ts';
import { stemSentencesForThemes, stemsForThemes } from './stems.ts';

/** How far the phrases of a passage point to a theme. */
export interface ThemeInPhrases {
  /** Whether the first sentence names it: 1, less by readers' words, or 0. */
  opening: number;
  /** How much points to it, as a share of what points to any theme. */
  share: number;
}

/** A phrase of more than one word says more than a word, and a heading is as good as half of one. Set by hand. */
const worth = { phrase: 1.5, word: 1, heading: 0.5, ofReaders: 0.6 };

/** Measures each theme, in the order of the list, in the phrases of a passage. */
export function measureThemesInPhrases(phrases: ThemePhrases, themes: number, { text, heading }: Passage): ThemeInPhrases[] {
  const measured = Array.from({ length: themes }, () => ({ opening: 0, all: 0 }));
  stemSentencesForThemes(text).forEach((stems, index) => {
    for (const { words, themes: pointed } of phrases.find(stems))
      for (const { theme, kind } of pointed) {
        const own = measured[theme];
        if (!own) continue;
        const sure = kind === 'word' ? worth.ofReaders : 1;
        const size = (words > 1 ? worth.phrase : worth.word) / Math.sqrt(pointed.length);
        own.all += size * sure;
        if (index === 0) own.opening = Math.max(own.opening, sure);
      }
  });
  for (const { themes: pointed } of phrases.find(stemsForThemes(heading)))
    for (const { theme } of pointed) {
      const own = measured[theme];
      if (own) own.all += worth.heading;
    }
  const total = measured.reduce((sum, { all }) => sum + all, 0) || 1;
  return measured.map(({ opening, all }) => ({ opening, share: all / total }));
}
