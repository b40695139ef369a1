import { describe, expect, it } from 'vitest';
import { orderNewestForIndex } from './newest-documents.ts';

describe('the order of documents in an index', () => {
  const order = (days: string[]) => orderNewestForIndex(days, { day: (day) => day, paragraphs: () => 1 });
  const old = Array.from({ length: 48 }, (_, at) => `${1970 + at}-03-02`);

  it('has those of the newest month last, whichever of them came first', () => {
    expect(order(['2026-06-30', ...old, '2026-06'])).toEqual({ ordered: [...old, '2026-06-30', '2026-06'], newest: 2 });
  });

  it('stays as it is where the newest are more than a twenty-fifth, or all', () => {
    const days = ['2026-06-30', '2026-06-01', ...old, '2026-06-02'];
    expect(order(days)).toEqual({ ordered: days, newest: 0 });
    expect(order(['2026-04-30'])).toEqual({ ordered: ['2026-04-30'], newest: 0 });
    expect(order([])).toEqual({ ordered: [], newest: 0 });
  });
});
