/** Words that say nothing of what a passage is about. */
export const littleWords = new Set(
  `a about after all also an and any are as at be been before being between both but by can could during each few for from had has have how
  however if in into is it its many more most no nor not of on only or other over own same so some such than that the their them then there
  these they this to very was were what when where which while who will with would`.split(/\s+/),
);

/** What local safeguarding children boards are called in print: each puts letters of its own place before "SCB". */
const safeguardingBoard = /\b[a-z]{0,3}scbs?\b/g;

/**
 * The words of a text, lower case and without their endings, in order. A rough rule, since it only has to treat like words alike; another
 * one would change every suggestion.
 */
export function stemsForThemes(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’‘']s?\b/g, '')
      .replace(safeguardingBoard, 'lscb')
      .match(/[a-z0-9]+/g) ?? [];
  return words.map((word) =>
    word.length <= 4
      ? word.replace(/s$/, '')
      : word
          .replace(/ies$/, 'y')
          .replace(/s$/, '')
          .replace(/(?:ing|ed|ly|ment|ement|ation|ion|al|ive|ity|er|or|ance|ence)$/, '')
          .replace(/(.)\1$/, '$1')
          .replace(/e$/, ''),
  );
}

/** The sentences of a text, each as its stems. */
export const stemSentencesForThemes = (text: string): string[][] =>
  text
    .split(/(?<=[.?!])\s+/)
    .filter(Boolean)
    .map(stemsForThemes);
