/** What a later document says: a paragraph of this record, or a fact in our own words from a report outside it. `why` says what pairs it with the item. */
export type LaterWords =
  { kind: 'held'; paragraph: string; why: string } | { kind: 'outside'; inspection: string; at: number; says: string; why: string };

/** An item of what needed to improve, and what later documents say about it. */
export interface FollowUp {
  /** Id of the item. */
  asked: string;
  later: LaterWords[];
}

/** What a report outside this record says of all that an earlier one asked to improve. */
export interface OfAll {
  /** Id of the earlier report. */
  of: string;
  inspection: string;
  at: number;
  says: string;
}

/** What a report outside this record asks to improve, in our own words. */
export interface AskedLater {
  inspection: string;
  items: string[];
}

/** The pairs of what was asked and what was said later, chosen by hand. No progress is graded. */
export interface FollowUps {
  followUps: FollowUp[];
  ofAll: OfAll[];
  itemsAskedLater: AskedLater[];
}
