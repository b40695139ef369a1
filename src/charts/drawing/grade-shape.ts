import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, type SymbolType } from 'd3-shape';
import type { Grade } from '../../record/grades/grade.ts';

const symbols: Record<Grade | 'no-record' | 'not-judged', SymbolType> = {
  outstanding: symbolStar,
  good: symbolCircle,
  'requires-improvement': symbolTriangle,
  inadequate: symbolSquare,
  'no-record': symbolDiamond,
  'not-judged': symbolCross,
};

/** The path of a grade's shape around 0,0 with an area in square units. Grades differ by shape, not only by colour. */
export function gradeShape(grade: Grade | 'no-record' | 'not-judged', area = 110): string {
  return symbol(symbols[grade], area).digits(1)() ?? '';
}
