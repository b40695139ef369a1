import { describe, expect, it } from 'vitest';
import { orderNewestForIndex } from './newest-documents.ts';

describe('the order of documents in an index', () => {
  const order = (days: string[], paragraphs = 1) => orderNewestForIndex(days, { day: (day) => day, paragraphs: () => paragraphs });
  const old = Array.from({ length: 12 }, (_, at) => `${2010 + at}-03-02`);

  it('has those of the newest year last, whichever of them came first', () => {
    expect(order(['2026-04-30', ...old, '2026-06'])).toEqual({ ordered: [...old, '2026-04-30', '2026-06'], newest: 2 });
  });

  it('has those of the newest quarter or month last where those of the year are too many', () => {
    const days = ['2026-05-01', '2026-03-31', ...old, '2026-06', '2026-01-01', '2026-02-01'];
    expect(order(days)).toMatchObject({ newest: 2 });
    expect(order(days).ordered.slice(-2)).toEqual(['2026-05-01', '2026-06']);
    expect(order(days, 600)).toMatchObject({ newest: 1 });
    expect(order(days, 600).ordered.at(-1)).toBe('2026-06');
  });

  it('stays as it is where those of one month are too many, or all', () => {
    const days = ['2026-06-30', ...old, '2026-06-02'];
    expect(order(days, 501)).toEqual({ ordered: days, newest: 0 });
    expect(order(['2026-04-30'])).toEqual({ ordered: ['2026-04-30'], newest: 0 });
    expect(order([])).toEqual({ ordered: [], newest: 0 });
  });
});
