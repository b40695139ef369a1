import type { Passage } from './passage.ts';
import type { ThemePhrases } from './phrases.ts';
import { stemSentencesForThemes, stemsForThemes } from './stems.ts';

/** How far the phrases of a passage point to a theme. */
export interface ThemeInPhrases {
  /** By inspectors' words and the heading, and by other words. */
  signs: number;
  words: number;
  /** Whether the first sentence names it: 1, less by readers' words, or 0. */
  opening: number;
  /** How many sentences name it, as a share. */
  sentences: number;
  /** How much points to it, in all and as a share of what points to any theme. */
  all: number;
  share: number;
}

/** A phrase of more than one word says more than a word, and a heading is as good as half of one. */
const worth = { phrase: 1.5, word: 1, heading: 0.5, ofReaders: 0.6 };

/** Measures each theme, in the order of the list, in the phrases of a passage. */
export function measureThemesInPhrases(phrases: ThemePhrases, themes: number, { text, heading }: Passage): ThemeInPhrases[] {
  const measured = Array.from({ length: themes }, () => ({ signs: 0, words: 0, opening: 0, sentences: 0, all: 0, share: 0 }));
  const sentences = stemSentencesForThemes(text);
  sentences.forEach((stems, index) => {
    const named = new Set<ThemeInPhrases>();
    for (const { words, themes: pointed } of phrases.find(stems))
      for (const { theme, kind } of pointed) {
        const own = measured[theme];
        if (!own) continue;
        const sure = kind === 'word' ? worth.ofReaders : 1;
        const size = (words > 1 ? worth.phrase : worth.word) / Math.sqrt(pointed.length);
        own[kind === 'sign' ? 'signs' : 'words'] += size;
        own.all += size * sure;
        if (index === 0) own.opening = Math.max(own.opening, sure);
        named.add(own);
      }
    for (const own of named) own.sentences += 1 / sentences.length;
  });
  for (const { themes: pointed } of phrases.find(stemsForThemes(heading)))
    for (const { theme } of pointed) {
      const own = measured[theme];
      if (!own) continue;
      own.signs += worth.heading;
      own.all += worth.heading;
    }
  const total = measured.reduce((sum, { all }) => sum + all, 0) || 1;
  return measured.map((own) => ({ ...own, share: own.all / total }));
}
