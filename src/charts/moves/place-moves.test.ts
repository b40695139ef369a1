import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../../tests/record/real-corpus.ts';
import { allMoves, markedAuthorities, movesOf } from '../../questions/england/england.ts';
import { placeMoves } from './place-moves.ts';

const corpus = realCorpus();

describe.each(['wide', 'narrow'] as const)('the moves from grade to grade, drawn %s', (size) => {
  const moves = allMoves(corpus, 'overall');
  const marked = markedAuthorities(corpus).map(({ authority, counted }) => ({ counted, moves: movesOf(corpus, authority.id, 'overall') }));
  const panel = placeMoves(moves, marked, size);

  it('has a square for every move, as large as there are such moves', () => {
    const cells = panel.rows.flatMap((row) => row.cells);
    expect(cells.length).toBe(20);
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(moves.length);
    const [a, b] = [...cells].sort((one, other) => other.count - one.count);
    expect(((a?.half ?? 0) / (b?.half ?? 1)) ** 2).toBeCloseTo((a?.count ?? 0) / (b?.count ?? 1), 0);
  });

  it('rings the path of each marked authority', () => {
    const rings = panel.rows.flatMap(({ from, cells }) =>
      cells.flatMap(({ to, rings: here }) => here.map(({ number }) => `${number}: ${from} to ${to ?? 'none'}`)),
    );
    expect(rings.sort()).toEqual([
      '1: requires-improvement to inadequate',
      '2: requires-improvement to none',
      '3: good to outstanding',
      '3: requires-improvement to good',
    ]);
  });
});
