import type { paragraphQuestionsSchema, readerNeedsSchema, termQuestionsSchema } from '../shapes/reader-questions.ts';
import type { TypeOf } from '../shapes/type-of.ts';

/** A question that somebody would ask, in their own words, and who they are. */
export type ReaderQuestion = TypeOf<typeof paragraphQuestionsSchema>['questions'][string][number];

/** A question about a term of the glossary, and what it asks for. */
export type TermQuestion = TypeOf<typeof termQuestionsSchema>['questions'][string][number];

/** Something that people want to know: a plain line, the ways in which they ask for it, and how well each paragraph answers it. */
export type ReaderNeed = TypeOf<typeof readerNeedsSchema>['needs'][number] & {
  /** By paragraph id: 3 answers it, 2 is useful, 1 touches it. */
  answers: Readonly<Record<string, 1 | 2 | 3>>;
};

/** The questions that people ask of the record. */
export interface ReaderQuestions {
  /** By paragraph id: the questions that the paragraph answers. */
  ofParagraphs: Readonly<Record<string, readonly ReaderQuestion[]>>;
  /** By the name of the glossary term: the questions about it. */
  ofTerms: Readonly<Record<string, readonly TermQuestion[]>>;
  /** What people want to know, with the paragraphs that answer it. */
  needs: readonly ReaderNeed[];
  /** How many more were written, and struck by a second reader. */
  struck: number;
}
