import type { Corpus } from '../../record/corpus/corpus.ts';

/** Checks of the record that were made after the day of the edition, each in words with its day: an edition is released with a later one. */
export function checksAfterEdition({ site, fidelity, themeReadings }: Pick<Corpus, 'site' | 'fidelity' | 'themeReadings'>): string[] {
  return [
    ...fidelity.map(({ report, compared }) => ({ what: `${report} was compared with its PDF`, day: compared })),
    ...themeReadings.map(({ on }) => ({ what: 'topics were read', day: on })),
  ].flatMap(({ what, day }) => (day > site.edition ? [`${what} on ${day}`] : []));
}
