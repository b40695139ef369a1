import { describe, expect, it } from 'vitest';
import { isInChosenColumns, readColumnChoice, writeColumnChoice } from './choice.ts';

const authorities = ['essex', 'kent', 'suffolk'];
const years = [2019, 2020, 2022];
const read = (query: string) => readColumnChoice(new URLSearchParams(query), authorities, years);

describe('a selection of authorities, years and speakers', () => {
  it('is read from a URL', () => {
    expect(read('authority=kent&authority=essex&from=2019&to=2020')).toEqual({
      authorities: ['essex', 'kent'],
      from: 2019,
      to: 2020,
      inspectorsOnly: false,
    });
  });

  it('ignores unknown authorities and years', () => {
    expect(read('authority=atlantis&from=1066&to=soon&q=x')).toEqual({ authorities: [], from: null, to: null, inspectorsOnly: false });
  });

  it('swaps years that are in the wrong order', () => {
    expect(read('from=2022&to=2019')).toEqual({ authorities: [], from: 2019, to: 2022, inspectorsOnly: false });
  });

  it('is the same after it is written and read, and everything selected is written as an empty query', () => {
    expect(writeColumnChoice(read('authority=kent&to=2020&speaker=inspectors'), authorities)).toBe(
      '?authority=kent&to=2020&speaker=inspectors',
    );
    expect(writeColumnChoice({ authorities, from: null, to: null, inspectorsOnly: false }, authorities)).toBe('');
  });

  it('includes documents of its authorities between its years, inclusive', () => {
    const choice = read('authority=kent&from=2019&to=2020');
    const chosen = (authority: string, year: number) => isInChosenColumns(choice, { authority, year, speaker: 'others' });
    expect([chosen('kent', 2019), chosen('kent', 2020), chosen('kent', 2022), chosen('essex', 2020)]).toEqual([true, true, false, false]);
    expect(isInChosenColumns(read(''), { authority: 'essex', year: 1999, speaker: 'others' })).toBe(true);
  });

  it('holds inspectors’ words only where a reader wants no others', () => {
    const choice = read('speaker=inspectors');
    const speakers = (['inspectors', 'others'] as const).filter((speaker) =>
      isInChosenColumns(choice, { authority: 'kent', year: 2020, speaker }),
    );
    expect(speakers).toEqual(['inspectors']);
  });
});
