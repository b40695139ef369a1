import type { Theme } from '../../record/theme.ts';
import { firstSentenceForThemes, stemsForThemes } from './stems.ts';

/** What a theme is called in the record and by inspectors, as stems between spaces. `signs` are words that point to a theme without naming it. */
export function readVocabularyForThemes({ name, words, signs = [] }: Pick<Theme, 'name' | 'words' | 'signs'>): string[] {
  return [...new Set([...words, ...signs, name, ...name.split(/,| and /)].map((phrase) => stemsForThemes(phrase).join(' ')))]
    .filter(Boolean)
    .map((phrase) => ` ${phrase} `);
}

/** How much of each vocabulary a text has: phrases count more than words, and what its first sentence names counts again. */
export function measureVocabulariesToSuggestThemes(vocabularies: readonly string[][], text: string): number[] {
  const whole = ` ${stemsForThemes(text).join(' ')} `;
  const opening = ` ${stemsForThemes(firstSentenceForThemes(text)).join(' ')} `;
  return vocabularies.map((phrases) => {
    const found = phrases.map((phrase) => {
      const times = whole.split(phrase).length - 1;
      if (times === 0) return 0;
      return (1 + Math.log(times)) * (phrase.trim().includes(' ') ? 1.5 : 1) + (opening.includes(phrase) ? 0.7 : 0);
    });
    return Math.log(1 + found.reduce((sum, each) => sum + each, 0));
  });
}
