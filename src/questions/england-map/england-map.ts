import type { Corpus } from '../../record/corpus/corpus.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import type { Day } from '../../record/dates/day.ts';
import type { EnglandAuthority } from '../../record/england.ts';
import type { HexMapPlace } from '../../record/hexagons/hex-map.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import type { JudgementLine } from '../../record/frameworks/judgement.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { englandFindings, englandYearEnds, type StandingCount } from '../england/england.ts';
import { englandMapCodeOfInspection, formatDayOfEnglandMap, englandMapGradeOnDay, type MapGrade } from './map-grade.ts';

/** An authority on the map of England. */
export interface MapAuthority {
  authority: EnglandAuthority;
  place: HexMapPlace;
  /** Its counted inspections, oldest first, each with a letter for each of `englandMapLines`. */
  inspections: string[];
}

/** The lines of judgements that the map can show: all on which an authority of the list was ever graded. */
export const englandMapLines = oncePerCorpus((corpus): JudgementLine[] =>
  corpus.lines.filter(({ id: line }) =>
    corpus.england.authorities.some(({ id }) => englandFindings(corpus, id, line).some(({ state }) => state === 'graded')),
  ),
);

/** The authorities on the map, in the order of their names. Empty where a record has no map. */
export const englandMapAuthorities = oncePerCorpus((corpus): MapAuthority[] => {
  const lines = englandMapLines(corpus);
  return corpus.england.authorities.flatMap((authority) => {
    const place = corpus.hexMap.find((each) => each.authority === authority.id);
    if (!place) return [];
    const found = lines.map(({ id: line }) => englandFindings(corpus, authority.id, line));
    const inspections = (found[0] ?? []).map(({ inspection }, index) =>
      englandMapCodeOfInspection(
        inspectionDay(inspection),
        found.map((findings) => {
          const finding = findings[index];
          return finding?.state === 'graded' ? finding.grade : finding?.state === 'not-judged' ? 'not-judged' : 'none';
        }),
      ),
    );
    return [{ authority, place, inspections }];
  });
});

/** An authority's grade on a line of judgements at the end of a day. */
export function englandMapGradeOf(corpus: Corpus, { authority, inspections }: MapAuthority, line: string, day: Day): MapGrade {
  return englandMapGradeOnDay(
    inspections,
    authority.from ?? '',
    englandMapLines(corpus).findIndex(({ id }) => id === line),
    day,
  );
}

/** The year ends that the map can show, oldest first: 2014 is the first year in which many inspections were made. */
export function englandMapYearEnds(corpus: Corpus): { year: number; day: Day }[] {
  return englandYearEnds(corpus).filter(({ year }) => year >= 2014);
}

/** Five of the year ends, evenly spread, the first and the last among them; all where there are fewer. */
export function fiveEnglandMapYearEnds(corpus: Corpus): { year: number; day: Day }[] {
  const all = englandMapYearEnds(corpus);
  if (all.length <= 5) return all;
  return [0, 1, 2, 3, 4].flatMap((step) => all[Math.round((step * (all.length - 1)) / 4)] ?? []);
}

/** What the map counts and when: "Overall effectiveness of England’s 153 councils, on 20 August 2026, by Ofsted’s reports published until then.". */
export function answerAboutEnglandMapSubject(line: JudgementLine, total: number, count: StandingCount): string {
  const without =
    count.notJudged > 0
      ? ` ${count.notJudged === 1 ? 'One other was not given it at its' : `Another ${count.notJudged} were not given it at their`} last inspection.`
      : '';
  return `${line.name}: ${count.graded} of England’s ${formatCountWithNoun(total, 'council')} had a grade ${formatDayOfEnglandMap(count.day)}, by Ofsted’s reports published until then.${without}`;
}
