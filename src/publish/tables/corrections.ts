import type { Day } from '../../record/day.ts';
import { sortCorrections } from '../../questions/provenance/publication.ts';
import { dayField, defineDataSet } from './data-set.ts';

/** One correction as open data. */
export interface CorrectionRow {
  of: string;
  on: Day;
  kind: string;
  to: string | null;
  reason: string;
  was: string | null;
  now: string | null;
}

/** What was corrected, moved or withdrawn after it was published. */
export const corrections = defineDataSet<CorrectionRow>({
  name: 'corrections',
  title: 'Corrections',
  about: 'What was corrected, moved or withdrawn after it was published, when and why.',
  key: ['of', 'on', 'reason'],
  fields: {
    of: { type: 'string', about: 'Id of the paragraph or document. One that moved or was withdrawn is in no other table.', required: true },
    on: { ...dayField('The day of the correction.'), required: true },
    kind: {
      type: 'string',
      about: 'corrected: words or facts were wrong. moved: it has another id and address. withdrawn: it was taken out.',
      required: true,
      values: ['corrected', 'moved', 'withdrawn'],
    },
    to: { type: 'string', about: 'The id under which it stands now, if it moved.' },
    reason: { type: 'string', about: 'Why.', required: true },
    was: { type: 'string', about: 'The words that were wrong, where they may be shown.' },
    now: { type: 'string', about: 'The words that stand there now, where given.' },
  },
  rows: (corpus) =>
    sortCorrections(corpus.corrections).map(({ of, on, kind, to, reason, was, now }) => ({
      of,
      on,
      kind,
      to: to ?? null,
      reason,
      was: was ?? null,
      now: now ?? null,
    })),
});
