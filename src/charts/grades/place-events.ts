import { reportIdToPath } from '../../record/ids/ids.ts';
import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import type { RecordedEvent, Visit } from '../../record/inspections/inspection.ts';
import { round } from '../layout/round.ts';
import type { EventMark, VisitMark } from './grade-panel.ts';
import { describeEvent, describeVisitMark } from './mark-words.ts';
import type { PanelScales } from './panel-scales.ts';

/** The mark of each ungraded visit, at the offset of its authority. */
export function placeVisits(corpus: Corpus, visits: readonly Visit[], { at, rowAt, laneOf, styleOf }: PanelScales): VisitMark[] {
  return visits.map((visit) => {
    const authority = authorityInCorpus(corpus, visit.authority);
    return {
      x: at(visit.on),
      y: round(rowAt('visits') + laneOf(authority)),
      words: describeVisitMark(authority, visit),
      address: visit.report ? reportIdToPath(visit.report) : authority.ofstedPage,
      style: styleOf(authority),
    };
  });
}

/** A numbered mark for each event, oldest first. One that would cover the mark before it is placed lower. */
export function placeEvents(events: readonly RecordedEvent[], { at, rowAt }: PanelScales): EventMark[] {
  return events.map((event, index) => {
    const x = at(event.on);
    const isNear = (other: RecordedEvent | undefined) => other !== undefined && x - at(other.on) < 18;
    const crowded = isNear(events[index - 1]) && !isNear(events[index - 2]);
    return { number: index + 1, x, y: round(rowAt('events') + (crowded ? 9 : -9)), words: describeEvent(event) };
  });
}
