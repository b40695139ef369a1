import { reportIdOfFile } from '../../record/ids/ids.ts';
import type { Problem } from '../problem.ts';
import type { ReadRecord } from '../read-record.ts';
import { placesAreOfEngland } from './authority-places.ts';
import { correctionsHold } from './corrections.ts';
import { englandAgrees } from './england.ts';
import { eventsNameWhatIsThere } from './events.ts';
import { fidelityIsWhole } from './fidelity.ts';
import { figuresAreStated, oneUnitAMeasure } from './figures.ts';
import { followUpsFollow } from './follow-ups.ts';
import { frameworksNameWhatIsThere } from './frameworks.ts';
import { glossaryNamesThemes } from './glossary.ts';
import { inspectionsAreWhole } from './inspections.ts';
import { ledgerHolds } from './ledger.ts';
import type { RecordRule } from './rule.ts';
import { sequencesAreOfOneHistory } from './sequences.ts';
import { themeReadingsNameWhatIsThere } from './theme-readings.ts';

/** The rules across the record. Problems on one line are told in this order. */
const recordRules: readonly RecordRule[] = [
  frameworksNameWhatIsThere,
  glossaryNamesThemes,
  ledgerHolds,
  correctionsHold,
  fidelityIsWhole,
  figuresAreStated,
  oneUnitAMeasure,
  inspectionsAreWhole,
  eventsNameWhatIsThere,
  sequencesAreOfOneHistory,
  themeReadingsNameWhatIsThere,
  englandAgrees,
  placesAreOfEngland,
  // Last, because it leaves out reports of which an earlier rule has found something.
  followUpsFollow,
];

/** Every problem across the record, after those found already. */
export function checkRecord(record: ReadRecord, found: readonly Problem[]): Problem[] {
  const problems = [...found];
  for (const rule of recordRules) {
    const unsound = new Set(problems.map(({ file }) => reportIdOfFile(file)));
    problems.push(...rule(record, { unsound }));
  }
  return problems;
}
