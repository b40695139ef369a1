import type { Corpus } from '../../record/corpus/corpus.ts';
import { grades, formatGrade, formatGradeShort } from '../../record/grades/grade.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import type { JudgementLine } from '../../record/frameworks/judgement.ts';
import {
  allEnglandGradeMoves,
  englandAuthoritiesInQuestion,
  englandGradeMovesOf,
  englandSharedGradePaths,
  isEnglandLineEnded,
  type GradeMove,
} from '../../questions/england/england.ts';
import { formatHeadline } from '../../questions/headlines/headline.ts';
import { answerAboutEnglandMoves, answerAboutEnglandSharedPath } from '../../questions/england/describe-england.ts';
import { headlineOfEnglandMoves } from '../../questions/headlines/england-headlines.ts';
import type { Cell, Chart, ChartSize, ChartTable, KeyEntry } from '../chart.ts';
import { drawingColourOfAuthority } from '../drawing/authority-colour.ts';
import { drawingOfGradeShape } from '../drawing/grade-shape.ts';
import { drawingOfGradeKeyMark, drawingOfOutlineKeyMark } from '../drawing/key-mark.ts';
import {
  englandChartCountCell,
  englandChartHome,
  englandChartNotes,
  englandChartSource,
  englandRingKey,
} from '../england/marked-authorities.ts';
import { drawMoves, gradeMovesKeyMark } from './draw-moves.ts';
import { moveWithoutGrade, placeMoves, type MoveWithoutGrade } from './place-moves.ts';

const kinds: Record<Exclude<GradeMove['kind'], 'ended'>, string> = { rose: 'Rose', stayed: 'Stayed', fell: 'Fell' };

/** The chart of how authorities of England moved between grades on a line of judgements, from one inspection to the next. */
export function chartOfMoves(corpus: Corpus, line: JudgementLine): Chart {
  const moves = allEnglandGradeMoves(corpus, line.id);
  const marked = englandAuthoritiesInQuestion(corpus).map(({ authority, counted }) => ({
    name: authority.name,
    colour: drawingColourOfAuthority(authority),
    counted,
    moves: englandGradeMovesOf(corpus, authority.id, line.id),
  }));
  const paths = line.id === corpus.lines[0]?.id ? englandSharedGradePaths(corpus, line.id).map(answerAboutEnglandSharedPath) : [];
  const without = moveWithoutGrade[isEnglandLineEnded(corpus, line.id) ? 'ended' : 'open'];
  const draw = (size: ChartSize) => drawMoves(placeMoves(moves, marked, size, without));
  return {
    id: `england-moves-${line.id}`,
    title: formatHeadline(headlineOfEnglandMoves(corpus, line)),
    subtitle: `${line.name}: how each council’s grade changed from one inspection to the next`,
    finding: [...answerAboutEnglandMoves(corpus, line.id), ...paths],
    source: englandChartSource(corpus),
    key: [...keyOf(without), ...englandRingKey(corpus)],
    notes: [
      'Each row is a grade. Each column is what the same council’s next inspection gave.' +
        (marked.length > 0 ? ` Rings mark every change of ${joinStringsWithAnd(marked.map(({ name }) => name))}.` : ''),
      ...englandChartNotes(corpus),
    ],
    drawings: { wide: draw('wide'), narrow: draw('narrow') },
    table: tableOf(moves, marked, without.column),
    home: englandChartHome,
  };
}

function keyOf(without: MoveWithoutGrade): KeyEntry[] {
  return [
    ...(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => ({ mark: gradeMovesKeyMark(kind), words: kinds[kind] })),
    { mark: gradeMovesKeyMark('ended'), words: without.kind },
    ...grades.map((grade) => ({ mark: drawingOfGradeKeyMark(grade), words: formatGrade(grade) })),
    { mark: drawingOfOutlineKeyMark(drawingOfGradeShape('not-judged', 80)), words: without.head },
  ];
}

function tableOf(
  moves: readonly GradeMove[],
  marked: readonly { name: string; moves: readonly GradeMove[] }[],
  withoutGrade: string,
): ChartTable {
  return {
    columns: [
      { name: 'From' },
      ...grades.map((grade) => ({ name: `To ${formatGrade(grade).toLowerCase()}`, number: true as const })),
      { name: withoutGrade, number: true },
      ...marked.map(({ name }) => ({ name: `${name}: next grade` })),
    ],
    rows: grades.map((from): Cell[] => [
      { words: formatGrade(from) },
      ...[...grades, null].map((to) => englandChartCountCell(moves.filter((move) => move.from === from && move.to === to).length)),
      ...marked.map((each) => ({
        words:
          each.moves
            .filter((move) => move.from === from)
            .map((move) => formatMove(move, withoutGrade))
            .join(', ') || '–',
      })),
    ]),
  };
}

/** The new grade of a move and its year: "Good (2020)". */
function formatMove({ to, after }: GradeMove, withoutGrade: string): string {
  return `${to ? formatGradeShort(to) : withoutGrade} (${(after.inspected?.from ?? after.published).slice(0, 4)})`;
}
