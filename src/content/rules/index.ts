import { reportIdFromFile } from '../../record/ids-and-paths/ids.ts';
import type { Problem } from '../problems/problem.ts';
import type { ReadRecord } from '../build/read-record.ts';
import { authorityLivesRule, featuredRule } from './authority-lives.ts';
import { authorityPlacesRule } from './authority-places.ts';
import { correctionsRule } from './corrections.ts';
import { editionsRule } from './editions.ts';
import { englandRule } from './england.ts';
import { eventsRule } from './events.ts';
import { fidelityRule } from './fidelity.ts';
import { figuresStatedRule, oneUnitAMeasureRule } from './figures.ts';
import { followUpsRule } from './follow-ups.ts';
import { frameworksRule } from './frameworks.ts';
import { glossaryRule } from './glossary.ts';
import { highlightedRule } from './highlighted.ts';
import { hexMapRule, newAuthoritiesRule } from './hex-map.ts';
import { inspectionsRule } from './inspections.ts';
import { ledgerRule } from './ledger.ts';
import { placeNamesRule } from './place-names.ts';
import { needAnswersRule, readerNeedsRule } from './reader-needs.ts';
import { paragraphQuestionsRule, termQuestionsRule } from './reader-questions.ts';
import type { RecordRule } from './rule.ts';
import { sequencesRule } from './sequences.ts';
import { themeReadingsRule } from './theme-readings.ts';
import { themeWeightsRule } from './theme-weights.ts';

/** The rules across the record. Problems on one line are told in this order. */
const recordRules: readonly RecordRule[] = [
  frameworksRule,
  highlightedRule,
  featuredRule,
  glossaryRule,
  ledgerRule,
  editionsRule,
  correctionsRule,
  fidelityRule,
  figuresStatedRule,
  oneUnitAMeasureRule,
  inspectionsRule,
  eventsRule,
  authorityLivesRule,
  sequencesRule,
  themeReadingsRule,
  themeWeightsRule,
  englandRule,
  hexMapRule,
  newAuthoritiesRule,
  authorityPlacesRule,
  placeNamesRule,
  paragraphQuestionsRule,
  termQuestionsRule,
  readerNeedsRule,
  needAnswersRule,
  // Last, because it leaves out reports of which an earlier rule has found something.
  followUpsRule,
];

/** Every problem across the record, after those found already. */
export function applyRulesToRecord(record: ReadRecord, found: readonly Problem[]): Problem[] {
  const problems = [...found];
  for (const rule of recordRules) {
    const unsound = new Set(problems.map(({ file }) => reportIdFromFile(file)));
    problems.push(...rule(record, { unsound }));
  }
  return problems;
}
