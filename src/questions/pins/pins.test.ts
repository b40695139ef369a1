import { describe, expect, it } from 'vitest';
import { pinsToCsv, pinsToMarkdown } from './export-pins.ts';
import { formatPinIds, parsePinIds } from './pin-ids.ts';
import { addPins, movePin, setPinNote, parsePins, togglePin, writePins, type PinnedParagraph, type ReadingList } from './pins.ts';

const [one, two, three] = ['kent/2022-10-ilacs/p5', 'kent/2022-10-ilacs/i1', 'essex/2023-01-focused-visit/p1'] as const;
const list: ReadingList = [one, two, three].map((id) => ({ id, note: '' }));
const ids = (of: ReadingList) => of.map(({ id }) => id);

describe('a paragraph with a repeated number', () => {
  const repeated = 'kent/2022-10-ilacs/p57-2';

  it('stays in a reading list and in its URL', () => {
    expect(parsePins(writePins([{ id: repeated, note: 'mine' }]))).toEqual([{ id: repeated, note: 'mine' }]);
    expect(parsePinIds(formatPinIds([one, repeated, three]))).toEqual([one, repeated, three]);
  });
});

describe('a reading list', () => {
  it('adds a paragraph at its end, and removes it', () => {
    expect(ids(togglePin(list.slice(0, 2), three))).toEqual([one, two, three]);
    expect(ids(togglePin(list, two))).toEqual([one, three]);
  });

  it('moves a paragraph one place, but not beyond either end', () => {
    expect(ids(movePin(list, two, -1))).toEqual([two, one, three]);
    expect(ids(movePin(list, two, 1))).toEqual([one, three, two]);
    expect(movePin(list, one, -1)).toEqual(list);
    expect(movePin(list, three, 1)).toEqual(list);
  });

  it('keeps the note of a paragraph when shared paragraphs are added', () => {
    const noted = setPinNote(list, one, 'ask about this');
    expect(addPins(noted, [three, 'essex/2023-01-focused-visit/p2', one])).toEqual([
      { id: one, note: 'ask about this' },
      { id: two, note: '' },
      { id: three, note: '' },
      { id: 'essex/2023-01-focused-visit/p2', note: '' },
    ]);
  });

  it('is the same after it is stored and read', () => {
    const noted = setPinNote(list, one, 'a “note”, with\nlines');
    expect(parsePins(writePins(noted))).toEqual(noted);
  });

  it.each([
    ['nothing', null, []],
    ['what is not JSON', '{', []],
    ['what is no list', '{"id":1}', []],
    [
      'a list with what is no pin',
      JSON.stringify([null, 5, { id: '<b>' }, { id: one, note: 7 }, { id: one, note: 'x' }]),
      [{ id: one, note: 'x' }],
    ],
  ])('skips %s without losing the rest', (_, kept, expected) => {
    expect(parsePins(kept)).toEqual(expected);
  });
});

describe('a list in a URL', () => {
  it('names a report only where it changes', () => {
    expect(formatPinIds([one, two, three])).toBe('kent/2022-10-ilacs/p5,i1,essex/2023-01-focused-visit/p1');
    expect(parsePinIds('kent/2022-10-ilacs/p5,i1,essex/2023-01-focused-visit/p1')).toEqual([one, two, three]);
  });

  it('leaves out duplicates and what is not an id', () => {
    expect(parsePinIds('p5,kent/2022-10-ilacs/p5,,p5,<script>,i1,https://x/y')).toEqual([one, two]);
  });
});

const pinned: PinnedParagraph = {
  id: one,
  name: 'Kent, inspection report, October 2022, paragraph 5',
  section: 'Help and protection: good',
  text: '=Plans, “clear”\n- *often*\n1. "now"',
  wording: 'verbatim',
  note: '#1 to ask',
  citation: 'Ofsted, Inspection of Kent, paragraph 5.',
  later: '',
  laterUrl: '',
  url: 'https://example.org/reports/kent/2022-10-ilacs/#p5',
  canonicalUrl: 'https://example.org/reports/kent/2022-10-ilacs/p5/',
};

describe('an exported list', () => {
  it('has the text as written, the note and the citation in Markdown', () => {
    expect(pinsToMarkdown([pinned], 'My list')).toBe(
      [
        '# My list',
        '## Kent, inspection report, October 2022, paragraph 5',
        'Help and protection: good.',
        '> =Plans, “clear”\n>\n> \\- \\*often\\*\n>\n> 1\\. "now"',
        'My note: \\#1 to ask',
        'Ofsted, Inspection of Kent, paragraph 5. <https://example.org/reports/kent/2022-10-ilacs/#p5>\n',
      ].join('\n\n'),
    );
  });

  it('says with the words that an inspection followed', () => {
    const overtaken = {
      ...pinned,
      later: 'Inspected again in May 2026 – good for all four.',
      laterUrl: 'https://example.org/authorities/kent/',
    };
    expect(pinsToMarkdown([overtaken], 'My list')).toContain(
      'now"\n\nInspected again in May 2026 – good for all four. <https://example.org/authorities/kent/>\n\nMy note',
    );
    expect(pinsToCsv([overtaken])).toMatch(/,Inspected again in May 2026 – good for all four\.\s*$/);
  });

  it('says in Markdown that a text is a summary', () => {
    expect(pinsToMarkdown([{ ...pinned, wording: 'summary' }], 'My list')).toContain('Our summary, not the document’s own words.');
  });

  it('quotes cells that need it in CSV and makes no formulas', () => {
    expect(pinsToCsv([pinned]).split('\r\n')[1]).toBe(
      `${one},"Kent, inspection report, October 2022, paragraph 5",Help and protection: good,verbatim,"'=Plans, “clear”\n- *often*\n1. ""now""",#1 to ask,"Ofsted, Inspection of Kent, paragraph 5.",https://example.org/reports/kent/2022-10-ilacs/#p5,`,
    );
  });
});
