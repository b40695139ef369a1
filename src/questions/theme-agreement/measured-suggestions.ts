import { paragraphsInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';

/**
 * How far suggested themes agree with two blind readers, on paragraphs of reports from which nothing was learnt. From
 * `tests/import/judge-topics.ts agree`, both readings together. The only place for these figures: change them when they are measured anew.
 */
const measuredThemeSuggestions = { precision: 0.828, recall: 0.818, paragraphs: 245 };

/** How often suggested themes are right, in plain sentences: "Two readers chose topics for 137 other paragraphs …". */
export function describeMeasuredThemeSuggestions({ precision, recall, paragraphs } = measuredThemeSuggestions): string {
  const ofHundred = (share: number) => Math.round(share * 100);
  return (
    `Two readers chose topics for ${paragraphs} other paragraphs, without seeing the program’s or each other’s. Of 100 topics that it suggested, ` +
    `${ofHundred(precision)} were chosen too. Of 100 that were chosen, it suggested ${ofHundred(recall)}.`
  );
}

/** Of how many paragraphs a program suggests the themes, and how often it is right; undefined where a person chose or confirmed them all. */
export function describeSuggestedThemes(corpus: Corpus): string | undefined {
  const all = paragraphsInCorpus(corpus);
  const suggested = all.filter(({ paragraph }) => paragraph.themesSuggested).length;
  if (suggested === 0) return undefined;
  const which = suggested === all.length ? 'all paragraphs' : formatCountWithNoun(suggested, 'paragraph');
  return `A program suggests the topics of ${which}, and no person has confirmed them. ${describeMeasuredThemeSuggestions()}`;
}
