import { z } from 'zod';
import { day, id, text } from './fields.ts';

/** `events.yml`: visits without grades, and events that explain a history. */
export const eventsSchema = z.strictObject({
  visits: z
    .array(
      z.strictObject({
        authority: text('the id of the authority.'),
        kind: id('the id of a kind of visit, e.g. focused-visit.'),
        on: day('when, e.g. "2020-01".'),
        about: text('what inspectors looked at.'),
        read_in: text('where we read of it.').optional(),
      }),
    )
    .describe('visits without grades.'),
  events: z
    .array(
      z.strictObject({
        on: day('when.'),
        what: text('what happened, in one sentence.'),
        authorities: z.array(z.string()).describe('ids of the authorities concerned; none if it concerns all.'),
        read_in: text('where we read of it.'),
      }),
    )
    .describe('what happened.'),
});
