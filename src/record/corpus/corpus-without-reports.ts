import type { Corpus } from './corpus.ts';

/** The parts of a corpus that hold reports and what refers to them, all empty: for a corpus of grades alone, or of other reports. */
export const corpusPartsWithoutReports: Pick<
  Corpus,
  'reports' | 'figures' | 'followUps' | 'ledger' | 'ledgerParts' | 'editions' | 'corrections' | 'sequences' | 'themeReadings' | 'fidelity'
> = {
  reports: [],
  figures: [],
  followUps: { followUps: [], ofAll: [], askedLater: [] },
  ledger: [],
  ledgerParts: [],
  editions: [],
  corrections: [],
  sequences: [],
  themeReadings: [],
  fidelity: [],
};
