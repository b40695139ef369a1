import { describe, expect, it } from 'vitest';
import { ScoreAccumulator } from './score-accumulator.ts';

const list = { paragraphs: Uint32Array.of(1, 3), impacts: Uint8Array.of(10, 20) };

describe('a score accumulator', () => {
  it('counts the best alternative whole and the others a fifth', () => {
    const accumulator = new ScoreAccumulator(5);
    accumulator.addAlternative(list, 0.5);
    accumulator.addAlternative(list, 1);
    accumulator.addAlternativeRange(3, 5, 5);
    const { paragraphs, values } = accumulator.take();
    expect([...paragraphs]).toEqual([1, 3, 4]);
    expect([...values]).toEqual([11, 23, 5]);
  });

  it('adds fields to what a paragraph has, and to paragraphs that have nothing yet', () => {
    const accumulator = new ScoreAccumulator(5);
    accumulator.addConstant(list, 2);
    accumulator.add({ paragraphs: Uint32Array.of(0, 3), impacts: Uint8Array.of(4, 4) }, 0.5);
    const { paragraphs, values } = accumulator.take();
    expect([...paragraphs]).toEqual([1, 3, 0]);
    expect([...values]).toEqual([2, 4, 2]);
  });

  it('is empty after its values are taken', () => {
    const accumulator = new ScoreAccumulator(5);
    accumulator.addConstant(list, 1);
    accumulator.take();
    expect(accumulator.take().paragraphs).toHaveLength(0);
  });
});
