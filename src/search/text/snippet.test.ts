import { describe, expect, it } from 'vitest';
import { chooseTextSnippet, markMatchesInSearchText, sentencesOfText } from './snippet.ts';

const filler = 'Nothing of note is said here, in a sentence that is long enough. ';
const choose = (text: string, matches: Parameters<typeof chooseTextSnippet>[2]) => chooseTextSnippet(text, sentencesOfText(text), matches);
const matchOf = (text: string, word: string) => {
  const start = text.indexOf(word);
  return { start, end: start + word.length, weight: 1 };
};

describe('a snippet', () => {
  it('of a short paragraph is the whole', () => {
    expect(choose('Neglect.', [])).toEqual({ from: 0, to: 8 });
  });

  it('of a long paragraph is the sentences that match most clauses', () => {
    const text = `${filler.repeat(6)}Neglect is seen. Plans drift. ${filler.repeat(6)}Neglect again.`;
    const { from, to } = choose(text, [[matchOf(text, 'Neglect')], [matchOf(text, 'Plans')]]);
    expect(text.slice(from, to)).toContain('Neglect is seen. Plans drift.');
    expect(to - from).toBeLessThanOrEqual(340);
  });

  it('of one endless sentence is cut at a word', () => {
    const text = 'word '.repeat(300);
    const { from, to } = choose(text, [[matchOf(text, 'word')]]);
    expect(text.slice(from, to)).toMatch(/^(word )+word$/);
    expect(to - from).toBeLessThan(700);
  });
});

describe('marked pieces', () => {
  it('are the whole text, with each match marked once', () => {
    const text = 'Neglect of care leavers';
    const matches = [matchOf(text, 'care'), matchOf(text, 'care leavers'), matchOf(text, 'Neglect')];
    expect(markMatchesInSearchText(text, matches)).toEqual([
      { text: 'Neglect', marked: true },
      { text: ' of ', marked: false },
      { text: 'care leavers', marked: true },
    ]);
  });

  it('can be of a part of the text', () => {
    expect(markMatchesInSearchText('one two three', [matchOf('one two three', 'one')], 4, 7)).toEqual([{ text: 'two', marked: false }]);
  });
});
