/** Names that a word could have meant; undefined where the file that lists them could not be read. */
export type Names = readonly string[] | undefined;

/** A kind of problem: what is wrong, and what would be right. Empty parts are left out, the others are printed as one text. */
export interface ProblemKind<Values> {
  message: (values: Values) => string;
  remedy: (values: Values) => string | string[];
}

/** A row of the table of problems, from what is wrong and what would be right. */
export function problemKind<Values = Record<never, never>>(
  message: ProblemKind<Values>['message'],
  remedy: ProblemKind<Values>['remedy'],
): ProblemKind<Values> {
  return { message, remedy };
}
