import { describe, expect, it } from 'vitest';
import { formatPinIds, parsePinIds } from './pin-ids.ts';
import { addNotedPins } from './add-noted-pins.ts';
import { addPins, movePin, setPinNote, undoPins } from './edit-pins.ts';
import { parsePins, togglePin, writePins, type ReadingList } from './pins.ts';

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

  it('moves a paragraph to the place of another, past those between them', () => {
    expect(ids(movePin(list, two, one))).toEqual([two, one, three]);
    expect(ids(movePin(list, two, three))).toEqual([one, three, two]);
    expect(ids(movePin(list, one, three))).toEqual([two, three, one]);
    expect(ids(movePin(list, three, one))).toEqual([three, one, two]);
    expect(movePin(list, one, 'kent/2022-10-ilacs/p99')).toEqual(list);
  });

  it('is restored with the notes that were written since', () => {
    const before = setPinNote(setPinNote(list, one, 'first'), two, 'second');
    const after = togglePin(setPinNote(before, two, 'second\n\nof a file'), one);
    expect(undoPins(after, before, after)).toEqual(before);
    expect(undoPins(setPinNote(after, three, 'new'), before, after)).toEqual(setPinNote(before, three, 'new'));
    expect(undoPins(setPinNote(after, two, ''), before, after)).toEqual(setPinNote(before, two, ''));
  });

  it('keeps what was added since and leaves out what was removed since when a change is undone', () => {
    const before = list.slice(0, 2);
    const after = togglePin(before, one);
    expect(ids(undoPins(togglePin(after, three), before, after))).toEqual([one, two, three]);
    expect(ids(undoPins(togglePin(after, two), before, after))).toEqual([one]);
    expect(ids(undoPins(before, after, before))).toEqual([two]);
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

  it('keeps both notes of a paragraph where those of two lists differ, and neither twice', () => {
    const noted = setPinNote(list, one, 'mine');
    const others: ReadingList = [
      { id: one, note: 'theirs' },
      { id: two, note: 'theirs too' },
      { id: three, note: '' },
      { id: 'essex/2023-01-focused-visit/p2', note: 'new' },
    ];
    const both = addNotedPins(noted, others);
    expect(both).toEqual([
      { id: one, note: 'mine\n\ntheirs' },
      { id: two, note: 'theirs too' },
      { id: three, note: '' },
      { id: 'essex/2023-01-focused-visit/p2', note: 'new' },
    ]);
    expect(addNotedPins(both, others)).toEqual(both);
  });

  it('has a note with empty lines once, however often its own file is added', () => {
    const noted = setPinNote(list, one, 'first thought\n\nsecond thought\n\nthird thought');
    expect(addNotedPins(noted, noted)).toEqual(noted);
    expect(addNotedPins(noted, setPinNote(list, one, 'second thought\n\nthird thought'))).toEqual(noted);
    expect(addNotedPins(setPinNote(list, one, 'second thought'), noted)).toEqual(noted);
    expect(addNotedPins(setPinNote(list, one, 'thought'), noted)[0]?.note).toBe(`thought\n\n${noted[0]?.note ?? ''}`);
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
