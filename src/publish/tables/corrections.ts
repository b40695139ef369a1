import type { Correction } from '../../record/ledger.ts';
import { correctionKinds } from '../../record/shapes/corrections.ts';
import { sortProvenanceCorrections } from '../../questions/provenance/publication.ts';
import { defineTableOfOpenData } from './data-set.ts';
import { optionalField, requiredField } from './fields.ts';

/** The table of corrections: what was corrected, moved or withdrawn after it was published. */
export const correctionsTable = defineTableOfOpenData<Correction>()({
  name: 'corrections',
  title: 'Corrections',
  about: 'What we corrected, moved or withdrew after we published it, when and why.',
  changes: 'Each correction, move or withdrawal adds a row.',
  key: ['of', 'on', 'reason'],
  sources: (corpus) => sortProvenanceCorrections(corpus.corrections),
  fields: {
    of: requiredField.text(
      'Id of the paragraph or document. One that moved or was withdrawn is in no other table.',
      (correction) => correction.of,
    ),
    on: requiredField.day('The day of the correction.', ({ on }) => on),
    kind: requiredField.oneOf(
      correctionKinds,
      'corrected: words or facts were wrong. moved: it has another id and address. withdrawn: it was taken out.',
      ({ kind }) => kind,
    ),
    to: optionalField.text('The id it has now, if it moved.', ({ to }) => to),
    reason: requiredField.text('Why.', ({ reason }) => reason),
    was: optionalField.text('The words that were wrong, where they may be shown.', ({ was }) => was),
    now: optionalField.text('The words that are there now, if given.', ({ now }) => now),
  },
  notExported: {},
});
