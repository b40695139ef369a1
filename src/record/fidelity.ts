import type { fidelitySchema } from './shapes/fidelity.ts';
import type { TypeOf } from './shapes/type-of.ts';

/** The stored result of comparing a document's paragraphs with the text of its official PDF. Every paragraph is in one of the first three lists, by anchor. */
export type Fidelity = Omit<TypeOf<typeof fidelitySchema>[number], 'words'> & {
  /** Whether words and PDF are still those that were compared. */
  current: boolean;
};

/** What comparing a document with its official PDF gave, before it is stored. */
export type Comparison = Pick<Fidelity, 'equal' | 'differing' | 'notCheckable' | 'misplaced' | 'leftOut'>;
