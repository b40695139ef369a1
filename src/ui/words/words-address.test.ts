import { expect, it } from 'vitest';
import { readWordsPageAddress, writeWordsPageAddress } from './words-address.ts';

it.each([
  '',
  '?q=neglect',
  '?q=neglect&with=domestic+abuse&forms=all&speaker=all&year=2020&grade=good&sort=left',
  '?q=caf%C3%A9+%26+%22more%22&authority=northfield&framework=sif&sort=right',
])('the address “%s” is read and written alike', (query) => {
  expect(writeWordsPageAddress(readWordsPageAddress(query))).toBe(query);
});

it('an address with values that mean nothing is read as if they were not there', () => {
  expect(writeWordsPageAddress(readWordsPageAddress('?q=%20a%20%20b%20&sort=up&forms=1&theme=x'))).toBe('?q=a+b');
});

it('long words end with a whole character, so that a link to the search can be written', () => {
  const { words } = readWordsPageAddress(`?q=${'a'.repeat(119)}${encodeURIComponent('😀')}b`);
  expect(decodeURIComponent(encodeURIComponent(words))).toBe(`${'a'.repeat(119)}😀`);
});

it('words are read without the invisible characters that were copied with them', () => {
  const { words, other } = readWordsPageAddress('?q=%EF%BB%BFneg%C2%ADlect%E2%80%8B&with=social%E2%81%A0+wor%E2%80%8Dker');
  expect([words, other]).toEqual(['neglect', 'social worker']);
});
