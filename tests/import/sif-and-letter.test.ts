import { describe, expect, it } from 'vitest';
import { reportInCorpus } from '../../src/record/corpus/corpus.ts';
import { textOfReportBlocks, textOfReportParagraph } from '../../src/record/reports/paragraph.ts';
import { paragraphsOf } from '../../src/record/reports/report.ts';
import type { OfficialReport } from '../../src/import/ofsted/official-report.ts';
import { readOfstedReport } from '../../src/import/ofsted/read-official-report.ts';
import { placeWrittenParagraphs } from '../../src/import/write/place-paragraphs.ts';
import { fixtureCorpus } from '../fixtures/fixture-corpus.ts';
import { Pages } from './placed-pdf.ts';
import { longer, sifBody, sifFront, sifRow, sifTable } from './sif-pages.ts';
import { frameOf, frameOfHeld, printLetter, wordsOf } from './printed-letter.ts';

const corpus = fixtureCorpus();
const { kinds, frameworks } = corpus;
const read = (pages: Pages) => readOfstedReport(pages.make(), { kinds, frameworks });
const said = (report: OfficialReport) => report.doubts.map(({ says }) => says);
const sections = (report: OfficialReport) =>
  report.sections.map(({ part, heading, judgement, paragraphs }) => [part, heading, judgement, paragraphs.map(({ number }) => number)]);

const graded = {
  overall: 'requires-improvement',
  'help-and-protection': 'requires-improvement',
  'looked-after-and-permanence': 'good',
  adoption: 'outstanding',
  'care-leavers': 'not-judged',
  leadership: 'inadequate',
};

describe('a report of the older framework', () => {
  it('is read with its grades, its parts and one run of numbers, and without its list of contents', async () => {
    const report = await read(sifBody(sifTable(sifFront())));
    expect(report.judgements).toEqual(graded);
    expect([report.kind.id, report.framework, report.published, report.leadInspector, report.leadInspectorTitle]).toEqual([
      'sif',
      'sif',
      '2016-01-20',
      'Mike Example',
      'HMI',
    ]);
    expect(report.inspected).toEqual({ from: '2015-10-26', to: '2015-11-19' });
    expect(report.authorityName).toBe('Exampleshire County Council');
    const help = 'The experiences and progress of children who need help and protection Requires improvement';
    expect(sections(report)).toEqual([
      [undefined, 'Executive summary', undefined, [undefined]],
      ['The local authority', 'Recommendations', undefined, [1, 2]],
      [help, 'Summary', 'help-and-protection', [undefined]],
      [help, 'Inspection findings', 'help-and-protection', [3]],
      [help, 'The graded judgement for adoption performance is that it is outstanding', 'adoption', [4]],
      ['The local authority', 'Information about this inspection', undefined, [undefined, undefined]],
    ]);
  });

  it('is read where its table runs on to the second page', async () => {
    const pages = sifFront();
    sifRow(pages, '1.', 'Children who need help and protection', ['Requires improvement']);
    sifRow(pages, '2.', 'Children looked after and achieving permanence', ['Good']);
    pages.next();
    sifRow(pages, '2.1', 'Adoption performance', ['Outstanding'], 119);
    sifRow(pages, '2.2', 'Experiences and progress of care leavers', ['Good'], 119);
    sifRow(pages, '3.', 'Leadership, management and governance', ['Inadequate']);
    const { judgements } = await read(sifBody(pages));
    expect(judgements).toMatchObject({ adoption: 'outstanding', 'care-leavers': 'good', leadership: 'inadequate' });
  });

  it.each(['Date published: 20 January 2016', 'Date of last inspection: 20 January 2016'])(
    'takes no day of its inspection from another fact: %s',
    async (fact) => {
      const pages = sifFront();
      for (const run of pages.page) {
        if (run.text.startsWith('Inspection date')) run.text = 'Inspection date: 19 November 2015';
        if (run.text.startsWith('Report published')) run.text = fact;
      }
      expect((await read(sifBody(sifTable(pages)))).inspected).toEqual({ from: '2015-11-19', to: '2015-11-19' });
    },
  );

  it.each([
    [
      'and second visit: 20 to 22 November 2015',
      [
        { from: '2015-11-12', to: '2015-11-14' },
        { from: '2015-11-20', to: '2015-11-22' },
      ],
      [],
    ],
    [
      'Second week: 20 to 22 November',
      undefined,
      ['a line below the days of the inspection names a day: it was not taken for one of them'],
    ],
    [
      'Second week: 20/11/2015 to 22/11/2015',
      undefined,
      ['a line below the days of the inspection names a day: it was not taken for one of them'],
    ],
    ['20 to 22 November', undefined, ['a line below the days of the inspection names a day: it was not taken for one of them']],
  ])('has the days of a second visit, or a doubt: %s', async (second, visits, doubts) => {
    const pages = sifFront();
    for (const run of pages.page) {
      if (run.text.startsWith('Inspection date')) run.text = 'Inspection dates: 12 to 14 November 2015';
      if (run.text.startsWith('Report published')) run.text = second;
    }
    const report = await read(sifBody(sifTable(pages)));
    expect([report.visits, said(report).filter((says) => says.includes('days'))]).toEqual([visits, doubts]);
    expect(report.inspected?.from).toBe('2015-11-12');
  });

  it.each([
    ['without numbers', (row: string) => row.replace(/^[\d.]+ /, '')],
    ['with numbers that touch its labels', (row: string) => row.replace(' ', '')],
    ['with a longer first label', (row: string) => row.replace('Children who', 'Experiences of children who')],
  ])('is read where its table is set %s', async (_, set) => {
    const pages = sifFront();
    for (const [row, grade] of [
      ['1. Children who need help and protection', 'Requires improvement'],
      ['2. Children looked after and achieving permanence', 'Good'],
      ['2.1 Adoption performance', 'Outstanding'],
      ['2.2 Experiences and progress of care leavers', 'Not judged'],
      ['3. Leadership, management and governance', 'Inadequate'],
    ] as const)
      pages.line(30, { x: 71, text: set(row) }, { x: 430, text: grade });
    expect((await read(sifBody(pages))).judgements).toEqual(graded);
  });

  it('is read with its table below a line of words that is the same as its first label', async () => {
    const pages = sifFront().words('There are failures for', 'children who need help and protection', 'and others.');
    expect((await read(sifBody(sifTable(pages)))).judgements).toEqual({ ...graded, overall: expect.any(String) as string });
  });

  it('takes no grade from what it says of earlier inspections', async () => {
    const pages = sifBody(sifTable(sifFront()));
    pages
      .heading('Information about this local authority area')
      .bullet('\uF06E', 'The judgements were:')
      .inner('\uF02D', 'leadership, management and governance: outstanding');
    expect((await read(pages)).judgements).toEqual(graded);
  });

  it.each([
    ['Children’s services in Exampleshire require', 'improvement to be good. Adoption is outstanding', 'requires-improvement'],
    ['Children’s services in Exampleshire are', 'inadequate and require improvement', 'inadequate'],
    ['Children’s services in Exampleshire are no', 'longer inadequate and require improvement', 'requires-improvement'],
    ['The overall judgement is that services are', 'not yet good and require improvement', 'requires-improvement'],
    ['The overall judgement is that services are', 'no longer inadequate and are good', 'good'],
  ])('has the first grade of its sentence as the overall one: %s %s', async (first, second, overall) => {
    const { judgements } = await read(sifBody(sifTable(sifFront([first, second]))));
    expect(judgements.overall).toBe(overall);
  });

  it.each([
    ['The overall judgement is that services are', 'not consistently good and require improvement'],
    ['The overall judgement is that services are not yet', 'consistently good and require improvement'],
    ['The overall judgement is that services are', 'neither good nor outstanding: they are inadequate'],
    ['The overall judgement is that no service is good,', 'and that children’s services require improvement'],
    ['Children’s services in Exampleshire, where no home is', 'good, require improvement'],
  ])('has no overall grade where its sentence denies one in other ways: %s %s', async (first, second) => {
    const report = await read(sifBody(sifTable(sifFront([first, second]))));
    expect([report.judgements.overall, said(report)[0]]).toEqual([undefined, 'the overall judgement could not be read']);
  });

  it('may number the part on the safeguarding board anew: a doubt says so', async () => {
    const pages = sifBody(sifTable(sifFront()))
      .heading('Inspection judgement about the LSCB')
      .numbered(1, 'The board meets.')
      .numbered(2, 'It listens.');
    const many = pages.pages.flat().length;
    expect(many).toBeGreaterThan(30);
    const report = await read(longer(sifTable(sifFront())));
    expect(report.sections.at(-1)?.paragraphs.map(({ number }) => number)).toEqual([1, 2]);
    expect(said(report)).toContain('the report begins to number its paragraphs anew here');
  });

  it.each([
    [['Lead inspectors: Mike Example HMI and', 'Jo Sample HMI'], 'Mike Example; Jo Sample'],
    [['Lead inspector:', 'Mike Example'], 'Mike Example'],
    [['Lead inspectors: Mike Example HMI', 'and Jo Sample HMI'], 'Mike Example; Jo Sample'],
    [['Lead inspectors: Mike Example HMI,', 'Jo Sample HMI', 'and Ann Else HMI'], 'Mike Example; Jo Sample; Ann Else'],
  ])('names those who led it: %s', async (lines, inspector) => {
    const pages = sifTable(sifFront()).next().heading('Information about this inspection');
    const report = await read(pages.words(...lines).words('Deputy lead inspector: Ann Other'));
    expect(report.leadInspector).toBe(inspector);
    expect(said(report).filter((says) => says.includes('lead inspector'))).toEqual([]);
  });

  it.each([
    ['Lead inspectors: Mike Example HMI', 'Jo Sample'],
    ['Lead inspector: Mike Example', 'Jo Sample HMI'],
  ])('raises a doubt where someone may be named below the one who led it: %s, %s', async (...lines) => {
    const pages = sifTable(sifFront()).next().heading('Information about this inspection');
    const report = await read(pages.words(...lines));
    expect(report.leadInspector).toBe('Mike Example');
    expect(said(report).filter((says) => says.includes('lead inspector'))).toEqual([
      'a name stands below the lead inspector. Check whether both led the inspection',
    ]);
  });

  it('takes the others of a team, below their own label, for none who led', async () => {
    const pages = sifTable(sifFront()).next().heading('Information about this inspection');
    const report = await read(pages.words('Lead inspector: Mike Example HMI', 'HMI: Jo Sample, Ann Else'));
    expect(report.leadInspector).toBe('Mike Example');
    expect(said(report).filter((says) => says.includes('lead inspector'))).toEqual([]);
  });

  it('raises a doubt where a name cannot be told from what stands beside it', async () => {
    const pages = sifTable(sifFront()).next().heading('Information about this inspection');
    const report = await read(
      pages.line(27, { x: 71, text: 'Lead inspector: Mike Example' }, { x: 320, text: 'Deputy lead inspector: Ann Other' }),
    );
    expect(report.leadInspector).toBeUndefined();
    expect(said(report).filter((says) => says.includes('lead inspector'))).toEqual([
      'the name of the lead inspector cannot be told from what stands with it, and is left out',
    ]);
  });

  it('may number nothing: each of its bullets is a paragraph then', async () => {
    const pages = sifTable(sifFront(['The overall judgement is inadequate'])).next();
    pages
      .line(0, { x: 71, text: 'Inspection judgements about the local authority', size: 14, type: 'bold' })
      .line(27, { x: 71, text: 'Leadership, management and governance are inadequate', type: 'bold' })
      .bullet('\uF06E', 'Leaders do not know', 'their services.')
      .bullet('\uF06E', 'Children wait for:')
      .inner('\uF02D', 'help')
      .bullet('\uF06E', 'Records are poor.');
    const report = await read(pages);
    expect(report.judgements.overall).toBe('inadequate');
    expect(report.sections.at(-1)?.paragraphs.map(({ blocks }) => blocks)).toEqual([
      [{ kind: 'text', text: 'Leaders do not know their services.' }],
      [
        { kind: 'text', text: 'Children wait for:' },
        { kind: 'list', items: [{ text: 'help' }] },
      ],
      [{ kind: 'text', text: 'Records are poor.' }],
    ]);
  });

  it('may end a list with a page, without a full stop: what begins left of it overleaf is no part of it', async () => {
    const pages = sifTable(sifFront(['The overall judgement is inadequate'])).next();
    pages
      .line(0, { x: 71, text: 'Recommendations', size: 14, type: 'bold' })
      .bullet('\uF06E', 'Leaders should know their services')
      .next()
      .line(0, { x: 71, text: 'Children wait.' });
    const report = await read(pages);
    expect(report.sections.at(-1)?.paragraphs.map(({ blocks }) => textOfReportBlocks(blocks))).toEqual([
      'Leaders should know their services',
      'Children wait.',
    ]);
  });
});

describe('a report of the older framework without numbers', () => {
  it('has a paragraph for each bullet, though one list in it is numbered', async () => {
    const pages = sifTable(sifFront(['The overall judgement is inadequate'])).next();
    pages.line(0, { x: 71, text: 'Inspection judgements about the local authority', size: 14, type: 'bold' });
    for (let bullet = 1; bullet <= 12; bullet += 1) pages.bullet('\uF06E', `Leaders do not know service ${bullet}.`);
    const report = await read(pages.heading('Information about this inspection').numbered(1, 'Inspectors read files.'));
    expect(report.sections.map(({ paragraphs }) => paragraphs.length)).toEqual([12, 1]);
    expect(report.doubts.filter(({ says }) => says.includes('many bullets')).map(({ words }) => words)).toEqual([
      '1. Inspectors read files.',
    ]);
  });
});

describe('a letter after a visit', () => {
  it('comes back whole: its frame, its headings, every paragraph and every item', async () => {
    const held = { ...reportInCorpus(corpus, 'weirbridge/2021-10-focused-visit'), dated: '2021-11-02' };
    const report = await read(printLetter(held));
    expect(frameOf(report)).toEqual(frameOfHeld(held));
    expect(report.authorityName).toBe('Weirbridge');
    expect(wordsOf(report)).toEqual(paragraphsOf(held).map(textOfReportParagraph).toSorted());
  });

  it('about a monitoring visit is told from one about a focused visit', async () => {
    const pages = new Pages()
      .line(20, { x: 71, text: '4 March 2021' })
      .line(30, { x: 71, text: 'Jo Sample' })
      .line(30, { x: 71, text: 'Dear Jo' })
      .line(27, { x: 71, text: 'Monitoring visit of Exampleshire children’s services', type: 'bold' })
      .words('This letter summarises the findings of the monitoring visit to', 'Exampleshire children’s services on 2 and 3 February 2021.')
      .line(27, { x: 71, text: 'Findings', type: 'bold' })
      .words('Children are safer.')
      .words('Yours sincerely')
      .words('Ann Other', 'Her Majesty’s Inspector');
    const report = await read(pages);
    expect([report.kind.id, report.inspected, report.dated, report.authorityName]).toEqual([
      'monitoring-visit',
      { from: '2021-02-02', to: '2021-02-03' },
      '2021-03-04',
      'Exampleshire',
    ]);
    expect(sections(report)).toEqual([[undefined, 'Findings', undefined, [undefined]]]);
    expect(report.judgements).toEqual({});
  });
});

describe('the words of a letter', () => {
  const letterHead = () =>
    new Pages()
      .line(20, { x: 71, text: '11 December 2024' })
      .line(30, { x: 71, text: 'Dear Jo' })
      .line(27, { x: 71, text: 'Focused visit to Exampleshire', type: 'bold' });
  const letter = (opening: readonly string[], write: (pages: Pages) => Pages = (pages) => pages) =>
    read(
      write(
        letterHead()
          .words(...opening)
          .line(27, { x: 71, text: 'Headline findings', type: 'bold' })
          .words('Children are safer.'),
      ).words('Yours sincerely'),
    );

  it.each([
    ['from 5 to 6 November 2024. Leaders wrote on 3 October 2024.', '2024-11-05', '2024-11-06'],
    ['between 5 and 6 November 2024. It was judged inadequate on 12 March 2022.', '2024-11-05', '2024-11-06'],
    ['on Tuesday 5 November 2024 and Wednesday 6 November 2024.', '2024-11-05', '2024-11-06'],
    ['on 5 November 2024 and 6 November 2024.', '2024-11-05', '2024-11-06'],
    ['on behalf of the Chief Inspector on the 5th and 6th November 2024.', '2024-11-05', '2024-11-06'],
  ])('give the days of the visit: %s', async (days, from, to) => {
    const report = await letter(['This letter is about the focused visit', days]);
    expect([report.inspected, said(report)]).toEqual([{ from, to }, []]);
  });

  it.each([
    'to a council judged inadequate on 20 August 2024. It was on 5 and 6 November 2024.',
    'after which we write. The last full inspection was on 20 August 2024. This was on 5 and 6 November 2024.',
    'after which we write. The previous focused visit was on 20 August 2024. This was on 5 and 6 November 2024.',
    'to a council found inadequate on 20 August 2024. It was on 5 and 6 November 2024.',
    'to a council graded inadequate on 20 August 2024. It was on 5 and 6 November 2024.',
    'since the last inspection, carried out on 5 and 6 November 2024. The second was on 17 and 18 September 2024.',
    'since the council was judged inadequate, on 5 and 6 November 2024. Leaders wrote on 3 October 2024.',
    'since the last inspection on 5 and 6 November 2024. The second was on 17 and 18 September 2024.',
  ])('give the days of the visit in doubt, where they also name another inspection: %s', async (days) => {
    const report = await letter(['This letter is about the focused visit', ...days.split(/(?<=\.) /)]);
    expect(report.inspected).toEqual({ from: '2024-11-05', to: '2024-11-06' });
    expect(said(report)).toEqual(['an earlier inspection is named beside days. Check which days are those of the visit']);
  });

  it.each([
    'after the last inspection, on 20 August 2024. It was on 5 and 6 November 2024.',
    'since the last inspection, on 5 and 6 November 2024. It is to be published on 10 December 2024.',
    'since the last inspection on 5 and 6 November 2024. It is to be published on 10 December 2024.',
  ])('give no days where those can be of the visit or of an earlier inspection: %s', async (days) => {
    const report = await letter(['This letter is about the focused visit', ...days.split(/(?<=\.) /)]);
    expect([report.inspected, said(report)]).toEqual([undefined, ['the days of the visit could not be read']]);
  });

  it('give the days of each visit, or a doubt says that there are more', async () => {
    const { visits } = await letter(['The focused visit was', 'on 5 to 6 and 12 to 13 November 2024.']);
    expect(visits).toEqual([
      { from: '2024-11-05', to: '2024-11-06' },
      { from: '2024-11-12', to: '2024-11-13' },
    ]);
    const report = await letter(['The focused visit was', 'on 5, 6 and 12 November 2024.']);
    expect(said(report)).toEqual(['more than two days are named: the first and the last are taken']);
  });

  it('raise a doubt where their days are far from that of the letter', async () => {
    const report = await letter(['A focused visit follows an inspection', 'on 12 March 2022.']);
    expect(said(report)).toEqual([
      'the letter is dated 2024-12-11, and the days read as those of the visit are months away. Check that they are of this visit',
    ]);
  });

  it('name a council without its ’s', async () => {
    const pages = (title: string) =>
      new Pages()
        .line(30, { x: 71, text: 'Dear Jo' })
        .line(27, { x: 71, text: title, type: 'bold' })
        .words('This is about the monitoring visit', 'on 5 November 2024.')
        .words('Yours sincerely');
    for (const title of ['Monitoring visit to Exampleshire’s children’s services', 'Monitoring visit of Exampleshire children’s services'])
      expect((await read(pages(title))).authorityName).toBe('Exampleshire');
  });

  it('keep a town and initials of who it is to, and not Ofsted’s own address', async () => {
    const head = ['Ofsted', 'Piccadilly Gate', 'Store Street', 'Manchester', 'M1 2WD', 'T 0300 123 1231', 'W www.gov.uk/ofsted'];
    const pages = new Pages();
    for (const text of [...head, '11 December 2024', 'T J Sample', 'E Block, Town Hall', 'Manchester', 'Dear T J'])
      pages.line(14.5, { x: 71, text });
    const { letter: frame } = await read(
      pages
        .line(27, { x: 71, text: 'Focused visit to Exampleshire', type: 'bold' })
        .words('This letter is about the focused visit to Exampleshire', 'on 5 November 2024.')
        .words('Yours sincerely'),
    );
    expect(frame?.to).toEqual(['T J Sample', 'E Block, Town Hall', 'Manchester']);
  });

  it.each([
    ['head', 815, () => 'Exampleshire, focused visit'],
    ['foot', 40, (page: number) => `- ${page} -`],
  ])('are free of a running %s, on two pages as well', async (_, y, say) => {
    const foot = (page: number) => [{ x: 71, y, text: say(page) }];
    const pages = letterHead().withFoot(foot);
    pages.page.push(...foot(1));
    pages.words('This letter is about the focused visit to Exampleshire', 'on 5 November 2024. Plans are clear, and').next();
    const report = await read(pages.line(0, { x: 71, text: 'records too.' }).words('Yours sincerely').words('Ann Other'));
    expect(wordsOf(report)).toEqual([
      'This letter is about the focused visit to Exampleshire on 5 November 2024. Plans are clear, and records too.',
    ]);
    expect(report.letter).toMatchObject({ to: [], signed: ['Ann Other'] });
  });

  it.each([
    [58, 'They told us on 1 May.', 'They told us on 2 May.'],
    [58, 'They told us in May.', 'They told us in May.'],
    [800, 'Year 2021', 'Year 2022'],
  ])('are kept with a doubt where two pages have such at the edge, %s points high: %s', async (y, one, other) => {
    const pages = letterHead();
    pages.page.push({ x: 71, y, text: one });
    pages.words('This letter is about the focused visit to Exampleshire', 'on 5 November 2024.').next();
    pages.page.push({ x: 71, y, text: other });
    const report = await read(pages.line(0, { x: 71, text: 'Records.' }).words('Yours sincerely').words('Ann Other'));
    expect(report.furniture.filter(({ kind }) => kind === 'running line')).toEqual([]);
    expect(report.doubts.filter(({ says }) => says.includes('may be a running head or foot')).map(({ words }) => words)).toEqual([
      one,
      other,
    ]);
  });

  it('raise a doubt where more stands below the closing than who signs', async () => {
    const annexed = (write: (pages: Pages) => Pages) =>
      read(
        write(
          letterHead()
            .words('This letter is about the focused visit to Exampleshire', 'on 5 November 2024.')
            .words('Yours sincerely')
            .words('Ann Other', 'His Majesty’s Inspector'),
        ),
      );
    expect(said(await annexed((pages) => pages))).toEqual([]);
    const { doubts } = await annexed((pages) => pages.next().words('Annex').bullet('◼', 'Plans drift.'));
    expect(doubts).toEqual([
      { page: 2, says: 'more stands below the closing of the letter than who signs it: it is kept with them', words: '◼ Plans drift.' },
    ]);
  });

  it('keep footnotes where their marks stand', async () => {
    const report = await letter(['The focused visit was on 5 November 2024.'], (pages) => {
      pages.raised(71 + 19 * 6, '1').page.push({ x: 71, y: 89, text: '1', size: 6 }, { x: 76, y: 86, text: 'A note.', size: 9 });
      return pages;
    });
    expect(report.footnotes).toMatchObject([{ mark: '1', text: 'A note.', anchoredIn: 'Headline findings' }]);
    expect(report.sections[0]?.paragraphs[0]?.notes).toEqual([0]);
  });

  it.each([
    ['a sentence', (pages: Pages) => pages.words('They will write to').line(22, { x: 71, text: 'Jo Sample:', type: 'bold' })],
    [
      'a sentence that goes on overleaf',
      (pages: Pages) => pages.words('Leaders have plans and know').next().line(0, { x: 71, text: 'what they want:', type: 'bold' }),
    ],
    [
      'a list',
      (pages: Pages) =>
        pages.line(22, { x: 71, text: '•' }, { x: 89, text: 'plans' }).line(22, { x: 89, text: 'In addition:', type: 'bold' }),
    ],
  ])('have no heading in a bold line with a colon within %s', async (_, write) => {
    const report = await letter(['The focused visit was on 5 November 2024.'], (pages) => write(pages).words('who leads.'));
    expect(report.sections).toHaveLength(1);
  });

  it('raise a doubt where a bold line with a colon may open the list under it', async () => {
    const report = await letter(['The focused visit was on 5 November 2024.'], (pages) =>
      pages.line(27, { x: 71, text: 'Inspectors also saw these:', type: 'bold' }).bullet('•', 'plans'),
    );
    expect(said(report)).toContain('this line was taken for a heading: it may be the opening of the list under it');
  });

  it('have a heading of small letters overleaf where the page before ends with a list', async () => {
    const report = await letter(['The focused visit was on 5 November 2024.'], (pages) =>
      pages.bullet('•', 'plans').next().line(0, { x: 71, text: 'areas for improvement' }).bullet('◼', 'Records.'),
    );
    expect(report.improve?.heading).toBe('areas for improvement');
  });

  it('have headings that may end with a colon', async () => {
    const report = await letter(['The focused visit was on 5 November 2024.'], (pages) =>
      pages
        .line(27, { x: 71, text: 'What needs to improve:', type: 'bold' })
        .bullet('◼', 'Plans.')
        .line(27, { x: 71, text: 'Main findings:', type: 'bold' })
        .words('Plans drift, and records do not say why they do or who is to act.'),
    );
    expect([report.improve?.items.length, report.sections.map(({ heading }) => heading)]).toEqual([
      1,
      ['Headline findings', 'Main findings:'],
    ]);
  });

  it('raise a doubt where the item of a list may wrap to the margin overleaf', async () => {
    const item = 'plans for all of the children in need of help who live in the north of';
    const report = await letter(['The focused visit was on 5 November 2024.'], (pages) =>
      pages.words('Seen were:').bullet('•', item).next().line(0, { x: 71, text: 'Exampleshire and its towns' }).bullet('•', 'records'),
    );
    expect(report.doubts.filter(({ says }) => says.includes('may go on')).map(({ words }) => words)).toEqual([
      'Exampleshire and its towns',
    ]);
  });

  it('keep what needs to improve between the sections where it stands', async () => {
    const report = await letter(['The focused visit was on 5 November 2024.'], (pages) =>
      pages
        .line(27, { x: 71, text: 'What needs to improve in this area of social work practice', type: 'bold' })
        .bullet('◼', 'Plans.')
        .line(27, { x: 71, text: 'Main findings', type: 'bold' })
        .words('Plans drift, and records do not say why they do or who is to act.'),
    );
    expect(placeWrittenParagraphs(report).map(({ open }) => open)).toEqual([
      '<Introduction>',
      '<Section heading="Headline findings">',
      '<Improve heading="What needs to improve in this area of social work practice">',
      '<Section heading="Main findings">',
    ]);
  });
});

describe('a file that is no report', () => {
  it.each([
    ['', 'it is empty.'],
    ['<!DOCTYPE html><html><body>Not found</body></html>', 'this is an HTML page, not a PDF. Download the file that the page leads to.'],
    ['Just words', 'this is not a PDF.'],
    ['%PDF-1.7\nnothing more', 'it is broken or cut short, and cannot be opened as a PDF.'],
  ])('%j gets one clear sentence', async (bytes, says) => {
    await expect(readOfstedReport(new TextEncoder().encode(bytes), { kinds, frameworks })).rejects.toThrow(says);
  });

  it('of another kind says what kinds there are', async () => {
    await expect(read(new Pages().words('A letter about schools.'))).rejects.toThrow(
      'it is neither an inspection report of children’s services',
    );
  });

  it('of more pages than the limit is not read', async () => {
    const pages = new Pages();
    for (let page = 0; page < 5; page += 1) pages.next();
    await expect(readOfstedReport(pages.make(), { kinds, frameworks, pages: 4 })).rejects.toThrow(
      'it has 6 pages, more than the 4 that are read.',
    );
  });
});
