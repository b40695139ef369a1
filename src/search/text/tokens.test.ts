import { describe, expect, it } from 'vitest';
import { tokenizeText } from './tokens.ts';

const formsIn = (text: string) => tokenizeText(text).map(({ parts, joined }) => (joined ? [...parts, joined] : parts));

describe('tokens of a text', () => {
  it('are lower case, without accents, apostrophes or the possessive s', () => {
    expect(formsIn('Children’s cafés don’t')).toEqual([['children'], ['cafes'], ['dont']]);
  });

  it('of a hyphenated word are its parts and the whole', () => {
    expect(formsIn('Wi-Fi')).toEqual([['wi', 'fi', 'wifi']]);
  });

  it('keep the digits of a number together', () => {
    expect(formsIn('1,200 of 15.8%')).toEqual([['1200'], ['of'], ['15.8']]);
  });

  it('never join one number to another', () => {
    expect(formsIn('2-3 weeks, 16-year-olds, 1,2')).toEqual([['2', '3'], ['weeks'], ['16', 'year', 'olds', '16yearolds'], ['1,2']]);
  });

  it('say where they begin and end', () => {
    const text = '“Neglect” – well-being.';
    expect(tokenizeText(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Neglect', 'well-being']);
  });
});
