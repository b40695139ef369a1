import type { z } from 'zod';
import type { FollowUps, LaterWords } from '../../record/follow-up.ts';
import type { followUpsSchema } from '../../record/shapes/follow-ups.ts';

/** The pairs of what was asked and what came later; none where the record has no such file. */
export function buildFollowUps(written: z.output<typeof followUpsSchema> | undefined): FollowUps {
  return {
    followUps: (written?.follow_ups ?? []).map(({ asked, later, said }) => ({
      asked,
      said,
      later: later.map((words): LaterWords => ('paragraph' in words ? { kind: 'held', ...words } : { kind: 'outside', ...words })),
    })),
    ofAll: written?.of_all ?? [],
    askedLater: written?.asked_later ?? [],
  };
}
