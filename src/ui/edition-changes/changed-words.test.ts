import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareChangedWords, shortenChangedWords } from './changed-words.ts';

const join = (pieces: { kind: string; text: string }[], side: 'before' | 'now') =>
  pieces.map(({ kind, text }) => (kind === 'same' || kind === side ? text : '')).join('');

describe('a comparison of two wordings, word by word', () => {
  it('has each word and each comma that only one of them has', () => {
    expect(compareChangedWords('Ten care leavers, were safe.', 'Two care leavers were safe.')).toEqual([
      { kind: 'before', text: 'Ten' },
      { kind: 'now', text: 'Two' },
      { kind: 'same', text: ' care leavers' },
      { kind: 'before', text: ',' },
      { kind: 'same', text: ' were safe.' },
    ]);
  });

  it('gives both wordings back to the last sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (was, now) => {
        const pieces = compareChangedWords(was, now);
        expect([join(pieces, 'before'), join(pieces, 'now')]).toEqual([was, now]);
      }),
    );
  });

  it('can be shortened to the words around each difference', () => {
    const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    const pieces = shortenChangedWords(compareChangedWords(`${long} ten ${long}`, `${long} two ${long}`));
    expect(pieces.map(({ text }) => text.split(' ').filter(Boolean).length)).toEqual([13, 1, 1, 12]);
    expect(pieces[0]?.text).toMatch(/^… word28 /);
    expect(pieces.at(-1)?.text).toMatch(/ word10 … $/);
  });
});
