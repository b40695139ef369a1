import { authorityIdToPath } from '../../record/ids-and-paths/ids.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay, type Day } from '../../record/dates/day.ts';
import type { JudgementLine } from '../../record/frameworks/judgement.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { authorityPlaceCredit } from '../../record/authorities/authority-place.ts';
import { headlineOfEnglandStandings } from '../../questions/headlines/england-headlines.ts';
import { formatHeadline } from '../../questions/headlines/headline.ts';
import { countEnglandStandingsByYear } from '../../questions/england/england.ts';
import {
  answerAboutEnglandMapSubject,
  englandMapAuthorities,
  englandMapGradeOf,
  englandMapYearEnds,
  fiveEnglandMapYearEnds,
  type MapAuthority,
} from '../../questions/england-map/england-map.ts';
import {
  countEnglandMapStates,
  formatEnglandMapState,
  formatEnglandMapStateInText,
  mapStates,
  nameOfEnglandMapHexagon,
  type MapGrade,
} from '../../questions/england-map/map-grade.ts';
import type { Cell, Chart, ChartSize, ChartTable, KeyEntry } from '../chart.ts';
import type { Drawing } from '../drawing/shape.ts';
import { englandChartSource } from '../england/marked-authorities.ts';
import { drawHexMap, drawSmallHexMap, hexMapKeyMark } from './draw-hex-map.ts';
import { placeHexMap, type HexFacts } from './place-hex-map.ts';

/** An authority on the map with its grade on one line at one day. */
export interface ShownAuthority extends MapAuthority {
  grade: MapGrade;
}

/** The page that shows the map. */
const mapHome: Chart['home'] = { path: '/england/', words: 'England: every council' };

/** The map of England on a line of judgements at the newest day; undefined where a record has no map. */
export function chartOfHexMap(corpus: Corpus, line: JudgementLine): Chart | undefined {
  const day = englandMapYearEnds(corpus).at(-1)?.day;
  const counts = countEnglandStandingsByYear(corpus, line.id);
  const count = counts.at(-1);
  const shown = day ? hexMapChartAuthorities(corpus, line.id, day) : [];
  if (!day || !count || shown.length === 0) return undefined;
  const facts = shown.map(hexMapChartFacts);
  const draw = (size: ChartSize) => drawHexMap(placeHexMap(facts, size));
  return {
    id: `england-map-${line.id}`,
    title: formatHeadline({
      label: `Map of England, ${line.name.toLowerCase()}`,
      finding: headlineOfEnglandStandings(line, counts).finding,
    }),
    subtitle: `${line.name}: the grade of each of England’s councils on ${formatDay(day)}`,
    finding: [answerAboutEnglandMapSubject(line, shown.length, count)],
    source: `${englandChartSource(corpus)} Positions and borders: ${authorityPlaceCredit}`,
    key: mapKey(shown.map(({ grade }) => grade)),
    notes: [
      'Each hexagon is a council, as near as possible to its true neighbours. All have the same size, whatever their area. Lines separate regions.',
      'A grade counts from the first day of the inspection until the first day of the next.',
    ],
    drawings: { wide: draw('wide'), narrow: draw('narrow') },
    table: tableOf(shown),
    home: mapHome,
  };
}

/** The authorities on the map with their grades on a line at the end of a day. */
export function hexMapChartAuthorities(corpus: Corpus, line: string, day: Day): ShownAuthority[] {
  return englandMapAuthorities(corpus).map((each) => ({ ...each, grade: englandMapGradeOf(corpus, each, line, day) }));
}

/** What the drawing of a map needs of an authority. */
export function hexMapChartFacts({ authority, place, grade }: ShownAuthority): HexFacts {
  return {
    id: authority.id,
    position: { q: place.q, r: place.r },
    region: authority.region,
    label: place.label,
    state: grade.state,
    words: nameOfEnglandMapHexagon(authority.name, place.label, grade),
    address: authorityIdToPath(authority.id),
  };
}

/** A small map of one year end, with its counts in words. */
export interface SmallHexMap {
  year: number;
  words: string;
  drawing: Drawing;
}

/** Small maps of five year ends, the first and the newest among them. */
export function smallHexMapCharts(corpus: Corpus, line: JudgementLine): SmallHexMap[] {
  return fiveEnglandMapYearEnds(corpus).map(({ year, day }) => {
    const shown = hexMapChartAuthorities(corpus, line.id, day);
    const counts = countEnglandMapStates(shown.map(({ grade }) => grade));
    const words = mapStates.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${formatEnglandMapStateInText(state)}`);
    return { year, words: joinStringsWithAnd(words), drawing: drawSmallHexMap(placeHexMap(shown.map(hexMapChartFacts), 'small')) };
  });
}

/** The key of a map: each state that it shows, with how many councils have it: "Good: 76". */
function mapKey(shown: readonly MapGrade[]): KeyEntry[] {
  const counts = countEnglandMapStates(shown);
  return mapStates
    .filter((state) => counts[state] > 0)
    .map((state) => ({ mark: hexMapKeyMark(state), words: `${formatEnglandMapState(state)}: ${counts[state]}` }));
}

function tableOf(shown: readonly ShownAuthority[]): ChartTable {
  return {
    columns: [{ name: 'Council' }, { name: 'Grade' }, { name: 'Inspected' }, { name: 'Region' }],
    rows: shown.map(({ authority, grade }): Cell[] => [
      { words: authority.name, address: authorityIdToPath(authority.id) },
      { words: formatEnglandMapState(grade.state) },
      { words: grade.inspected ? formatDay(grade.inspected) : '–' },
      { words: authority.region },
    ]),
  };
}
