import { z } from 'zod';
import { dayShape, idShape, textShape } from './fields.ts';

/** `events.yml`: visits without grades, and events that explain a history. */
export const eventsSchema = z.strictObject({
  visits: z
    .array(
      z.strictObject({
        authority: textShape('the id of the authority.'),
        kind: idShape('the id of a kind of visit, e.g. focused-visit.'),
        on: dayShape('when, e.g. "2020-01".'),
        about: textShape('what inspectors looked at.'),
        read_in: textShape('where we read of it.').optional(),
      }),
    )
    .describe('visits without grades.'),
  events: z
    .array(
      z.strictObject({
        on: dayShape('when.'),
        what: textShape('what happened, in one sentence.'),
        authorities: z.array(z.string()).describe('ids of the authorities concerned; none if it concerns all.'),
        read_in: textShape('where we read of it.'),
      }),
    )
    .describe('what happened.'),
});
