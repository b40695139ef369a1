import { describe, expect, it } from 'vitest';
import { isChosen, readChoice, writeChoice } from './choice.ts';

const authorities = ['essex', 'kent', 'suffolk'];
const years = [2019, 2020, 2022];
const read = (query: string) => readChoice(new URLSearchParams(query), authorities, years);

describe('a choice of authorities and years', () => {
  it('is read from an address', () => {
    expect(read('authority=kent&authority=essex&from=2019&to=2020')).toEqual({ authorities: ['essex', 'kent'], from: 2019, to: 2020 });
  });

  it('passes over what is not known', () => {
    expect(read('authority=atlantis&from=1066&to=soon&q=x')).toEqual({ authorities: [], from: null, to: null });
  });

  it('turns years the right way round', () => {
    expect(read('from=2022&to=2019')).toEqual({ authorities: [], from: 2019, to: 2022 });
  });

  it('is written back as it was read, and all is written as nothing', () => {
    expect(writeChoice(read('authority=kent&to=2020'), authorities)).toBe('?authority=kent&to=2020');
    expect(writeChoice({ authorities, from: null, to: null }, authorities)).toBe('');
  });

  it('holds documents of its authorities between its years, both included', () => {
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
