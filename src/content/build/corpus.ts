import { stringsOfKeysInCamelCase } from '../../record/strings/camel-keys.ts';
import { sortReportsInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import type { Report } from '../../record/reports/report.ts';
import { toFidelity } from '../fidelity/fidelity.ts';
import { restoreWordsOfLedger } from '../ledger/restore-words.ts';
import type { ReadRecord } from './read-record.ts';
import { buildAuthorityPlaces } from './authority-places.ts';
import { buildEngland } from './england.ts';
import { buildFigures } from './figures.ts';
import { buildFollowUps } from './follow-ups.ts';
import { buildHexMap } from './hex-map.ts';
import { buildContentInspectionsWithListed, buildContentJoinedInspections, buildContentJoinedVisits } from './inspections.ts';
import { buildReaderQuestions } from './reader-questions.ts';
import { buildThemeReadings } from './theme-readings.ts';

/** The corpus of a record without problems, with the reports that are to be shown. Undefined where a file that every record has could not be read. */
export function buildCorpus(record: ReadRecord, shown: readonly Report[]): Corpus | undefined {
  const { sources } = record;
  const { site, authorities, frameworks, kinds, events, themes, claimants } = sources;
  if (!site.value || !authorities.value || !frameworks.value || !kinds.value || !events.value || !themes.value || !claimants.value)
    return undefined;
  const england = buildEngland(record.england, sources.newAuthorities.value ?? [], sources.placeNames.value?.councils ?? []);
  const isShown = new Set(shown.map(({ id }) => id));
  return {
    site: stringsOfKeysInCamelCase(site.value),
    authorities: stringsOfKeysInCamelCase(authorities.value),
    lines: frameworks.value.lines,
    judgements: frameworks.value.judgements,
    frameworks: stringsOfKeysInCamelCase(frameworks.value.frameworks),
    kinds: kinds.value,
    inspections: buildContentInspectionsWithListed(buildContentJoinedInspections(record.listed, shown), england, authorities.value),
    visits: buildContentJoinedVisits(events.value.visits, shown, kinds.value),
    events: stringsOfKeysInCamelCase(events.value.events),
    themes: themes.value,
    claimants: claimants.value,
    glossary: stringsOfKeysInCamelCase(sources.glossary.value ?? []),
    reports: sortReportsInCorpus(shown),
    figures: buildFigures(
      sources.figures,
      record.reports.filter(({ id }) => isShown.has(id)),
    ),
    followUps: buildFollowUps(sources.followUps.value),
    ledger: restoreWordsOfLedger(record.ledger, record.corrections, shown).ledger,
    ledgerParts: record.ledgerParts,
    editions: record.editions,
    corrections: record.corrections,
    sequences: sources.sequences.value ?? [],
    themeReadings: buildThemeReadings(sources.themeReadings),
    themeWeights: sources.themeWeights.value ?? [],
    fidelity: toFidelity(sources.fidelity.value ?? [], shown),
    england,
    places: buildAuthorityPlaces(sources.authorityPlaces.value ?? [], england),
    hexMap: buildHexMap(sources.hexMap.value ?? [], england),
    placeNames: sources.placeNames.value ?? { councils: [], areas: [] },
    readerQuestions: buildReaderQuestions(sources, (id) => isShown.has(id)),
  };
}
