/**
 * How far suggested themes agree with two blind readings, a narrow and a wide one, on paragraphs of reports that were not looked at while the
 * program was made, of councils whose reports taught it nothing. From `tests/import/judge-topics.ts score`, both readings together. The only
 * place for these figures: change them when they are measured anew.
 */
const measuredThemeSuggestions = { precision: 0.79, recall: 0.83, paragraphs: 143 };

/** How often suggested themes are right, in plain sentences: "Topics were chosen for 143 other paragraphs twice …". */
export function describeMeasuredThemeSuggestions({ precision, recall, paragraphs } = measuredThemeSuggestions): string {
  const ofHundred = (share: number) => Math.round(share * 100);
  return (
    `Topics were chosen for ${paragraphs} other paragraphs twice, first few and then more, without seeing the program’s. Of 100 topics that it suggested, ` +
    `${ofHundred(precision)} were chosen too. Of 100 that were chosen, it suggested ${ofHundred(recall)}.`
  );
}
