import type { paragraphQuestionsSchema, termQuestionsSchema } from '../shapes/reader-questions.ts';
import type { TypeOf } from '../shapes/type-of.ts';

/** A question that somebody would ask, in their own words, and who they are. */
export type ReaderQuestion = TypeOf<typeof paragraphQuestionsSchema>['questions'][string][number];

/** A question about a term of the glossary, and what it asks for. */
export type TermQuestion = TypeOf<typeof termQuestionsSchema>['questions'][string][number];

/** The questions that people ask of the record. */
export interface ReaderQuestions {
  /** By paragraph id: the questions that the paragraph answers. */
  ofParagraphs: Readonly<Record<string, readonly ReaderQuestion[]>>;
  /** By the name of the glossary term: the questions about it. */
  ofTerms: Readonly<Record<string, readonly TermQuestion[]>>;
  /** How many more were written, and struck by a second reader. */
  struck: number;
}
