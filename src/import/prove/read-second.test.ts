import { describe, expect, it } from 'vitest';
import { foot, heading, item, paragraph, row, taggedFront, taggedPdf, type Tagged } from '../../../tests/import/tagged-pdf.ts';
import { Pages } from '../../../tests/import/placed-pdf.ts';
import { describeProofLine } from './compare-readings.ts';
import { readSecondTimeToProve } from './read-second.ts';

const help = heading('The experiences and progress of children who need help and ', 'protection: good');
const linesOf = async (...pages: Tagged[][]) =>
  (await readSecondTimeToProve(taggedPdf([taggedFront(), ...pages]))).lines.map((line) => `${line.page} ${describeProofLine(line)}`);

describe('the second reading of a report', () => {
  it('reads the facts of the front page from its tags', async () => {
    const { facts } = await readSecondTimeToProve(taggedPdf([taggedFront()]));
    expect(facts).toEqual({
      title: 'Inspection of Exampleshire local authority children’s services',
      titleMarks: [],
      from: '2024-03-04',
      to: '2024-03-15',
      visits: [],
      published: '',
      inspector: 'Ann Other',
      inspectorTitle: 'His Majesty’s Inspector',
      printedTerms: '',
      grades: {
        leaders: 'good',
        'help-and-protection': 'good',
        'in-care': 'outstanding',
        'care-leavers': 'requires-improvement',
        overall: 'good',
      },
    });
  });

  it('reads the days of each of two visits', async () => {
    const dates = '5 to 9 December 2022 and 14 to 15 February 2023';
    const { facts } = await readSecondTimeToProve(taggedPdf([taggedFront({ dates })]));
    expect(facts.visits).toEqual(['2022-12-05', '2022-12-09', '2023-02-14', '2023-02-15']);
  });

  it.each([
    ['Ann Other (HMI)', 'Ann Other', 'HMI'],
    ['Ann Other, Her Majesty’s Inspector (schools)', 'Ann Other', 'Her Majesty’s Inspector (schools)'],
    ['Ann Other, HMI (Children and Families) and Jo Sample, HMI', 'Ann Other; Jo Sample', 'HMI (Children and Families)'],
    ['Ann Other, HMI of Education, Children’s Services and Skills', 'Ann Other', 'HMI of Education, Children’s Services and Skills'],
  ])('tells names from titles in %j', async (lead, inspector, inspectorTitle) => {
    expect((await readSecondTimeToProve(taggedPdf([taggedFront({ lead })]))).facts).toMatchObject({ inspector, inspectorTitle });
  });

  it('takes no grade from a row that names two', async () => {
    const { facts } = await readSecondTimeToProve(
      taggedPdf([taggedFront({ rows: [row('Overall effectiveness', 'Good Outstanding'), row('The impact of leaders', 'Good')] })]),
    );
    expect(facts.grades).toEqual({ leaders: 'good' });
  });

  it('takes words with the spaces that the PDF writes, so that a hyphen at the end of a line keeps what follows it', async () => {
    expect(await linesOf([help, item('1. Plans for 16- ', 'and 17-year-olds in multi-', 'agency teams are ', 'good.')])).toEqual([
      '2 heading: The experiences and progress of children who need help and protection: good',
      '2 1. Plans for 16- and 17-year-olds in multi-agency teams are good.',
    ]);
  });

  it('takes signs that are not seen for nothing, and no space after a hyphen of any kind that a page ends with', async () => {
    const lines = await linesOf([help, item('1. Plans \u200Bfor multi\u2010')], [item('agency \uFEFFwork are good.')]);
    expect(lines.slice(1)).toEqual(['2 1. Plans for multi\u2010agency work are good.']);
  });

  it('takes a dash with which a sentence goes on overleaf for no bullet', async () => {
    const lines = await linesOf([help, paragraph('1. Plans are clear, and parents')], [paragraph('– and children – know them.')]);
    expect(lines.slice(1)).toEqual(['2 1. Plans are clear, and parents – and children – know them.']);
  });

  it('takes a judgement and its grade behind a bullet for an item, whatever its tag', async () => {
    const lines = await linesOf([help, item('1. Last time:'), paragraph('◆ overall effectiveness: inadequate')]);
    expect(lines.slice(2)).toEqual(['2 item: overall effectiveness: inadequate']);
  });

  it('goes on with a numbered paragraph on the next page, and with nothing between but a foot', async () => {
    const lines = await linesOf(
      [help, item('1. Families get help'), foot('Inspection of Exampleshire', '2')],
      [item('early and well. '), item('2. Plans are good.'), foot('Inspection of Exampleshire', '3')],
      [item('3. Visits are timely.'), foot('Inspection of Exampleshire', '4')],
    );
    expect(lines.slice(1)).toEqual(['2 1. Families get help early and well.', '3 2. Plans are good.', '4 3. Visits are timely.']);
  });

  it('tells of words that the file marks as no part of it, unless they are a page number or stand on many pages', async () => {
    const lines = await linesOf([help, item('1. Plans are good.'), foot('A sentence that nobody should lose.'), foot('2')]);
    expect(lines.slice(1)).toEqual(['2 1. Plans are good.', '2 other: A sentence that nobody should lose.']);
  });

  it('tells of words that carry no tag', async () => {
    const lines = await linesOf([help, item('1. Plans are good.'), { tag: 'none', lines: ['Lost words.'] }]);
    expect(lines.at(-1)).toBe('2 other: Lost words.');
  });

  it('takes a wrapped number for a word, and bullets and those under them for items', async () => {
    const lines = await linesOf([
      help,
      item('1. Young people of ', '18. They have:'),
      item('◼ plans'),
      item('− for ', 'work'),
      item('2. Good.'),
    ]);
    expect(lines.slice(1)).toEqual(['2 1. Young people of 18. They have:', '2 item: plans', '2 inner item: for work', '2 2. Good.']);
  });

  it('takes words that are no item for none, though the last one before the page break has no full stop', async () => {
    const lines = await linesOf([help, item('1. They have:'), item('◼ plans'), item('◼ work')], [paragraph('Leaders know.')]);
    expect(lines.slice(2)).toEqual(['2 item: plans', '2 item: work', '3 Leaders know.']);
  });

  it('takes two footnotes out of one tag', async () => {
    const note: Tagged = { tag: 'Note', lines: ['^1 The first, which ', 'goes on. ', '^2 The second of 2.'], size: 10 };
    expect(await linesOf([help, item('1. Plans are good.'), note])).toEqual([
      '2 heading: The experiences and progress of children who need help and protection: good',
      '2 1. Plans are good.',
      '2 note 1: The first, which goes on.',
      '2 note 2: The second of 2.',
    ]);
  });

  it('takes an entry of a list for an item, though its sign is no text', async () => {
    const lines = await linesOf([help, item('1. Plans are good.'), item('for children in need'), item('for care leavers.')]);
    expect(lines.slice(2)).toEqual(['2 item: for children in need', '2 item: for care leavers.']);
  });

  it('takes the mark of a footnote out of the words, and the footnote apart', async () => {
    const pdf = taggedPdf([
      taggedFront(),
      [{ ...help, mark: '1' }, item('1. Plans are good.'), { tag: 'Note', lines: ['1 The national framework.'], size: 10 }],
    ]);
    const { lines } = await readSecondTimeToProve(pdf);
    expect(lines[0]).toMatchObject({ kind: 'heading', marks: ['1'] });
    expect(lines.at(-1)).toMatchObject({ kind: 'note', number: '1', words: 'The national framework.', page: 2 });
  });

  it('takes words in the type of headings for one, and a paragraph that is tagged as a heading for none', async () => {
    const lines = await linesOf([
      { ...paragraph('What needs to improve?'), bold: true },
      { tag: 'H2', lines: ['1. Leaders know their services well, and act on what they know.'] },
    ]);
    expect(lines).toEqual(['2 heading: What needs to improve?', '2 1. Leaders know their services well, and act on what they know.']);
  });

  it('leaves out what the publisher says of itself in small type, and nothing else after it', async () => {
    const small = (words: string): Tagged => ({ ...paragraph(words), size: 10 });
    const lines = await linesOf(
      [help, item('1. Plans are good.')],
      [small('The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates.'), small('Manchester')],
      [paragraph('Words of the report after all.')],
    );
    expect(lines.slice(2)).toEqual(['4 Words of the report after all.']);
  });

  it('keeps the words of a front page between its facts and after them, and what the file marks as no part of it', async () => {
    const [title, days, inspector, ...table] = taggedFront();
    const front = [title, days, paragraph('A line nobody knows.'), inspector, foot('Lost at the foot.')];
    const words = 'Judgements were made by inspectors on site.';
    const { lines } = await readSecondTimeToProve(taggedPdf([[...(front as Tagged[]), paragraph(words), ...table]]));
    expect(lines.map(describeProofLine).sort()).toEqual(['A line nobody knows.', words, 'other: Lost at the foot.']);
  });

  it('takes a short sentence that gives the overall grade for a fact, and a paragraph that does so for words', async () => {
    const [title, days, inspector, ...table] = taggedFront() as [Tagged, Tagged, Tagged, ...Tagged[]];
    const sentence = 'Children’s services in Exampleshire are good.';
    const more =
      'Leaders know their services well, act on what they know, and have made them better in each of the years since they were last inspected.';
    const factsWith = async (words: string) => {
      const { lines } = await readSecondTimeToProve(taggedPdf([[title, days, inspector, paragraph(words), ...table]]));
      return lines.map(({ isFact }) => isFact ?? false);
    };
    expect([await factsWith(sentence), await factsWith(`${sentence} ${more}`)]).toEqual([[true], [false]]);
  });

  it('has no lines where a file has no tags', async () => {
    expect(await readSecondTimeToProve(new Pages().words('Words.').make())).toMatchObject({
      lines: [],
      unsure: [{ says: 'the PDF has no tags' }],
    });
  });
});
