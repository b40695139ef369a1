import { describe, expect, it } from 'vitest';
import { joinStringsAsCsv, textOfCsvCell } from './csv.ts';

describe('a table as CSV', () => {
  it('has one line for each row, each ended with CR LF', () => {
    expect(
      joinStringsAsCsv([
        ['name', 'amount'],
        ['Kent', 12.5],
      ]),
    ).toBe('name,amount\r\nKent,12.5\r\n');
  });

  it('leaves a cell without a value empty', () => {
    expect(joinStringsAsCsv([[null, undefined, '', false]])).toBe(',,,false\r\n');
  });

  it.each([
    ['a, b', '"a, b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    [' a ', ' a '],
  ])('writes %j as %j', (text, written) => {
    expect(joinStringsAsCsv([[text]])).toBe(`${written}\r\n`);
  });

  it.each(['=1+1', '+44', '-5 to 3', '@name', '\tx', '\rx', '\uFF1D1+1'])('keeps a spreadsheet from running %j', (text) => {
    expect(joinStringsAsCsv([[text]]).replace(/^"/, '')).toBe(text.includes('\r') ? `'${text}"\r\n` : `'${text}\r\n`);
  });

  it('writes a negative number as it is', () => {
    expect(joinStringsAsCsv([[-5.5]])).toBe('-5.5\r\n');
  });

  it.each(['=1+1', "'=1", '@name', "'quoted", 'plain', "it's =1"])('gives the text %j back', (text) => {
    const cell = joinStringsAsCsv([[text]]).slice(0, -2);
    expect(textOfCsvCell(cell)).toBe(text);
  });
});
