import { describe, expect, it } from 'vitest';
import type { OfficialParagraph, OfficialReport } from '../../src/import/ofsted/official-report.ts';
import { readOfstedReport } from '../../src/import/ofsted/read-official-report.ts';
import { noProofFacts } from '../../src/import/prove/proof-line.ts';
import { doubtsLeftByProof } from '../../src/import/prove/prove-report.ts';
import { fixtureCorpus } from '../fixtures/fixture-corpus.ts';
import { ilacsFront, ilacsSections, rows, widthOf, type Pages } from './placed-pdf.ts';

const { kinds, frameworks } = fixtureCorpus();
const read = (pages: Pages) => readOfstedReport(pages.make(), { kinds, frameworks });
const paragraphs = (report: OfficialReport) => report.sections.flatMap((section) => section.paragraphs);
const numbers = (report: OfficialReport) => paragraphs(report).map(({ number }) => number);
const text = (paragraph: OfficialParagraph | undefined) =>
  paragraph?.blocks
    .map((block) =>
      block.kind === 'text' ? block.text : block.items.map((item) => [item.text, ...(item.items ?? [])].join(' / ')).join(' | '),
    )
    .join('\n');
/** A report with what the publisher says of itself on its last page. */
const withEnd = (pages: Pages) =>
  pages.next().words('The Office for Standards in Education, Children’s Services and Skills', '(Ofsted) regulates and inspects.');
const said = (report: OfficialReport) => report.doubts.map(({ says }) => says);

/** A report whose first section holds what a test writes into it. */
async function withHelp(write: (pages: Pages) => Pages, front: Pages = ilacsFront()): Promise<OfficialReport> {
  const pages = write(
    front
      .next()
      .heading('What needs to improve?')
      .bullet('◼', 'Plans.')
      .heading('The experiences and progress of children who need help and', 'protection: good'),
  );
  return read(pages);
}

describe('the words of a line', () => {
  it('keep a number apart from the words that stand close to it', async () => {
    const report = await withHelp((pages) => {
      for (let number = 1; number <= 9; number += 1) pages.numbered(number, `Words ${number}.`);
      // Two points between "10." and the words: a joiner of runs would glue them.
      return pages.line(27, { x: 71, text: '10.' }, { x: 71 + widthOf('10.') + 2, text: 'Assessments are good.' });
    });
    expect(text(paragraphs(report)[9])).toBe('Assessments are good.');
    expect(numbers(report)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('are put together again where an apostrophe of another font cuts them', async () => {
    const report = await withHelp((pages) =>
      pages.line(
        27,
        { x: 71, text: '1.' },
        { x: 99, text: 'Children' },
        { x: 99 + 48, text: '’', type: 'marks' },
        { x: 99 + 54, text: 's needs are met.' },
      ),
    );
    expect(text(paragraphs(report)[0])).toBe('Children’s needs are met.');
  });

  it('are read in the order in which they stand, whatever order the file has them in', async () => {
    const report = await withHelp((pages) => {
      pages.numbered(1, 'First words', 'and more of them.').numbered(2, 'Second words.');
      pages.page.reverse();
      return pages;
    });
    expect(paragraphs(report).map(text)).toEqual(['First words and more of them.', 'Second words.']);
  });

  it('keep a hyphen at the end of a line, without a space after it', async () => {
    const report = await withHelp((pages) =>
      pages.numbered(1, 'Partners in the multi-', 'agency hub and the pre\u2011', 'birth team – and', 'others.'),
    );
    expect(text(paragraphs(report)[0])).toBe('Partners in the multi-agency hub and the pre\u2011birth team – and others.');
  });

  it('keep a dash of another font that opens a wrapped line', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Plans are clear')
        .line(14.5, { x: 99, text: '–', type: 'marks' }, { x: 99 + widthOf('– '), text: 'and children know them.' }),
    );
    expect(paragraphs(report).map(text)).toEqual(['Plans are clear – and children know them.']);
  });

  it.each([
    ['of their own', 99],
    ['below a bullet with a colon', 117],
  ] as const)('are items of a list where dashes close to them open it: %s', async (_, x) => {
    const report = await withHelp((pages) => {
      pages.numbered(1, 'They have these:');
      if (x > 99) pages.line(22, { x: 99, text: '•' }, { x: 117, text: 'plans:' });
      for (const words of ['for work', 'for homes'])
        pages.line(14.5, { x, text: '–', type: 'marks' }, { x: x + widthOf('–') + 4, text: words });
      return pages.numbered(2, 'Good.');
    });
    const items = [{ text: 'for work' }, { text: 'for homes' }];
    expect(paragraphs(report)[0]?.blocks[1]).toMatchObject({ items: x > 99 ? [{ text: 'plans:' }] : items });
    expect(JSON.stringify(paragraphs(report))).not.toContain('–');
  });

  it('stay in one paragraph where its lines are as far apart as others’ paragraphs', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Plans are clear, and all of the children know what is in them.')
        .line(20, { x: 99, text: 'Visits are on time, and all of the children know who it is' })
        .line(20, { x: 99, text: 'that comes.' }),
    );
    expect(text(paragraphs(report)[0])).not.toContain('\n');
  });

  it('are none of a list where they stand left of its bullets', async () => {
    const item = 'plans of all of the children in need of help who live in the north';
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Seen were')
        .line(22, { x: 117, text: '•' }, { x: 135, text: item })
        .line(14.5, { x: 99, text: 'and these are late.' }),
    );
    expect(paragraphs(report)[0]?.blocks.map((block) => ('text' in block ? block.text : block.items.map((each) => each.text)))).toEqual([
      'Seen were',
      [item],
      'and these are late.',
    ]);
  });

  it('are those of a paragraph of their own within a number, where a space stands above them', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Plans are clear, and all children know what is in them and who will act.')
        .line(27, { x: 99, text: 'Visits are late.' }),
    );
    expect(paragraphs(report).map(text)).toEqual([
      'Plans are clear, and all children know what is in them and who will act.\nVisits are late.',
    ]);
  });
});

describe('what stands on pages only as furniture', () => {
  it('is left out: a lone large page number', async () => {
    const front = ilacsFront().withFoot((page) => [{ x: 513, y: 34, text: String(page), size: 20 }]);
    const report = await withHelp((pages) => pages.numbered(1, 'The words go').next().line(0, { x: 99, text: 'on overleaf.' }), front);
    expect(text(paragraphs(report)[0])).toBe('The words go on overleaf.');
  });

  it('is left out: a foot whose second line begins with a number, and that is worded otherwise on one page', async () => {
    const foot = (page: number) => [
      { x: 71, y: 40, text: 'Inspection of Exampleshire local authority children’s services', size: 8 },
      { x: 71, y: 30, text: page === 3 ? '4to 15 March 24' : '4 to 15 March 2024', size: 8 },
      { x: 513, y: 34, text: String(page), size: 20 },
    ];
    const report = await withHelp(
      (pages) =>
        pages
          .numbered(1, 'One', 'two')
          .next()
          .line(0, { x: 99, text: 'three' })
          .next()
          .line(0, { x: 99, text: 'four.' })
          .numbered(2, 'Five.'),
      ilacsFront().withFoot(foot),
    );
    expect(paragraphs(report).map(text)).toEqual(['One two three four.', 'Five.']);
    expect(paragraphs(report).map(({ page }) => page)).toEqual([2, 4]);
  });

  it('is left out: a running head with the number of the page', async () => {
    const head = (page: number) => [{ x: 71, y: 810, text: `Exampleshire Inspection of children’s services ${page}`, size: 12 }];
    const report = await withHelp(
      (pages) =>
        pages
          .numbered(1, 'One')
          .next()
          .line(0, { x: 99, text: 'two' })
          .next()
          .line(0, { x: 99, text: 'three' })
          .next()
          .line(0, { x: 99, text: 'four.' }),
      ilacsFront().withFoot(head),
    );
    expect(text(paragraphs(report)[0])).toBe('One two three four.');
  });

  it('is left out: a foot of three lines beside a large page number, and a head further in than most', async () => {
    const furniture = (page: number) => [
      { x: 71, y: 790, text: `Inspection report: Exampleshire ${page}` },
      { x: 71, y: 71, text: 'Children’s services', size: 12 },
      { x: 71, y: 42, text: 'Inspection of Exampleshire', size: 8 },
      { x: 71, y: 33, text: '4 to 15 March 2024', size: 8 },
      { x: 513, y: 34, text: String(page), size: 20 },
    ];
    const report = await withHelp(
      (pages) => pages.numbered(1, 'One').next().line(0, { x: 99, text: 'two' }).next().line(0, { x: 99, text: 'three.' }),
      ilacsFront().withFoot(furniture),
    );
    expect(text(paragraphs(report)[0])).toBe('One two three.');
    expect(report.furniture.flatMap(({ kind, page, text: words }) => (page === 2 && kind !== 'front page' ? [words] : []))).toEqual([
      'Inspection report: Exampleshire 2',
      'Children’s services',
      'Inspection of Exampleshire',
      '2',
      '4 to 15 March 2024',
    ]);
  });

  it('is no last line of a paragraph that several pages have at one height', async () => {
    const report = await withHelp((pages) => {
      for (const number of [1, 2, 3, 4]) {
        pages.numbered(number, `${number} is clear.`).page.push({ x: 99, y: 89.5, text: `And it is ${'so '.repeat(number)}for all` });
        pages.page.push({ x: 99, y: 75, text: 'children.' });
        pages.next();
      }
      return pages.numbered(5, 'More.');
    });
    expect(paragraphs(report).filter((each) => text(each)?.endsWith('children.'))).toHaveLength(4);
  });

  it.each([
    [14.5, 0],
    [40, 2],
  ])('may be a line at the foot of two pages, %s points below the words above it', async (gap, doubted) => {
    const foot = { x: 99, y: 60, text: '(Recommendation)' };
    const report = await withHelp((pages) => {
      pages.numbered(1, 'Plans are late.').page.push({ x: 99, y: 60 + gap, text: 'They must be clear.' }, foot);
      pages
        .next()
        .numbered(2, 'Visits are late.')
        .page.push({ x: 99, y: 60 + gap, text: 'They must be timely.' }, foot);
      return pages.next().numbered(3, 'More.').next().numbered(4, 'More.').next().numbered(5, 'More.');
    });
    expect(text(paragraphs(report)[0])).toContain('(Recommendation)');
    expect(said(report).filter((says) => says.includes('may be a running head or foot'))).toHaveLength(doubted);
  });

  it('ends where the publisher speaks of itself', async () => {
    const report = await withHelp((pages) =>
      withEnd(pages.numbered(1, 'The last words.')).line(30, { x: 71, text: '1.' }, { x: 99, text: 'An orphan.' }),
    );
    expect(paragraphs(report).map(text)).toEqual(['The last words.']);
  });

  it('raises a doubt where a page is missing, by the numbers of the pages', async () => {
    const numbered = (numberOf: (page: number) => number | string) =>
      withHelp(
        (pages) => withEnd(pages.numbered(1, 'Words.').next().numbered(2, 'More.')),
        ilacsFront().withFoot((page) => [{ x: 71, y: 40, text: `Exampleshire, 3 to 14 October 2022 ${numberOf(page)}`, size: 9 }]),
      );
    const missing = (report: OfficialReport) => report.doubts.filter(({ says }) => says.includes('missing'));
    expect(missing(await numbered((page) => page))).toEqual([]);
    expect(missing(await numbered((page) => (page > 2 ? page - 2 : page)))).toEqual([]);
    expect(missing(await numbered((page) => `Page ${page} of 3`))).toEqual([]);
    const says = 'this page has the number 4 where 3 follows: pages may be missing';
    expect(missing(await numbered((page) => (page > 2 ? page + 1 : page)))).toEqual([{ page: 3, says, words: '' }]);
    expect(missing(await numbered((page) => `Page ${page > 2 ? page + 1 : page} of 4`))).toEqual([{ page: 3, says, words: '' }]);
  });

  it('raises a doubt where the publisher does not speak of itself: the last pages may be missing', async () => {
    const report = await withHelp((pages) => pages.numbered(1, 'Words.').next().numbered(2, 'More.'));
    const says = 'what Ofsted says of itself at the end of every report is not there: pages may be missing';
    const left = doubtsLeftByProof(report.doubts, { facts: noProofFacts, lines: [], unsure: [] });
    expect(left).toContainEqual({ page: 3, says, words: '' });
  });
});

describe('footnotes', () => {
  it('are kept apart from a paragraph that runs on over them, with what they hang on', async () => {
    const pages = ilacsFront().next();
    pages
      .heading('What needs to improve?')
      .raised(71 + widthOf('What needs to improve?', 14), '1')
      .bullet('◼', 'Plans. (outcome 4, national framework)')
      .heading('The experiences and progress of children who need help and', 'protection: good')
      .numbered(1, 'Words that go on');
    pages.page.push(
      { x: 71, y: 90, text: '1', size: 6.5 },
      { x: 78, y: 86, text: 'The areas for improvement have been cross-referenced with the', size: 10 },
      { x: 71, y: 74, text: 'National Framework.', size: 10 },
    );
    const report = await read(pages.next().line(0, { x: 99, text: 'overleaf.' }));
    expect(report.improve?.heading).toBe('What needs to improve?');
    expect(report.footnotes).toEqual([
      {
        mark: '1',
        page: 2,
        text: 'The areas for improvement have been cross-referenced with the National Framework.',
        anchoredIn: 'What needs to improve?',
      },
    ]);
    expect(text(paragraphs(report)[0])).toBe('Words that go on overleaf.');
    expect(text(report.improve?.items[0])).toBe('Plans. (outcome 4, national framework)');
  });

  it('are found where the mark stands on a line of its own, and where nothing bears it', async () => {
    const pages = ilacsFront()
      .next()
      .heading('What needs to improve')
      .bullet('◼', 'Plans.')
      .heading('The experiences and progress of children in care: good')
      .numbered(1, 'Words.');
    pages.page.push({ x: 71, y: 96, text: '1', size: 9 }, { x: 71, y: 84, text: 'A note.', size: 10 });
    const report = await read(pages);
    expect(report.footnotes).toEqual([{ mark: '1', page: 2, text: 'A note.' }]);
  });
});

describe('words that stand elsewhere than those of paragraphs', () => {
  it('raise a doubt in columns', async () => {
    const report = await withHelp((pages) =>
      pages.numbered(1, 'Help is early.').line(27, { x: 99, text: 'Left words' }, { x: 330, text: 'right words' }),
    );
    expect(report.doubts.filter(({ says }) => says.includes('as in columns')).map(({ words }) => words)).toEqual([
      'Left words right words',
    ]);
  });

  it('raise a doubt in a box beside a paragraph, whose lines stand between its own', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Plans are clear', 'and short.')
        .line(-9, { x: 330, text: 'A box.' })
        .line(23, { x: 71, text: '2.' }, { x: 99, text: 'More.' }),
    );
    expect(report.doubts.filter(({ says }) => says.includes('far right')).map(({ words }) => words)).toEqual(['A box.']);
  });

  it.each(['below', 'close below', 'overleaf'])('raise a doubt in the type of headings, %s', async (where) => {
    const report = await withHelp((pages) =>
      (where === 'overleaf' ? pages.numbered(1, 'Help is early.').next() : pages.numbered(1, 'Help is early.'))
        .line(where === 'close below' ? 17 : where === 'below' ? 27 : 0, { x: 99, text: 'Disabled children', type: 'bold' })
        .numbered(2, 'Plans are clear, and children know what they say.'),
    );
    expect(said(report)[0]).toBe('a line in the type of headings stands below a paragraph: it was taken for a part of it');
  });

  it.each([
    ['Plans are early, and families know them from the', 'Exampleshire partnership.'],
    ['Plans are clear.', 'children know what they say.'],
  ])('raise none in the type of headings where they go on with a sentence overleaf: %s', async (above, below) => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Help is early, and families know who gives it to them.')
        .numbered(2, above)
        .next()
        .line(0, { x: 99, text: below, type: 'bold' }),
    );
    expect(text(paragraphs(report)[1])?.replace('\n', ' ')).toBe(`${above} ${below}`);
    expect(said(report).filter((says) => says.includes('type of headings'))).toEqual([]);
  });

  it('raise a doubt left of a paragraph', async () => {
    const report = await withHelp((pages) =>
      pages.numbered(1, 'Help is early.').words('Disabled children').numbered(2, 'Plans are clear.'),
    );
    expect(said(report)[0]).toBe('words without a number stand left of their paragraph: they were taken for a part of it');
  });
});

describe('small type at the foot of a page', () => {
  const note = 'Children’s social care: national framework,';
  const withNote = (front: Pages, size = 9, y = 86) => {
    const pages = front.next().heading('The experiences and progress of children who need help and', 'protection: good');
    pages.numbered(1, 'Help is early.').raised(99 + widthOf('Help is early.'), '1');
    pages.page.push({ x: 71, y: y + 3, text: '1', size: 6 }, { x: 76, y, text: note, size });
    return pages;
  };

  it('goes on with its footnote where that reaches into the margin, in whatever size', async () => {
    const foot = (page: number) => [{ x: 71, y: 34, text: `11 to 22 May 2024   ${page}`, size: 9 }];
    const pages = withNote(ilacsFront().withFoot(foot), 9, 71);
    pages.page.push({ x: 71, y: 59, text: 'which is a long note,', size: 9 }, { x: 71, y: 48, text: '2023.', size: 9 });
    const { footnotes, furniture } = await read(pages.next().next());
    expect(footnotes.map((each) => each.text)).toEqual([`${note} which is a long note, 2023.`]);
    expect(furniture.flatMap(({ kind, text: words }) => (kind === 'running line' ? [words] : []))).toHaveLength(3);
  });

  it('goes on with its footnote though one on another page ends alike', async () => {
    const pages = withNote(ilacsFront(), 9, 68);
    pages.page.push({ x: 71, y: 57, text: '2023.', size: 9 });
    pages
      .next()
      .numbered(2, 'Plans are clear.')
      .raised(99 + widthOf('Plans are clear.'), '2');
    pages.page.push({ x: 71, y: 71, text: '2', size: 6 }, { x: 76, y: 68, text: note, size: 9 }, { x: 71, y: 57, text: '2024.', size: 9 });
    const { footnotes } = await read(pages.next().next().next());
    expect(footnotes.map((each) => each.text)).toEqual([`${note} 2023.`, `${note} 2024.`]);
  });

  it.each([
    ['2023.', '2024.', []],
    ['2023, for children.', '2023, for children.', [2, 3]],
  ])('goes on with its footnote in a short document: %s, %s', async (one, other, doubted) => {
    const pages = withNote(ilacsFront(), 9, 68);
    pages.page.push({ x: 71, y: 57, text: one, size: 9 });
    pages
      .next()
      .numbered(2, 'Plans are clear.')
      .raised(99 + widthOf('Plans are clear.'), '2');
    pages.page.push({ x: 71, y: 71, text: '2', size: 6 }, { x: 76, y: 68, text: note, size: 9 }, { x: 71, y: 57, text: other, size: 9 });
    const { footnotes, doubts } = await read(pages.next());
    expect(footnotes.map((each) => each.text)).toEqual([`${note} ${one}`, `${note} ${other}`]);
    expect(doubts.filter(({ says }) => says.includes('may be a running head or foot')).map(({ page }) => page)).toEqual(doubted);
  });

  it('is a running foot, close under a footnote, where another page has it without one', async () => {
    const pages = withNote(ilacsFront(), 9, 68);
    const foot = { x: 71, y: 57, text: 'Help for children', size: 9 };
    pages.page.push(foot);
    pages.next().page.push(foot);
    const { footnotes, furniture } = await read(pages.numbered(2, 'Plans are clear.').next().next().next());
    expect(footnotes.map((each) => each.text)).toEqual([note]);
    expect(furniture.filter(({ kind }) => kind === 'running line')).toHaveLength(2);
  });

  it.each([7.5, 9, 10])('is a footnote where that is one line in the margin, of %s points', async (size) => {
    const foot = (page: number) => [{ x: 71, y: 34, text: `11 to 22 May 2024   ${page}`, size: 8 }];
    const { footnotes } = await read(withNote(ilacsFront().withFoot(foot), size, 58).next().next());
    expect(footnotes).toMatchObject([{ mark: '1', page: 2, text: note, anchoredIn: 'p1' }]);
  });

  it('goes on with the footnote of the page before, and not with the paragraph above it', async () => {
    const pages = withNote(ilacsFront())
      .numbered(2, 'Plans go on')
      .next()
      .line(0, { x: 99, text: 'overleaf.' })
      .numbered(3, 'Records go on');
    pages.page.push({ x: 71, y: 86, text: 'which is a long note, 2023.', size: 9 });
    const report = await read(pages.next().line(0, { x: 99, text: 'as well.' }));
    expect(paragraphs(report).map(text)).toEqual(['Help is early.', 'Plans go on overleaf.', 'Records go on as well.']);
    expect(report.footnotes.map((each) => [each.page, each.text])).toEqual([[2, `${note} which is a long note, 2023.`]]);
    expect(said(report).filter((says) => says.includes('small type'))).toEqual([]);
  });

  it('raises a doubt where no mark of a footnote opens it', async () => {
    const report = await withHelp((pages) => {
      pages.numbered(1, 'Help* goes on').page.push({ x: 71, y: 86, text: '* Help of all kinds.', size: 9 });
      return pages.next().line(0, { x: 99, text: 'overleaf.' });
    });
    expect(report.doubts).toContainEqual({
      page: 2,
      says: 'a line of small type at the foot of the page belongs to no footnote, and was taken for words of the report',
      words: '* Help of all kinds.',
    });
  });
});

describe('the table of judgements', () => {
  it.each(['top', 'between', 'bottom'] as const)('is paired by order, with grades at the %s of labels that wrap', async (start) => {
    const front = ilacsFront({
      rows: [
        [rows.leaders[0], ['Outstanding'], start],
        [rows.help[0], ['Good'], start],
        [rows.inCare[0], ['Inadequate'], start],
        [rows.careLeavers[0], ['Good'], start],
        [rows.overall[0], ['Good']],
      ],
    });
    const report = await read(front.words('Words of the introduction.').next());
    expect(report.judgements).toEqual({
      leaders: 'outstanding',
      'help-and-protection': 'good',
      'in-care': 'inadequate',
      'care-leavers': 'good',
      overall: 'good',
    });
    expect(report.introduction.map(text)).toEqual(['Words of the introduction.']);
  });

  it('may have grades that wrap over two lines and over three', async () => {
    const front = ilacsFront({
      rows: [
        [rows.leaders[0], ['Requires improvement', 'to be good'], 'between'],
        [rows.help[0], ['Requires', 'improvement', 'to be good']],
        rows.inCare,
        rows.careLeavers,
        [rows.overall[0], ['Requires Improvement']],
      ],
    });
    const { judgements } = await read(front.words('Words.').next());
    expect(judgements).toMatchObject({
      leaders: 'requires-improvement',
      'help-and-protection': 'requires-improvement',
      'in-care': 'good',
      overall: 'requires-improvement',
    });
  });

  it('may have its rows in another order', async () => {
    const front = ilacsFront({
      dates: '4 to 15 June 2018',
      rows: [
        [rows.help[0], ['Inadequate']],
        [['The experiences and progress of', 'children in care and care leavers'], ['Good']],
        [rows.leaders[0], ['Outstanding']],
        [rows.overall[0], ['Inadequate']],
      ],
    });
    const report = await read(front.words('Words.').next());
    expect(report.judgements).toEqual({
      'help-and-protection': 'inadequate',
      'in-care-and-care-leavers': 'good',
      leaders: 'outstanding',
      overall: 'inadequate',
    });
    expect(report.framework).toBe('ilacs-2018');
  });

  it('has no overall judgement from late April 2026, and none is made up', async () => {
    const front = ilacsFront({
      dates: '11 to 22 May 2026',
      rows: [
        [['The impact of leaders on practice with', 'children and families'], ['Outstanding']],
        rows.help,
        rows.inCare,
        rows.careLeavers,
      ],
    });
    const report = await read(front.words('Words.').next());
    expect(report.judgements).toEqual({ leaders: 'outstanding', 'help-and-protection': 'good', 'in-care': 'good', 'care-leavers': 'good' });
    expect(report.framework).toBe('ilacs-2026');
  });

  it('is read where its template says "progress of children care leavers"', async () => {
    const front = ilacsFront({
      dates: '16 to 20 June 2025',
      rows: [
        rows.leaders,
        rows.help,
        [rows.inCare[0], ['Inadequate']],
        [['The experiences and progress of', 'children care leavers'], ['Outstanding']],
        rows.overall,
      ],
    });
    const { judgements } = await read(front.words('Words.').next());
    expect(judgements).toMatchObject({ 'in-care': 'inadequate', 'care-leavers': 'outstanding' });
  });

  it.each([
    ['lower case', 'good', 'good'],
    ['the plural form', 'Require improvement', 'requires-improvement'],
    ['the plural form over two lines', 'Require/improvement to be good', 'requires-improvement'],
    ['capitals', 'INADEQUATE', 'inadequate'],
    ['a full stop', 'Outstanding.', 'outstanding'],
  ])('has grades in %s', async (_, printed, grade) => {
    const printedRows = [rows.leaders, rows.help, rows.inCare, rows.careLeavers, rows.overall].map(
      ([label]) => [label, printed.split('/'), 'top'] as const,
    );
    const { judgements } = await read(ilacsFront({ rows: printedRows }).words('Words.').next());
    expect(judgements).toEqual({ leaders: grade, 'help-and-protection': grade, 'in-care': grade, 'care-leavers': grade, overall: grade });
  });

  it('may have a label whose last line is one word', async () => {
    const front = ilacsFront({
      rows: [
        rows.leaders,
        rows.help,
        [['The experiences and progress of children in', 'care'], ['Inadequate'], 'between'],
        [['The experiences and progress of care', 'leavers'], ['Good']],
        rows.overall,
      ],
    });
    const report = await read(front.words('Care is kind here, and children say so.').next());
    expect(report.judgements).toMatchObject({ 'in-care': 'inadequate', 'care-leavers': 'good', overall: 'good' });
    expect(report.introduction.map(text)).toEqual(['Care is kind here, and children say so.']);
  });

  it('ends where words of the report begin like a label', async () => {
    const report = await read(ilacsFront().words('Overall, services are', 'better.').next());
    expect(report.judgements).toMatchObject({ 'care-leavers': 'good', overall: 'good' });
    expect(report.introduction.map(text)).toEqual(['Overall, services are better.']);
  });

  it.each([
    ['Judgment', 0],
    ['Judgements', 0],
    ['Judgement', 4],
  ])('may be headed %s, and Grade %s points lower', async (label, drop) => {
    const front = ilacsFront();
    for (const run of front.page) {
      if (run.text === 'Judgement') run.text = label;
      if (run.text === 'Grade') run.y -= drop;
    }
    const report = await read(front.words('Words.').next());
    expect(Object.keys(report.judgements)).toHaveLength(5);
    expect(report.introduction.map(text)).toEqual(['Words.']);
  });

  it('gives no grade at all where labels and grades are not as many', async () => {
    const front = ilacsFront({ rows: [rows.leaders, rows.help, rows.inCare, [rows.careLeavers[0], []], rows.overall] });
    const report = await read(front.words('Words.').next());
    expect(report.judgements).toEqual({});
    expect(said(report)[0]).toBe('the table of judgements has 5 labels and 4 grades: none is taken');
  });

  it('gives no grade that the heading contradicts', async () => {
    const front = ilacsFront({ rows: [rows.leaders, [rows.help[0], ['Outstanding']], rows.inCare, rows.careLeavers, rows.overall] });
    const report = await read(ilacsSections(front.next().heading('What needs to improve').bullet('◼', 'Plans.')));
    expect(report.judgements).toEqual({ leaders: 'good', 'in-care': 'good', 'care-leavers': 'good', overall: 'good' });
    expect(said(report)).toContain('the front page says outstanding, the heading good: the grade of help-and-protection is left out');
  });
});

describe('headings', () => {
  it.each([
    [['The experiences and progress of children who need help and', 'protection: good'], 'good'],
    [['The experiences and progress of children who need help and', 'protection is good'], 'good'],
    [['The experiences and progress of children in care are: Good'], 'good'],
    [['The experiences of children in care: outstanding'], 'outstanding'],
    [['The experience and progress of children in care', 'requires improvement to be good'], 'requires-improvement'],
    [['The impact of leaders is good.'], 'good'],
  ])('%s is one, and is held against the table', async (lines, grade) => {
    const front = ilacsFront({
      rows: [rows.leaders, rows.help, rows.inCare, rows.careLeavers, rows.overall].map(([label]) => [label, ['Inadequate']] as const),
    });
    const report = await read(
      front
        .next()
        .heading('What needs to improve')
        .bullet('◼', 'Plans.')
        .heading(...lines)
        .numbered(1, 'Words.'),
    );
    expect(report.sections[0]?.heading).toBe(lines.join(' '));
    expect(said(report).some((words) => words.startsWith(`the front page says inadequate, the heading ${grade}`))).toBe(true);
  });

  it('may be no larger than the words', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Words.')
        .line(27, { x: 71, text: 'Experiences and progress of children in care: good', type: 'bold' })
        .numbered(2, 'More words.'),
    );
    expect(report.sections.map(({ judgement, paragraphs: of }) => [judgement, of.length])).toEqual([
      ['help-and-protection', 1],
      ['in-care', 1],
    ]);
  });

  it.each(['What needs to improve?', 'What needs to improve:', 'What needs to improve', 'What Needs To Improve'])(
    '%s opens the items',
    async (words) => {
      const report = await read(
        ilacsSections(
          ilacsFront()
            .words('Words of the introduction.')
            .line(27, { x: 71, text: words, type: 'bold' })
            .bullet('◼', 'Plans.', 'and reviews')
            .bullet('◼', 'Records.')
            .next(),
        ),
      );
      expect(report.improve?.heading).toBe(words);
      expect(report.improve?.items.map(text)).toEqual(['Plans. and reviews', 'Records.']);
      expect(report.introduction.map(text)).toEqual(['Words of the introduction.']);
    },
  );

  it('of what needs to improve may be missing, and a doubt says so', async () => {
    const report = await read(withEnd(ilacsSections(ilacsFront().words('Words.').next())));
    expect(report.improve).toBeUndefined();
    expect(said(report)).toEqual(['there is no heading of what needs to improve']);
  });

  it('of what needs to improve may have words under it that are no list', async () => {
    const report = await read(
      withEnd(
        ilacsSections(
          ilacsFront().next().heading('What needs to improve').words('A small number of areas', 'are known to leaders.').next(),
        ),
      ),
    );
    expect(report.improve?.items.map(text)).toEqual(['A small number of areas are known to leaders.']);
    expect(said(report)).toEqual(['what needs to improve has no bullets here: the words are kept as they stand']);
  });
});

describe('the numbers of paragraphs', () => {
  it('are not taken from wrapped lines that begin with a number', async () => {
    const report = await withHelp((pages) =>
      pages.numbered(1, 'Children up to the age of', '2. They are well. COVID-', '19. All of them.').numbered(2, 'More.'),
    );
    expect(paragraphs(report).map(text)).toEqual(['Children up to the age of 2. They are well. COVID-19. All of them.', 'More.']);
  });

  it('are not taken from a list', async () => {
    const report = await withHelp((pages) =>
      pages.numbered(1, 'Inspectors saw:').inner('◼', 'children under', '2. All of them', 'were well.').numbered(2, 'More.'),
    );
    expect(paragraphs(report).map(text)).toEqual(['Inspectors saw:\nchildren under 2. All of them were well.', 'More.']);
  });

  it('may stand in another margin further on', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'One.')
        .line(27, { x: 53, text: '2.' }, { x: 81, text: 'Two' })
        .line(14.5, { x: 81, text: 'goes on.' })
        .line(27, { x: 80, text: '3.' }, { x: 108, text: 'Three.' }),
    );
    expect(paragraphs(report).map(text)).toEqual(['One.', 'Two goes on.', 'Three.']);
  });

  it('may stand in another margin from a new page on', async () => {
    const report = await withHelp((pages) =>
      pages
        .line(27, { x: 53, text: '1.' }, { x: 81, text: 'One.' })
        .next()
        .line(0, { x: 80, text: '2.' }, { x: 108, text: 'Two' })
        .line(14.5, { x: 108, text: 'goes on.' })
        .line(27, { x: 80, text: '3.' }, { x: 108, text: 'Three.' }),
    );
    expect(paragraphs(report).map(text)).toEqual(['One.', 'Two goes on.', 'Three.']);
  });

  it.each(['2. They are well.', '2.'])('are not taken from words that a new page opens with: %s', async (words) => {
    const report = await withHelp((pages) => {
      pages.numbered(1, 'Children up to the age of').next().line(0, { x: 99, text: words });
      if (words === '2.') pages.page.push({ x: 99 + widthOf('2. '), y: 770, text: 'They are well.' });
      return pages.numbered(2, 'More.');
    });
    expect(paragraphs(report).map(text)).toEqual(['Children up to the age of 2. They are well.', 'More.']);
  });

  it('are not taken from a sentence that goes on overleaf with the next number', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'The number was')
        .next()
        .line(0, { x: 99, text: '2' }, { x: 120, text: 'in each month.' })
        .numbered(2, 'More.')
        .numbered(3, 'Last.'),
    );
    expect(paragraphs(report).map(text)).toEqual(['The number was 2 in each month.', 'More.', 'Last.']);
    expect(said(report)[0]).toBe('a line begins with 2, the next number, and was taken for words of the paragraph before');
  });

  it('are not taken from a list under a bullet', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Plans have:')
        .line(22, { x: 99, text: '•' }, { x: 117, text: 'aims:' })
        .line(22, { x: 117, text: '2.' }, { x: 135, text: 'one for each child.' })
        .numbered(2, 'More.'),
    );
    expect(paragraphs(report).map(({ number, blocks }) => [number, blocks.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(text(paragraphs(report)[1])).toBe('More.');
  });

  it('may lack their full stop, or have one too many', async () => {
    const report = await withHelp((pages) =>
      pages.numbered(1, 'One.').numbered('2', 'Two.').line(27, { x: 71, text: '3.' }, { x: 90, text: '.' }, { x: 99, text: 'Three.' }),
    );
    expect(paragraphs(report).map(text)).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('may be printed twice, or left out, by the report itself: a doubt says so', async () => {
    const report = await withHelp((pages) => pages.numbered(1, 'One.').numbered(2, 'Two.').numbered(2, 'Two again.').numbered(4, 'Four.'));
    expect(numbers(report)).toEqual([1, 2, 2, 4]);
    expect(said(report).slice(0, 2)).toEqual(['the report has a second paragraph 2', 'the report has no paragraph 3: 2 is followed by 4']);
  });

  it('may begin anew in each section, however short: a doubt says so', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Help is early.')
        .numbered(2, 'Plans are clear.')
        .heading('The experiences and progress of children in care: good')
        .numbered(1, 'Homes are good.')
        .numbered(2, 'Health is good.')
        .heading('The experiences and progress of care leavers: good')
        .numbered(1, 'Support is good.'),
    );
    expect(paragraphs(report).map((paragraph) => [paragraph.number, text(paragraph)])).toEqual([
      [1, 'Help is early.'],
      [2, 'Plans are clear.'],
      [1, 'Homes are good.'],
      [2, 'Health is good.'],
      [1, 'Support is good.'],
    ]);
    expect(said(report).filter((says) => says.includes('anew'))).toHaveLength(2);
  });

  it('raise a doubt where a list within a paragraph is numbered too', async () => {
    const report = await withHelp((pages) => {
      pages.numbered(1, 'Inspectors looked at:');
      for (const [sign, text] of [
        ['1.', 'plans'],
        ['2.', 'records.'],
      ] as const)
        pages.line(22, { x: 99, text: sign }, { x: 117, text });
      return pages.numbered(2, 'Help is early.');
    });
    expect(said(report).slice(0, 2)).toEqual([
      'paragraph 2 stands in another margin than the one before: it may be an item of a list',
      'a line begins with 2, which does not follow 2, and was taken for words',
    ]);
  });

  it('that leap too far to be a slip are words, and a doubt says so for each', async () => {
    const report = await withHelp((pages) => pages.numbered(1, 'Help is early.').numbered(12, 'Plans are clear.').numbered(13, 'More.'));
    expect(numbers(report)).toEqual([1]);
    expect(report.doubts.filter(({ says }) => says.includes('does not follow 1')).map(({ words }) => words)).toEqual([
      '12. Plans are clear.',
      '13. More.',
    ]);
  });

  it('that do not begin with 1 are words, and a doubt says so for each', async () => {
    const report = await withHelp((pages) => pages.numbered(2, 'Help is early.').numbered(3, 'Plans are clear.'));
    expect(report.doubts.filter(({ says }) => says.includes('does not follow 0')).map(({ words }) => words)).toEqual([
      '2. Help is early.',
      '3. Plans are clear.',
    ]);
  });

  it('are not put out by a bullet with nothing after it', async () => {
    const report = await withHelp((pages) => pages.numbered(1, 'One.').line(20, { x: 99, text: '•' }).numbered(2, 'Two.'));
    expect(paragraphs(report).map(text)).toEqual(['One.', 'Two.']);
  });
});

describe('lists', () => {
  it.each(['◼', '\uF06E', '\uF0A7', '\uF0B7', '•', '·', '►', 'o', '◆', '♦', '❑', '⁃', '∙', '→', '\uFFFD'])(
    'have bullets such as %s',
    async (sign) => {
      const report = await withHelp((pages) => pages.numbered(1, 'Seen were:').inner(sign, 'plans', 'and reviews').inner(sign, 'records.'));
      expect(paragraphs(report)[0]?.blocks).toEqual([
        { kind: 'text', text: 'Seen were:' },
        { kind: 'list', items: [{ text: 'plans and reviews' }, { text: 'records.' }] },
      ]);
    },
  );

  it.each(['\uF02D', '−', '-', '\u0336'])('of what needs to improve have lists within them, with bullets such as %s', async (sign) => {
    const report = await read(
      ilacsSections(
        ilacsFront()
          .next()
          .heading('What needs to improve')
          .bullet('◼', 'Plans, among them:')
          .inner(sign, 'for children in need')
          .inner(sign, 'and in care', 'and after.')
          .bullet('◼', 'Records.'),
      ),
    );
    expect(report.improve?.items.map(({ blocks }) => blocks)).toEqual([
      [
        { kind: 'text', text: 'Plans, among them:' },
        { kind: 'list', items: [{ text: 'for children in need' }, { text: 'and in care and after.' }] },
      ],
      [{ kind: 'text', text: 'Records.' }],
    ]);
  });

  it('of what needs to improve end where words stand left of them, and a doubt says so', async () => {
    const pages = ilacsFront().next().heading('What needs to improve').bullet('◼', 'Plans', 'and reviews').words('Leaders know this.');
    const report = await read(ilacsSections(pages));
    expect(report.improve?.items.map(text)).toEqual(['Plans and reviews', 'Leaders know this.']);
    expect(said(report)).toContain('what needs to improve has no bullets here: the words are kept as they stand');
  });

  it('of what needs to improve go on over a page', async () => {
    const pages = ilacsFront()
      .next()
      .heading('What needs to improve')
      .bullet('◼', 'Plans that are')
      .next()
      .line(0, { x: 89, text: 'clear.' })
      .bullet('◼', 'Records.');
    const report = await read(ilacsSections(pages));
    expect(report.improve?.items.map(text)).toEqual(['Plans that are clear.', 'Records.']);
  });

  it('of what needs to improve end with the page, though without a full stop, where a sentence begins left of them', async () => {
    const pages = ilacsFront().next().heading('What needs to improve').bullet('◼', 'Plans').next();
    const report = await read(ilacsSections(pages.line(0, { x: 71, text: 'Leaders know this.' })));
    expect(report.improve?.items.map(text)).toEqual(['Plans', 'Leaders know this.']);
    expect(said(report)).toContain('what needs to improve has no bullets here: the words are kept as they stand');
  });

  it('have dashes that hang close to their words, at the top of a page too', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Seen were:')
        .line(22, { x: 99, text: '–', type: 'marks' }, { x: 111, text: 'plans.' })
        .next()
        .line(0, { x: 99, text: '–', type: 'marks' }, { x: 111, text: 'Records.' }),
    );
    expect(text(paragraphs(report)[0])).toBe('Seen were:\nplans. | Records.');
  });

  it('go on overleaf where the margin of that page is moved a little', async () => {
    const item = 'plans for children in need of help and protection of the Corporate';
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Seen were:')
        .line(22, { x: 99, text: '◼' }, { x: 117, text: item })
        .next()
        .line(0, { x: 112, text: 'Parenting Panels and reviews.' }),
    );
    expect(text(paragraphs(report)[0])).toBe(`Seen were:\n${item} Parenting Panels and reviews.`);
    expect(said(report).filter((says) => says.includes('may go on'))).toEqual([]);
  });

  it('end with a sentence below them on the same page, however little their items stand inside of it', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Seen were:')
        .line(22, { x: 88, text: '◼' }, { x: 106, text: 'plans.' })
        .line(22, { x: 99, text: 'Leaders know this, and they act on it.' }),
    );
    expect(text(paragraphs(report)[0])).toBe('Seen were:\nplans.\nLeaders know this, and they act on it.');
  });

  it('leave a heading overleaf in doubt where their last item has no full stop', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Seen were:')
        .line(22, { x: 99, text: '◼' }, { x: 117, text: 'plans' })
        .next()
        .line(0, { x: 117, text: 'Help for disabled children', type: 'bold' }),
    );
    expect(said(report)).toContain('a line in the type of headings stands below a paragraph: it was taken for a part of it');
  });

  it.each(['\uFFFD', '→'])('are not opened by a sign such as %s that begins a wrapped line', async (sign) => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Plans are clear, and parents know what')
        .line(14.5, { x: 99, text: sign, type: 'marks' }, { x: 99 + widthOf(`${sign} `), text: 'they say.' }),
    );
    expect(text(paragraphs(report)[0])).toBe(`Plans are clear, and parents know what ${sign} they say.`);
  });

  it.each([false, true])('are not opened by a dash with which a sentence goes on overleaf, below a running head: %s', async (hasHead) => {
    const head = () => (hasHead ? [{ x: 71, y: 800, text: 'Inspection of Exampleshire' }] : []);
    const report = await withHelp(
      (pages) =>
        pages
          .numbered(1, 'Plans are clear, and parents')
          .next()
          .line(0, { x: 99, text: '–', type: 'marks' }, { x: 111, text: 'and children – know them.' })
          .next()
          .numbered(2, 'More.'),
      ilacsFront().withFoot(head),
    );
    expect(text(paragraphs(report)[0])).toBe('Plans are clear, and parents – and children – know them.');
  });

  it('may be set without an indent: their items wrap to the margin', async () => {
    const report = await withHelp((pages) =>
      pages
        .numbered(1, 'Seen were:')
        .line(22, { x: 99, text: '•' }, { x: 117, text: 'plans for children in need of help and protection who live in the north' })
        .line(14.5, { x: 99, text: 'of the county' })
        .line(22, { x: 99, text: '•' }, { x: 117, text: 'records' })
        .line(14.5, { x: 99, text: 'and reviews.' }),
    );
    expect(paragraphs(report).map(text)).toEqual([
      'Seen were:\nplans for children in need of help and protection who live in the north of the county | records\nand reviews.',
    ]);
    expect(report.doubts.filter(({ says }) => says.includes('may go on')).map(({ words }) => words)).toEqual(['and reviews.']);
  });
});

describe('the facts of the front page', () => {
  it.each([
    ['11 – 22 May 2023', '2023-05-11', '2023-05-22'],
    ['9–24 November 2020', '2020-11-09', '2020-11-24'],
    ['12/09/2016', '2016-09-12', '2016-09-12'],
    ['28 April 2017 to 25 May 2017', '2017-04-28', '2017-05-25'],
    ['25 October to 5 November 2021', '2021-10-25', '2021-11-05'],
    ['11 December 2023 to 12 January 2024', '2023-12-11', '2024-01-12'],
    ['20 September 2016', '2016-09-20', '2016-09-20'],
  ])('the dates %s', async (dates, from, to) => {
    const { inspected, doubts } = await read(ilacsFront({ dates }).words('Words.').next());
    expect(inspected).toEqual({ from, to });
    expect(doubts.filter(({ says }) => says.includes('dates'))).toEqual([]);
  });

  it('two visits are one inspection from the first day to the last, with the days of each', async () => {
    const report = await read(ilacsFront({ dates: '5 to 9 December 2022 and 14 to 15 February 2023' }).words('Words.').next());
    expect(report.inspected).toEqual({ from: '2022-12-05', to: '2023-02-15' });
    expect(report.visits).toEqual([
      { from: '2022-12-05', to: '2022-12-09' },
      { from: '2023-02-14', to: '2023-02-15' },
    ]);
    expect(said(report)).not.toContain('more than two days');
  });

  it('days that are no two stretches raise a doubt', async () => {
    const report = await read(ilacsFront({ dates: '5, 7 and 9 to 12 December 2022' }).words('Words.').next());
    expect(report.inspected).toEqual({ from: '2022-12-05', to: '2022-12-12' });
    expect(report.visits).toBeUndefined();
    expect(said(report)).toContain('more than two days are named: the first and the last are taken');
  });

  it('days that are not in order are not put in order', async () => {
    const report = await read(ilacsFront({ dates: '29 April to 10 March 2024' }));
    expect([report.inspected, said(report)[0]]).toEqual([undefined, 'the dates of the inspection could not be read']);
  });

  it('days without a label that is known raise a doubt', async () => {
    const front = ilacsFront();
    const label = front.page.find((run) => run.text === 'Inspection dates:');
    if (label) label.text = 'Days on site:';
    const report = await read(front);
    expect(report.inspected).toBeUndefined();
    expect(said(report)).toContain('there are no dates of the inspection');
  });

  it('dates that are none are not made up', async () => {
    const report = await read(ilacsFront({ dates: 'in the spring of the year' }).words('Words.').next());
    expect(report.inspected).toBeUndefined();
    expect(said(report)).toContain('the dates of the inspection could not be read');
  });

  it.each([
    [['David Cohen, His Majesty’s Inspector'], 'David Cohen', 'His Majesty’s Inspector'],
    [['Mandy Nightingale', 'Her Majesty’s Inspector'], 'Mandy Nightingale', 'Her Majesty’s Inspector'],
    [['Neil Penswick HMI'], 'Neil Penswick', 'HMI'],
    [['Ann Sample-', 'Other, His Majesty’s Inspector'], 'Ann Sample-Other', 'His Majesty’s Inspector'],
    [['Jenny-ellen Scotland, His Majesty’s Inspector'], 'Jenny-ellen Scotland', 'His Majesty’s Inspector'],
  ])('the lead inspector in %s', async (lead, name, title) => {
    const report = await read(ilacsFront({ lead }).words('Words.').next());
    expect([report.leadInspector, report.leadInspectorTitle]).toEqual([name, title]);
  });

  it('a report that names no lead inspector has none, and a doubt says so', async () => {
    const report = await read(ilacsFront({ lead: [] }).words('Words.').next());
    expect(report.leadInspector).toBeUndefined();
    expect(said(report)).toContain('no lead inspector is named');
  });

  it.each([
    [['Inspection of North Exampleshire local', 'authority children’s services'], 'North Exampleshire', undefined],
    [
      ['Exampleshire County Council', 'Inspection of children’s social care services'],
      'Exampleshire County Council',
      'Exampleshire County Council',
    ],
    [['Inspection of Exampleshire County Council', 'children’s services'], 'Exampleshire County Council', undefined],
    [['Inspection of London Borough of Example', '& Sample'], 'London Borough of Example & Sample', undefined],
    [['Inspection of Example-on-', 'Sample local authority', 'children’s services'], 'Example-on-Sample', undefined],
    [
      ['Example-on-', 'Sample Council', 'Inspection of children’s social care services'],
      'Example-on-Sample Council',
      'Example-on-Sample Council',
    ],
  ])('the authority in the title %s', async (title, name, printedFor) => {
    const report = await read(ilacsFront({ title }).words('Words.').next());
    expect([report.authorityName, report.printedFor]).toEqual([name, printedFor]);
  });
});

describe('a whole report', () => {
  it('comes out section by section, with the page on which each paragraph begins', async () => {
    const report = await read(
      withEnd(
        ilacsSections(
          ilacsFront().words('The first words.').words('More of them.').next().heading('What needs to improve?').bullet('◼', 'Plans.'),
        ),
      ),
    );
    expect(report.doubts).toEqual([]);
    expect(report.introduction.map(text)).toEqual(['The first words.', 'More of them.']);
    expect(report.sections.map(({ judgement, paragraphs: of }) => [judgement, of.map(({ number, page }) => [number, page])])).toEqual([
      ['help-and-protection', [[1, 2]]],
      ['in-care', [[2, 2]]],
      ['care-leavers', [[3, 2]]],
      ['leaders', [[4, 2]]],
    ]);
    expect([report.kind.id, report.framework, report.pages]).toEqual(['ilacs', 'ilacs-2023', 3]);
  });
});
