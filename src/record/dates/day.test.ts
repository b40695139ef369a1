import { describe, expect, it } from 'vitest';
import { canBeSameDay, compareDays, firstDay, formatDay, formatPeriod, isBefore, isDay, lastDay } from './day.ts';

describe('a day', () => {
  it.each(['2022', '2022-10', '2022-10-03', '2024-02-29'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each(['2023-02-29', '2022-13', '2022-00-01', '22', '2022-1-3', '2022/10/03', '', 'June 2019'])('"%s" does not exist', (day) => {
    expect(isDay(day)).toBe(false);
  });

  it('known only by its month has a first and a last possible day', () => {
    expect(firstDay('2019-06')).toBe('2019-06-01');
    expect(lastDay('2019-06')).toBe('2019-06-30');
    expect(lastDay('2024-02')).toBe('2024-02-29');
    expect(lastDay('2019')).toBe('2019-12-31');
  });

  it('is before another only where that is certain', () => {
    expect(isBefore('2019-06', '2019-07-01')).toBe(true);
    expect(isBefore('2019-06', '2019-06-17')).toBe(false);
    expect(isBefore('2019-06-17', '2019-06')).toBe(false);
    expect(isBefore('2019-06-16', '2019-06-17')).toBe(true);
    expect(isBefore('2019-06-17', '2019-06-17')).toBe(false);
  });

  it('can be the same as another where neither is certainly before the other', () => {
    expect(canBeSameDay('2019-06', '2019-06-17')).toBe(true);
    expect(canBeSameDay('2019-06-17', '2019')).toBe(true);
    expect(canBeSameDay('2019-06', '2019-07-01')).toBe(false);
    expect(canBeSameDay('2019-06-17', '2019-06-16')).toBe(false);
  });

  it('sorts oldest first, a month before its days', () => {
    expect(['2022-10-03', '2019', '2022-10', '2020-01-20'].sort(compareDays)).toEqual(['2019', '2020-01-20', '2022-10', '2022-10-03']);
  });

  it('is formatted as readers write it', () => {
    expect(formatDay('2022-10-03')).toBe('3 October 2022');
    expect(formatDay('2019-06')).toBe('June 2019');
    expect(formatDay('2019')).toBe('2019');
  });

  it('leaves out its month and year at the start of a period that ends in the same ones', () => {
    expect(formatPeriod({ from: '2022-10-03', to: '2022-10-14' })).toBe('3 to 14 October 2022');
    expect(formatPeriod({ from: '2024-10-01', to: '2024-10-02' })).toBe('1 and 2 October 2024');
    expect(formatPeriod({ from: '2016-01-25', to: '2016-02-18' })).toBe('25 January to 18 February 2016');
    expect(formatPeriod({ from: '2018-12-10', to: '2019-01-11' })).toBe('10 December 2018 to 11 January 2019');
    expect(formatPeriod({ from: '2022-04', to: '2022-07' })).toBe('April to July 2022');
    expect(formatPeriod({ from: '2021', to: '2022' })).toBe('2021 to 2022');
    expect(formatPeriod({ from: '2022-10', to: '2022-10-14' })).toBe('October 2022 to 14 October 2022');
    expect(formatPeriod({ from: '2019-06' })).toBe('June 2019');
  });
});
