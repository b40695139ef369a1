import { describe, expect, it } from 'vitest';
import { exactTextWords, findPhraseInText } from './exact-words.ts';

const foundIn = (text: string, phrase: string) =>
  findPhraseInText(exactTextWords(text), phrase).map(({ start, end }) => text.slice(start, end));

describe('a phrase', () => {
  it('is found word for word, whatever its capitals, apostrophes and punctuation', () => {
    expect(foundIn('Unregistered children’s homes, again.', "UNREGISTERED childrens' homes")).toEqual(['Unregistered children’s homes']);
    expect(foundIn('homes for children', 'children homes')).toEqual([]);
  });

  it('with a hyphen is found in each way to write it', () => {
    for (const phrase of ['wi-fi at home', 'wifi at home', 'wi fi at home']) {
      expect(foundIn('They have Wi-Fi at home.', phrase)).toEqual(['Wi-Fi at home']);
      expect(foundIn('They have wifi at home.', phrase)).toEqual(['wifi at home']);
    }
  });

  it('has its own numbers, and not those that two others would make', () => {
    expect(foundIn('It takes 2-3 weeks.', '23 weeks')).toEqual([]);
    expect(foundIn('It takes 23 weeks.', '2-3 weeks')).toEqual([]);
    expect(foundIn('Pages 2,3 of 1,234 pages', '1234 pages')).toEqual(['1,234 pages']);
    expect(foundIn('Pages 2,3 of 1,234 pages', 'pages 23')).toEqual([]);
    expect(foundIn('Young people of 16-year-old age', '16yearold age')).toEqual([]);
    expect(foundIn('It takes 2-3 weeks.', '2-3 weeks')).toEqual(['2-3 weeks']);
  });

  it('is found wherever it occurs', () => {
    expect(foundIn('So it is. So it was.', 'so it')).toHaveLength(2);
  });

  it('without words is found nowhere', () => {
    expect(foundIn('Anything', '…')).toEqual([]);
  });
});
