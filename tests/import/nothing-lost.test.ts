import { describe, expect, it } from 'vitest';
import { textOfReportBlocks } from '../../src/record/reports/paragraph.ts';
import type { OfficialReport } from '../../src/import/ofsted/official-report.ts';
import { readOfstedReport } from '../../src/import/ofsted/read-official-report.ts';
import { fixtureCorpus } from '../fixtures/fixture-corpus.ts';
import { ilacsFront, ilacsSections, type Pages } from './placed-pdf.ts';
import { longer, sifBody, sifFront, sifTable } from './sif-pages.ts';

const { kinds, frameworks } = fixtureCorpus();
const read = (pages: Pages) => readOfstedReport(pages.make(), { kinds, frameworks });
const paragraphs = ({ sections }: OfficialReport) => sections.flatMap((section) => section.paragraphs);
const texts = (report: OfficialReport) => paragraphs(report).map(({ blocks }) => textOfReportBlocks(blocks));
const numbers = (report: OfficialReport) => paragraphs(report).map(({ number }) => number);
const said = ({ doubts }: OfficialReport) => doubts.map(({ says, words }) => `${says}: ${words}`);

/** A report whose only section holds what a test writes into it. */
const withHelp = (write: (pages: Pages) => Pages) =>
  read(
    write(
      ilacsFront()
        .next()
        .heading('What needs to improve?')
        .bullet('◼', 'Plans.')
        .heading('The experiences and progress of children who need help and', 'protection: good'),
    ),
  );

/** A paragraph whose number and words are one run, with its wrapped lines at `x`. */
const oneRun = (pages: Pages, number: number, x: number, ...lines: string[]) => {
  lines.forEach((text, index) => pages.line(index === 0 ? 27 : 14.5, index === 0 ? { x: 71, text: `${number}. ${text}` } : { x, text }));
  return pages;
};

describe('a report whose numbers are one run with the words', () => {
  it.each([
    ['beside the number', 99],
    ['under the number', 71],
  ])('is read paragraph by paragraph where wrapped lines stand %s', async (_, x) => {
    const report = await withHelp((pages) => {
      for (let number = 1; number <= 12; number += 1) oneRun(pages, number, x, `Families get help ${number},`, 'and soon.');
      return pages;
    });
    expect(numbers(report)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(texts(report)[10]).toBe('Families get help 11, and soon.');
  });

  it('keeps a number that wraps to the margin as a word, and a doubt says so', async () => {
    const report = await withHelp((pages) =>
      oneRun(oneRun(pages, 1, 71, 'Few live at home until they are', '2. They move on.'), 2, 71, 'Plans are clear.'),
    );
    expect(numbers(report)).toEqual([1, 2]);
    expect(texts(report)[0]).toBe('Few live at home until they are 2. They move on.');
    expect(said(report)).toContain(
      'a line begins with 2, the next number, and was taken for words of the paragraph before: 2. They move on.',
    );
  });

  it('keeps a paragraph whole over a page break', async () => {
    const report = await withHelp((pages) =>
      oneRun(oneRun(pages, 1, 71, 'Families get help').next().line(0, { x: 71, text: 'overleaf.' }), 2, 71, 'Plans are clear.'),
    );
    expect(texts(report)).toEqual(['Families get help overleaf.', 'Plans are clear.']);
  });
});

describe('words as large as headings', () => {
  const summary = [
    'Children and young people told inspectors that their social workers',
    'listen to them and that they see them often. They know how to complain',
    'if they are not happy about something. Most of them feel safe.',
  ];

  it('are words where they are sentences in the type of the words', async () => {
    const pages = sifBody(sifTable(sifFront())).next();
    pages.line(0, { x: 71, text: 'Summary for children and young people', size: 14, type: 'bold' });
    summary.forEach((text, index) => pages.line(index === 0 ? 28 : 17, { x: 71, text, size: 14 }));
    pages.line(28, { x: 71, text: '\uF06E', size: 14 }, { x: 99, text: 'They have', size: 14 });
    pages.line(17, { x: 99, text: 'a say.', size: 14 });
    const report = await read(pages);
    const last = report.sections.at(-1);
    expect(last?.heading).toBe('Summary for children and young people');
    expect(last?.paragraphs.map(({ blocks }) => textOfReportBlocks(blocks))).toEqual([`${summary.join(' ')}\nThey have a say.`]);
    expect(report.words.unplaced).toBe(0);
  });
});

describe('the place where the mark of a footnote was', () => {
  it.each([
    ['before a comma', ', who', 'Schools, who help.'],
    ['before a full stop', '. All', 'Schools. All help.'],
    ['before a word', ' that', 'Schools that help.'],
  ])('has no stray space %s', async (_, after, expected) => {
    const report = await withHelp((pages) => {
      pages.line(27, { x: 71, text: '1.' }, { x: 99, text: 'Schools' });
      pages.raised(99 + 42, '1');
      return pages.line(0, { x: 99 + 42 + 5, text: `${after} help.` });
    });
    expect(texts(report)).toEqual([expected]);
  });
});

describe('a raised number', () => {
  it('that no footnote has is left out of the words with a doubt', async () => {
    const report = await withHelp((pages) => {
      pages.line(27, { x: 71, text: '1.' }, { x: 99, text: 'Schools help' });
      return pages.raised(99 + 72, '1');
    });
    expect(texts(report)).toEqual(['Schools help']);
    expect(said(report)).toContain('a raised 1 was left out of this line, and there is no footnote 1: 1. Schools help');
  });
});

describe('the account of words', () => {
  it('counts every word of the PDF by where it was put', async () => {
    const report = await read(ilacsSections(ilacsFront().next().heading('What needs to improve?').bullet('◼', 'Plans.')));
    const { printed, placed, unplaced, added } = report.words;
    expect([unplaced, added]).toEqual([0, 0]);
    expect(Object.values(placed).reduce((sum, count) => sum + count, 0)).toBe(printed);
    expect(placed).toMatchObject({ 'paragraph number': 4, 'front page': expect.any(Number) });
  });

  it('counts a bullet that is a letter once, in words and in what the publisher says of itself', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Seen were:')
        .inner('o', 'plans.')
        .next()
        .words('The Office for Standards in Education, Children’s Services and Skills regulates:')
        .inner('o', 'care.'),
    );
    expect(report.words).toMatchObject({ unplaced: 0, added: 0 });
  });

  it('keeps what stands on a front page beside its title, facts and table', async () => {
    const front = ilacsFront({ lead: [] }).line(14, { x: 71, text: 'This visit followed an earlier one.' });
    const report = await read(ilacsSections(front.next().heading('What needs to improve?').bullet('◼', 'Plans.')));
    expect(report.introduction.map(({ blocks }) => textOfReportBlocks(blocks))).toEqual(['This visit followed an earlier one.']);
    expect(report.words.unplaced).toBe(0);
  });

  it('keeps what explains the overall grade of an older report under that grade', async () => {
    const front = sifFront(['The overall judgement is inadequate']);
    front.line(22, { x: 71, text: 'There are serious failures.' });
    const report = await read(sifBody(sifTable(front)));
    expect(report.judgements.overall).toBe('inadequate');
    expect(report.sections[0]).toMatchObject({
      heading: 'The overall judgement is inadequate',
      paragraphs: [{ blocks: [{ kind: 'text', text: 'There are serious failures.' }] }],
    });
    expect(report.words.unplaced).toBe(0);
  });

  it('keeps a heading with nothing under it', async () => {
    const report = await read(longer(sifTable(sifFront())).heading('Information about the board'));
    expect(report.sections.at(-1)).toMatchObject({ heading: 'Information about the board', paragraphs: [] });
    expect(report.words.unplaced).toBe(0);
  });
});

describe('paragraphs that no space divides', () => {
  const full = 'Leaders know what they have to do, and they do it every week of the year.';

  it('are two where the first ends far from the edge', async () => {
    const report = await read(
      sifBody(sifTable(sifFront())).heading('Executive summary').words(full, 'They listen.').line(14.5, { x: 71, text: full }),
    );
    expect(report.sections.at(-1)?.paragraphs.map(({ blocks }) => textOfReportBlocks(blocks))).toEqual([`${full} They listen.`, full]);
  });

  it('are one where the next word would not have fitted', async () => {
    const report = await read(sifBody(sifTable(sifFront())).heading('Executive summary').words(full, full));
    expect(report.sections.at(-1)?.paragraphs.map(({ blocks }) => textOfReportBlocks(blocks))).toEqual([`${full} ${full}`]);
  });

  it('stay in one numbered paragraph, as two of its texts', async () => {
    const report = await withHelp((pages) =>
      pages.numbered(1, full.slice(0, 68), 'Plans are clear.', full.slice(0, 68)).numbered(2, 'More.'),
    );
    expect(paragraphs(report)[0]?.blocks).toHaveLength(2);
  });
});

describe('a hyphen at the end of a line', () => {
  it.each([
    ['16-', 'and 17-year-olds', '16- and 17-year-olds'],
    ['multi-', 'agency', 'multi-agency'],
    ['push-', 'and-pull factors', 'push-and-pull factors'],
  ])('%j before %j', async (first, second, expected) => {
    const report = await withHelp((pages) => pages.numbered(1, `Plans for ${first}`, `${second} help.`));
    expect(texts(report)).toEqual([`Plans for ${expected} help.`]);
  });
});
