import { describe, expect, it } from 'vitest';
import { isChosen, readChoice, writeChoice } from './choice.ts';

const authorities = ['essex', 'kent', 'suffolk'];
const years = [2019, 2020, 2022];
const read = (query: string) => readChoice(new URLSearchParams(query), authorities, years);

describe('a selection of authorities and years', () => {
  it('is read from a URL', () => {
    expect(read('authority=kent&authority=essex&from=2019&to=2020')).toEqual({ authorities: ['essex', 'kent'], from: 2019, to: 2020 });
  });

  it('ignores unknown authorities and years', () => {
    expect(read('authority=atlantis&from=1066&to=soon&q=x')).toEqual({ authorities: [], from: null, to: null });
  });

  it('swaps years that are in the wrong order', () => {
    expect(read('from=2022&to=2019')).toEqual({ authorities: [], from: 2019, to: 2022 });
  });

  it('is the same after it is written and read, and everything selected is written as an empty query', () => {
    expect(writeChoice(read('authority=kent&to=2020'), authorities)).toBe('?authority=kent&to=2020');
    expect(writeChoice({ authorities, from: null, to: null }, authorities)).toBe('');
  });

  it('includes documents of its authorities between its years, inclusive', () => {
    const choice = read('authority=kent&from=2019&to=2020');
    expect([
      isChosen(choice, 'kent', 2019),
      isChosen(choice, 'kent', 2020),
      isChosen(choice, 'kent', 2022),
      isChosen(choice, 'essex', 2020),
    ]).toEqual([true, true, false, false]);
    expect(isChosen(read(''), 'essex', 1999)).toBe(true);
  });
});
