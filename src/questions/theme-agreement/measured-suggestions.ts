/**
 * How far suggested themes agree with people, on councils whose reports taught the program nothing. From `tests/import/judge-topics.ts score`,
 * with the answers of two blind readers together. The only place for these figures: change them when they are measured anew.
 */
const measuredThemeSuggestions = { precision: 0.86, recall: 0.83, paragraphs: 150 };

/** How often suggested themes are right, in plain sentences: "Two people read 150 paragraphs …". */
export function describeMeasuredThemeSuggestions({ precision, recall, paragraphs } = measuredThemeSuggestions): string {
  const ofHundred = (share: number) => Math.round(share * 100);
  return (
    `Two people chose topics for ${paragraphs} other paragraphs, without seeing the program’s. Of 100 topics that it suggested, ` +
    `they chose ${ofHundred(precision)} too. Of 100 that they chose, it suggested ${ofHundred(recall)}.`
  );
}
