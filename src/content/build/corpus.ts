import { toCamelCaseKeys } from '../../record/strings/camel-keys.ts';
import { sortReportsInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import type { Report } from '../../record/reports/report.ts';
import { toFidelity } from '../fidelity/fidelity.ts';
import type { ReadRecord } from './read-record.ts';
import { toAuthorityPlaces } from './authority-places.ts';
import { toEngland } from './england.ts';
import { toFigures } from './figures.ts';
import { toFollowUps } from './follow-ups.ts';
import { toHexMap } from './hex-map.ts';
import { joinInspections, joinVisits } from './inspections.ts';
import { toThemeReadings } from './theme-readings.ts';

/** The corpus of a record without problems, with the reports that are to be shown. Undefined where a file that every record has could not be read. */
export function buildCorpus(record: ReadRecord, shown: readonly Report[]): Corpus | undefined {
  const { sources } = record;
  const { site, authorities, frameworks, kinds, events, themes, claimants } = sources;
  if (!site.value || !authorities.value || !frameworks.value || !kinds.value || !events.value || !themes.value || !claimants.value)
    return undefined;
  const england = toEngland(record.england, sources.newAuthorities.value ?? []);
  const isShown = new Set(shown.map(({ id }) => id));
  return {
    site: site.value,
    authorities: toCamelCaseKeys(authorities.value),
    lines: frameworks.value.lines,
    judgements: frameworks.value.judgements,
    frameworks: toCamelCaseKeys(frameworks.value.frameworks),
    kinds: kinds.value,
    inspections: joinInspections(record.listed, shown),
    visits: joinVisits(events.value.visits, shown, kinds.value),
    events: toCamelCaseKeys(events.value.events),
    themes: themes.value,
    claimants: claimants.value,
    glossary: toCamelCaseKeys(sources.glossary.value ?? []),
    reports: sortReportsInCorpus(shown),
    figures: toFigures(
      sources.figures,
      record.reports.filter(({ id }) => isShown.has(id)),
    ),
    followUps: toFollowUps(sources.followUps.value),
    ledger: record.ledger,
    corrections: record.corrections,
    sequences: sources.sequences.value ?? [],
    themeReadings: toThemeReadings(sources.themeReadings),
    fidelity: toFidelity(sources.fidelity.value ?? [], shown),
    england,
    places: toAuthorityPlaces(sources.authorityPlaces.value ?? [], england),
    hexMap: toHexMap(sources.hexMap.value ?? [], england),
    placeNames: sources.placeNames.value ?? { councils: [], areas: [] },
  };
}
