import { describe, expect, it } from 'vitest';
import type { PageOfLines } from '../pdf/read-lines.ts';
import { accountForOfstedWords } from './account-for-words.ts';

const page = (number: number, text: string): PageOfLines => ({ number, width: 595, height: 842, lines: [], text });

/** A report of one section with one paragraph, and a page number. */
const read = (words: string) => ({
  introduction: [],
  sections: [
    {
      heading: 'Help: good',
      part: 'The local authority',
      paragraphs: [{ number: 1, page: 1, blocks: [{ kind: 'text' as const, text: words }] }],
    },
  ],
  footnotes: [],
  furniture: [{ kind: 'page number' as const, page: 1, text: '7' }],
});
const met = { headings: ['The local authority', 'Help: good'], marks: [] };
const printed = page(1, 'The local authority\nHelp: good\n1. Families get help.\n7');

describe('the account of words', () => {
  it('finds every word placed where line ends and punctuation alone differ', () => {
    expect(accountForOfstedWords([printed], read('Families get help'), met)).toEqual({
      words: {
        printed: 10,
        placed: { paragraph: 3, 'paragraph number': 1, heading: 5, 'page number': 1 },
        unplaced: 0,
        added: 0,
      },
      doubts: [],
    });
  });

  it('raises a doubt that shows the line and the page of words that stand nowhere', () => {
    const { words, doubts } = accountForOfstedWords(
      [printed, page(2, 'Plans are good.\nChildren wait.')],
      read('Families get help. Children wait.'),
      met,
    );
    expect(words.unplaced).toBe(3);
    expect(doubts).toEqual([
      { page: 2, says: 'the reader has put 3 words of this line nowhere (Plans are good)', words: 'Plans are good.' },
    ]);
  });

  it('raises a doubt about words that are given twice', () => {
    const { words, doubts } = accountForOfstedWords([printed], read('Families get help. Families get help.'), met);
    expect(words.added).toBe(3);
    expect(doubts).toMatchObject([{ says: 'the reader gives words more often than the PDF prints them', words: 'Families get help' }]);
  });

  it('raises a doubt about a heading that was met and stands over nothing', () => {
    const { words } = accountForOfstedWords([page(1, `${printed.text}\nCare leavers`)], read('Families get help.'), {
      ...met,
      headings: [...met.headings, 'Care leavers'],
    });
    expect(words.unplaced).toBe(2);
  });

  it('takes a word that one reading divides for the same word', () => {
    const divided = accountForOfstedWords([page(1, `${printed.text}\nBoard1 achild`)], read('Families get help. Board a child'), {
      ...met,
      marks: ['1'],
    });
    expect([divided.words.unplaced, divided.words.added]).toEqual([0, 0]);
  });
});
