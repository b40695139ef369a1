import type { kindsSchema } from '../shapes/kinds.ts';
import type { TypeOf } from '../shapes/type-of.ts';

/*
 * Kinds of document and the frameworks they are inspected under are data (content/kinds.yml). Code asks for
 * a trait by name and never compares ids, so that a new kind is one entry there.
 */

/** A kind of document: an inspection report, a letter about a visit, a self-evaluation … */
export type Kind = TypeOf<typeof kindsSchema>[number];

interface OfKind {
  kind: Kind;
}

/** Whether a document gives grades under a framework. */
export function isGradedKind({ kind }: OfKind): boolean {
  return kind.graded;
}

/** Whether a document is a letter. */
export function isLetterKind({ kind }: OfKind): boolean {
  return kind.letter;
}

/** Whether a document or event is a visit between inspections. Visits give no grades. */
export function isVisitKind({ kind }: OfKind): boolean {
  return kind.visit !== undefined;
}

/** The name of a document's kind within a sentence: "focused visit letter". */
export function formatKindInText({ kind }: OfKind): string {
  return kind.name.toLowerCase();
}
