import type { followUpsSchema } from './shapes/follow-ups.ts';
import type { TypeOf } from './shapes/type-of.ts';

type Written = TypeOf<typeof followUpsSchema>;
type WrittenWords = Written['followUps'][number]['later'][number];

/** What a later document says: a paragraph of this record, or a fact in our own words from a report outside it. `why` says what pairs it with the item. */
export type LaterWords =
  ({ kind: 'held' } & Extract<WrittenWords, { paragraph: string }>) | ({ kind: 'outside' } & Extract<WrittenWords, { inspection: string }>);

/** An item of what needed to improve, what later reports say about it, and what the council or others said was done. */
export type FollowUp = Omit<Written['followUps'][number], 'later'> & { later: LaterWords[] };

/** The pairs of what was asked and what was said later, chosen by hand. No progress is graded. */
export type FollowUps = Omit<Written, 'followUps'> & { followUps: FollowUp[] };
