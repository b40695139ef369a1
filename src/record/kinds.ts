/*
 * Kinds of document are data (content/kinds.yml), and so are the frameworks that a kind is inspected under. Code asks them for
 * a trait by name and never compares their ids, so that a new kind is one entry there.
 */

/** A kind of document: an inspection report, a letter about a visit, a self-evaluation … */
export interface Kind {
  /** As file names and data give it, e.g. focused-visit. */
  id: string;
  /** As readers see it, e.g. "Focused visit letter". */
  name: string;
  /** It is about an inspection under a framework, and gives grades. */
  graded: boolean;
  /** It is a letter, with an address, a greeting and a signature. */
  letter: boolean;
  /** What readers call the event, where inspectors looked at services without grading them, e.g. "Focused visit". */
  visit?: string | undefined;
}

interface OfKind {
  kind: Kind;
}

/** Whether a document gives grades under a framework. */
export function isGraded({ kind }: OfKind): boolean {
  return kind.graded;
}

/** Whether a document is a letter. */
export function isLetter({ kind }: OfKind): boolean {
  return kind.letter;
}

/** Whether a document, or an event, is a visit between inspections: a visit gives no grades. */
export function isVisit({ kind }: OfKind): boolean {
  return kind.visit !== undefined;
}

/** The name of a kind within a sentence: "focused visit letter". */
export function formatKindInText({ kind }: OfKind): string {
  return kind.name.toLowerCase();
}
