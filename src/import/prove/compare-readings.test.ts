import { describe, expect, it } from 'vitest';
import { compareProofReadings, sameProofWords } from './compare-readings.ts';
import { noProofFacts, type ProofFacts, type ProofLine, type ProofReading } from './proof-line.ts';

const facts: ProofFacts = {
  ...noProofFacts,
  title: 'Inspection of Exampleshire',
  from: '2024-03-04',
  to: '2024-03-15',
  inspector: 'Ann Other',
  inspectorTitle: 'His Majesty’s Inspector',
  grades: { overall: 'good' },
};
const line = (words: string, more: Partial<ProofLine> = {}): ProofLine => ({
  kind: 'text',
  number: null,
  page: 2,
  words,
  marks: [],
  at: '',
  ...more,
});
const reading = (lines: ProofLine[], more: Partial<ProofFacts> = {}): ProofReading => ({
  facts: { ...facts, ...more },
  lines,
  unsure: [],
});
const five = line('Plans are good.', { kind: 'paragraph', number: '5', at: 'p5' });
const framework = line('The framework.', { kind: 'note', number: '1', at: 'n1' });

describe('comparing two readings', () => {
  it('finds nothing where they agree', () => {
    expect(compareProofReadings(reading([five]), reading([five]))).toEqual([]);
  });

  it.each([
    ['a letter', { words: 'Plans are goods.' }, '5. Plans are goods.'],
    ['a comma', { words: 'Plans, are good.' }, '5. Plans, are good.'],
    ['a number', { number: '6' }, '6. Plans are good.'],
    ['a bullet', { kind: 'item' as const, number: null }, 'item: Plans are good.'],
    ['a heading', { kind: 'heading' as const, number: null }, 'heading: Plans are good.'],
    ['a page', { page: 3 }, 'page 3: Plans are good.'],
  ])('tells of %s that differs', (_, change, right) => {
    const found = compareProofReadings(reading([five]), reading([{ ...five, ...change }]));
    expect(found).toMatchObject([{ at: 'p5', right }]);
  });

  it('tells of a grade, a day and a name that differ, and of a grade that only one has', () => {
    const found = compareProofReadings(
      reading([]),
      reading([], { grades: { overall: 'inadequate', leaders: 'good' }, to: '2024-03-16', inspector: 'Ann Others' }),
    );
    expect(found.map(({ at, left, right }) => [at, left, right])).toEqual([
      ['inspected to', '2024-03-15', '2024-03-16'],
      ['lead inspector', 'Ann Other', 'Ann Others'],
      ['grade of overall', 'good', 'inadequate'],
      ['grade of leaders', null, 'good'],
    ]);
  });

  it('tells of words that only the second has, in their place', () => {
    const found = compareProofReadings(reading([five]), reading([five, line('Lost words.', { kind: 'other', page: 4 })]));
    expect(found).toEqual([{ page: 4, at: '', left: null, right: 'other: Lost words.' }]);
  });

  it('tells of a footnote whose mark differs', () => {
    const left = [{ ...five, marks: ['1'] }, framework];
    expect(compareProofReadings(reading(left), reading([left[0] as ProofLine, { ...framework, number: '2' }]))).toHaveLength(1);
  });

  it('tells of a footnote that hangs on another paragraph', () => {
    const [a, b] = [five, line('Visits are timely.', { kind: 'paragraph', number: '6', at: 'p6' })];
    const found = compareProofReadings(reading([{ ...a, marks: ['1'] }, b, framework]), reading([a, { ...b, marks: ['1'] }, framework]));
    expect(found.map(({ at, left, right }) => [at, left, right])).toEqual([
      ['p5', 'with the mark 1: 5. Plans are good.', 'without a mark: 5. Plans are good.'],
      ['p6', 'without a mark: 6. Visits are timely.', 'with the mark 1: 6. Visits are timely.'],
    ]);
  });

  it('takes the marks of a paragraph together, since a report file does not say in which of its lines one stands', () => {
    const item = line('of children', { kind: 'item', at: 'p5' });
    const left = [{ ...five, marks: ['1'] }, item, framework];
    expect(compareProofReadings(reading(left), reading([five, { ...item, marks: ['1'] }, framework]))).toEqual([]);
  });

  it('tells of a footnote that a report file hangs on nothing, since its mark was not found', () => {
    const found = compareProofReadings(reading([five, framework]), reading([five, framework]));
    expect(found).toMatchObject([{ at: 'n1', left: 'hung on nothing: note 1: The framework.', right: 'note 1: The framework.' }]);
  });

  it('takes a footnote on the title where both have its mark there, and tells where one has not', () => {
    const hung = reading([five, framework], { titleMarks: ['1'] });
    expect(compareProofReadings(hung, hung)).toEqual([]);
    expect(compareProofReadings(hung, reading([five, framework]))).toMatchObject([{ at: 'notes on the title', left: '1', right: null }]);
  });

  const heading = (words: string, more: Partial<ProofLine> = {}) => line(words, { kind: 'heading', ...more });

  it('lets the PDF print a part once more, and not where it stands otherwise', () => {
    const part = heading('Summary', { at: 'a' });
    const again: ProofLine = { ...part, isOpenPart: true };
    const [a, b] = [heading('Help', { at: 'a' }), heading('Care', { at: 'b' })];
    expect(compareProofReadings(reading([again, a, b]), reading([a, b]))).toEqual([]);
    expect(compareProofReadings(reading([again, a, b]), reading([heading('Summary'), a, b]))).toEqual([]);
    expect(compareProofReadings(reading([again, a, b]), reading([a, heading('Summary'), b]))).toHaveLength(1);
    expect(compareProofReadings(reading([part, a]), reading([a]))).toHaveLength(1);
  });

  it('tells where what needs to improve is a section like others, or the other way round; reports in parts have no such list', () => {
    const words = 'What needs to improve?';
    const improve = { isImprove: true } as const;
    const compare = (a: Partial<ProofLine>, b: Partial<ProofLine>) =>
      compareProofReadings(reading([heading(words, { judgement: null, ...a })]), reading([heading(words, b)]));
    expect(compare(improve, improve)).toEqual([]);
    expect(compare({}, improve)).toMatchObject([{ left: `a section like others: ${words}`, right: `what needs to improve: ${words}` }]);
    expect(compare(improve, {})).toMatchObject([{ left: `what needs to improve: ${words}`, right: `a section like others: ${words}` }]);
    expect(compare({ under: [] }, { ...improve, under: [] })).toEqual([]);
    // The heading of a part says no judgement.
    expect(compareProofReadings(reading([heading(words)]), reading([heading(words, improve)]))).toEqual([]);
    expect(compare({ ...improve, under: [] }, { ...improve, under: [] })).toHaveLength(1);
  });

  it('takes a heading for a paragraph only where nothing stands under it', () => {
    const kept = line('The board is good.', { at: 'p3' });
    expect(compareProofReadings(reading([kept]), reading([heading('The board is good.', { isEmpty: true })]))).toEqual([]);
    expect(compareProofReadings(reading([kept]), reading([heading('The board is good.')]))).toHaveLength(1);
  });

  it('asks for items under a paragraph that is an item itself to be inner ones, and under words not to be', () => {
    const file = [line('The share:', { kind: 'text or item', at: 'p1' }), line('in schools', { kind: 'item or inner item', at: 'p1' })];
    const pdf = (first: ProofLine['kind'], second: ProofLine['kind']) =>
      compareProofReadings(reading(file), reading([line('The share:', { kind: first }), line('in schools', { kind: second })]));
    expect(pdf('item', 'inner item')).toEqual([]);
    expect(pdf('text', 'item')).toEqual([]);
    expect(pdf('item', 'item')).toMatchObject([{ at: 'p1', left: 'inner item: in schools', right: 'item: in schools' }]);
    expect(pdf('text', 'inner item')).toHaveLength(1);
  });

  it('lets a space after a hyphen be that nobody sees, but not before “and”, “or” and “to”', () => {
    expect(sameProofWords('a non-statutory plan', 'a non- statutory plan')).toBe(true);
    expect(sameProofWords('16-and 17-year-olds', '16- and 17-year-olds')).toBe(false);
    expect(sameProofWords('a plan - good', 'a plan-good')).toBe(false);
  });
});
