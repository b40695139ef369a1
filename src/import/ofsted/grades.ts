/** Each printed grade in a text, one after another. */
const gradeWords = /not judged|outstanding|good|requires?\s+improvement(?:\s+to\s+be\s+good)?|inadequate/gi;
const finalGrade = /(outstanding|good|inadequate|requires? improvement(?: to be good)?|not judged)[.\s]*$/i;
const cell =
  /^(?:not judged|outstanding|good|requires?(?:\s+improvement)?(?:\s+to(?:\s+be(?:\s+good)?)?)?|improvement(?:\s+to(?:\s+be(?:\s+good)?)?)?|to be good|be good|inadequate)\.?$/i;

/** The id of a grade from its printed words, in any case. */
export function gradePrintedByOfsted(words: string): string {
  const word = words.toLowerCase().replace(/\s+/g, ' ');
  if (word === 'not judged') return 'not-judged';
  return word.startsWith('require') ? 'requires-improvement' : word;
}

/** The ids of the grades that a text names, in order. */
export const printedGradesIn = (text: string) => [...text.matchAll(gradeWords)].map(([words]) => gradePrintedByOfsted(words));

/** The id of the grade that a heading ends with, if it does. */
export function gradeInOfstedHeading(heading: string): string | undefined {
  const found = finalGrade.exec(heading)?.[1];
  return found && gradePrintedByOfsted(found);
}

/** Whether words end with one of the four grades. */
export const endsWithPrintedGrade = (words: string) => {
  const grade = gradeInOfstedHeading(words);
  return grade !== undefined && grade !== 'not-judged';
};

/** Whether words are a grade, or a part of one that wraps. */
export const isPrintedGradeCell = (text: string) => cell.test(text);
