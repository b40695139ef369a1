import { describe, expect, it } from 'vitest';
import type { OfficialReport } from '../../src/import/ofsted/official-report.ts';
import { readOfstedReport } from '../../src/import/ofsted/read-official-report.ts';
import { fixtureCorpus } from '../fixtures/fixture-corpus.ts';
import type { Pages } from './placed-pdf.ts';
import { sifBody, sifFront, sifTable } from './sif-pages.ts';

const { kinds, frameworks } = fixtureCorpus();
const read = (pages: Pages) => readOfstedReport(pages.make(), { kinds, frameworks });
const begin = () => sifBody(sifTable(sifFront())).next();
const sections = ({ sections: all }: OfficialReport, from = 6) =>
  all.slice(from).map(({ part, heading, judgement }) => [part, heading, judgement]);
const said = ({ doubts }: OfficialReport) => doubts.map(({ says, words }) => `${says}: ${words}`);
const large = { size: 14, type: 'bold' } as const;
const strong = { type: 'bold' } as const;

/** A report whose part on leadership has a summary and, after it, a heading. */
const underLeadership = (heading: string) =>
  begin()
    .line(0, { x: 71, text: 'Leadership, management and governance Inadequate', ...large })
    .line(30, { x: 71, text: 'Summary', ...strong })
    .words('Leaders do not know their services.')
    .line(50, { x: 71, text: heading, ...strong });

describe('the headings of a report of the older framework', () => {
  it('keep the one that gives the board’s grade, as the part that the board’s sections belong to', async () => {
    const report = await read(
      begin()
        .line(0, { x: 71, text: 'The Local Safeguarding Children Board (LSCB)', size: 16, type: 'bold' })
        .line(28, { x: 71, text: 'The Local Safeguarding Children Board is good', ...large })
        .line(50, { x: 71, text: 'Executive summary', ...large })
        .words('The board meets.')
        .line(50, { x: 71, text: 'Recommendations', ...large })
        .numbered(5, 'Meet more.'),
    );
    const part = 'The Local Safeguarding Children Board (LSCB) – The Local Safeguarding Children Board is good';
    expect(sections(report)).toEqual([
      [part, 'Executive summary', undefined],
      [part, 'Recommendations', undefined],
    ]);
  });

  it('keep it where it is smaller than the heading under it', async () => {
    const report = await read(
      begin()
        .line(0, { x: 71, text: 'The Local Safeguarding Children Board (LSCB)', size: 16, type: 'bold' })
        .line(28, { x: 71, text: 'The Local Safeguarding Children Board requires improvement', ...strong })
        .line(50, { x: 71, text: 'Executive summary', ...large })
        .words('The board meets.'),
    );
    expect(sections(report)).toEqual([
      [
        'The Local Safeguarding Children Board (LSCB) – The Local Safeguarding Children Board requires improvement',
        'Executive summary',
        undefined,
      ],
    ]);
  });

  it('keep the board’s grade apart from the judgement before it, though that heading is larger', async () => {
    const report = await read(
      underLeadership('The effectiveness of the Local Safeguarding Children Board is inadequate').words('The board seldom meets.'),
    );
    expect(sections(report)).toEqual([
      ['Leadership, management and governance Inadequate', 'Summary', 'leadership'],
      [undefined, 'The effectiveness of the Local Safeguarding Children Board is inadequate', undefined],
    ]);
  });

  it('contradict no grade where they are about something smaller', async () => {
    const report = await read(
      begin()
        .line(0, { x: 71, text: 'Leadership, management and governance Inadequate', ...large })
        .line(30, { x: 71, text: 'Training is good', ...strong })
        .words('Staff learn much.'),
    );
    expect(report.judgements.leadership).toBe('inadequate');
  });

  it.each(['The graded judgement', 'This judgement', 'Judgement:'])(
    'contradict the grade of the judgement that they stand under where they name none: %s',
    async (opening) => {
      const report = await read(
        begin()
          .line(0, { x: 71, text: 'Leadership, management and governance', ...large })
          .line(30, { x: 71, text: `${opening} is good`.replace(': is', ':'), ...strong })
          .words('Leaders lead.'),
      );
      expect(report.judgements).not.toHaveProperty('leadership');
      expect(said(report).join()).toContain('the front page says inadequate, the heading good: the grade of leadership is left out');
    },
  );

  it.each([
    'The Local Safeguarding Children Board is not judged',
    'The effectiveness of the LSCB is inadequate',
    'Exampleshire Safeguarding Children Board (ESCB): good',
    'The judgement for the Safeguarding Children’s Board is that it is good',
  ])('keep the board’s grade apart in other words: %s', async (heading) => {
    const report = await read(underLeadership(heading).words('The board seldom meets.'));
    expect(sections(report, 7)).toEqual([[undefined, heading, undefined]]);
    expect(said(report).join()).not.toContain('the board');
  });

  it.each(['Work with the Local Safeguarding Children Board is good', 'The influence of the council on the LSCB is good'])(
    'that only name the board end no judgement, and a doubt tells of them: %s',
    async (heading) => {
      const report = await read(
        underLeadership(heading)
          .words('They meet.')
          .line(50, { x: 71, text: 'Commissioning', ...strong })
          .words('Services are bought late.'),
      );
      const part = 'Leadership, management and governance Inadequate';
      expect(sections(report, 7)).toEqual([
        [part, heading, 'leadership'],
        [part, 'Commissioning', 'leadership'],
      ]);
      expect(said(report).filter((each) => each.includes('the board'))).toEqual([
        `this heading names the board and a grade, and was taken to be about leadership: ${heading}`,
      ]);
    },
  );

  it('end the board’s part where the report tells of itself, though that heading is of the same size', async () => {
    const report = await read(
      begin()
        .line(0, { x: 71, text: 'The Local Safeguarding Children Board (LSCB)', size: 16, type: 'bold' })
        .line(28, { x: 71, text: 'The Local Safeguarding Children Board is good', ...large })
        .line(50, { x: 71, text: 'Executive summary', ...large })
        .words('The board meets.')
        .line(50, { x: 71, text: 'Information about this inspection', ...large })
        .words('Inspectors have looked closely.')
        .line(50, { x: 71, text: 'The inspection team', ...strong })
        .words('The inspection team consisted of eight inspectors.'),
    );
    expect(sections(report, 7)).toEqual([
      [undefined, 'Information about this inspection', undefined],
      ['Information about this inspection', 'The inspection team', undefined],
    ]);
  });

  it('are whole where a smaller grade stands beside them', async () => {
    const pages = begin().line(0, { x: 71, text: 'The experiences and progress of', ...large });
    pages.line(8, { x: 360, text: 'Requires improvement', ...strong });
    pages.line(8, { x: 71, text: 'children who need help and protection', ...large });
    const report = await read(pages.line(30, { x: 71, text: 'Summary', ...strong }).words('Help is early.'));
    expect(sections(report)).toEqual([
      ['The experiences and progress of children who need help and protection Requires improvement', 'Summary', 'help-and-protection'],
    ]);
  });

  it.each([0, 2.5, 8])('are whole where their grade wraps beside them, %s points lower', async (drop) => {
    const pages = begin();
    for (const [label, grade] of [
      ['The experiences and progress of', 'Requires'],
      ['children who need help and protection', 'improvement'],
    ] as const) {
      pages.line(label.startsWith('The') ? 0 : 17 - drop, { x: 71, text: label, ...large });
      pages.line(drop, { x: 400, text: grade, ...large });
    }
    const report = await read(pages.line(30, { x: 71, text: 'Summary', ...strong }).words('Help is early.'));
    expect(sections(report)).toEqual([
      ['The experiences and progress of children who need help and protection Requires improvement', 'Summary', 'help-and-protection'],
    ]);
  });

  it('are whole where a raised mark follows the grade beside them, and the grade is held against the front page', async () => {
    const pages = begin().line(0, { x: 71, text: 'The experiences and progress of', ...large }, { x: 400, text: 'Inadequate', ...large });
    pages.raised(480, '1').line(17, { x: 71, text: 'care leavers', ...large });
    const report = await read(pages.line(30, { x: 71, text: 'Summary', ...strong }).words('Homes are few.'));
    expect(sections(report)).toEqual([['The experiences and progress of care leavers Inadequate', 'Summary', 'care-leavers']]);
    expect(said(report).join()).toContain('the front page says not-judged, the heading inadequate');
  });

  it('are whole where their own words stand far apart', async () => {
    const pages = begin().line(
      0,
      ...[
        { x: 71, text: 'The experiences and progress of', ...large },
        { x: 310, text: 'children', ...large },
        { x: 430, text: 'Requires', ...large },
        { x: 500, text: 'improvement', ...large },
      ],
    );
    pages.line(17, { x: 71, text: 'who need help and protection', ...large });
    const report = await read(pages.line(30, { x: 71, text: 'Summary', ...strong }).words('Help is early.'));
    expect(sections(report)).toEqual([
      ['The experiences and progress of children who need help and protection Requires improvement', 'Summary', 'help-and-protection'],
    ]);
  });

  it.each([
    ['above', 8],
    ['beside', 0],
  ])('are whole where “Not judged” stands %s them', async (_, drop) => {
    const pages = begin().line(0, { x: 400, text: 'Not judged', ...large });
    pages.line(drop, { x: 71, text: 'The experiences and progress of', ...large }).line(17, { x: 71, text: 'care leavers', ...large });
    const report = await read(pages.line(30, { x: 71, text: 'Summary', ...strong }).words('Homes are few.'));
    expect(sections(report)).toEqual([['The experiences and progress of care leavers Not judged', 'Summary', 'care-leavers']]);
  });

  it.each([
    ['above them', 20, 0],
    ['far below them', 0, 34],
  ])('are whole where the grade stands %s', async (_, above, below) => {
    const pages = begin();
    const grade = (gap: number) => pages.line(gap, { x: 360, text: 'Requires improvement', ...strong });
    if (above > 0) grade(0);
    pages.line(above > 0 ? 9 : 0, { x: 71, text: 'Leadership, management and governance', ...large });
    if (below > 0) grade(below);
    const report = await read(pages.line(30, { x: 71, text: 'Summary', ...strong }).words('Leaders lead.'));
    expect(sections(report)).toEqual([['Leadership, management and governance Requires improvement', 'Summary', 'leadership']]);
  });

  it.each([
    ['on one line', strong, 0],
    ['on two lines', strong, 9],
    ['in the type of the words', {}, 0],
  ])('come from the small table of a judgement, with its head %s', async (_, type, drop) => {
    const pages = begin().line(0, { x: 71, text: 'Inspection judgements about the local authority', ...large });
    pages.line(33, { x: 71, text: 'Key judgement', ...type });
    pages.line(drop, { x: 303, text: 'Judgement grade', ...type });
    pages.line(27, { x: 71, text: 'Leadership, management and' });
    pages.line(8, { x: 303, text: 'Requires improvement' }).line(8, { x: 71, text: 'governance' });
    const report = await read(pages.line(33, { x: 71, text: 'Summary', ...strong }).words('Leaders lead.'));
    const [[part, heading, judgement] = []] = sections(report);
    expect([heading, judgement]).toEqual(['Summary', 'leadership']);
    expect(part).toContain('Leadership, management and governance Requires improvement');
    expect(report.words.unplaced).toBe(0);
  });

  it('give no judgement to recommendations about the same children', async () => {
    const report = await read(
      begin()
        .line(0, { x: 71, text: 'What does the local authority need to improve?', ...large })
        .line(28, { x: 71, text: 'Areas for improvement', ...strong })
        .line(28, { x: 71, text: 'Leadership, management and governance', size: 12.6, type: 'marks' })
        .numbered(5, 'Lead.')
        .line(28, { x: 71, text: 'Outcomes for care leavers', size: 12.6, type: 'marks' })
        .numbered(6, 'Help them.'),
    );
    const part = 'What does the local authority need to improve? – Areas for improvement';
    expect(sections(report)).toEqual([
      [part, 'Leadership, management and governance', undefined],
      [part, 'Outcomes for care leavers', undefined],
    ]);
  });

  it.each([
    ['a known name', 'Child protection in this area'],
    ['a board’s grade', 'The effectiveness of the Local Safeguarding Children Board (LSCB) is good.'],
    ['a judgement’s grade', 'The graded judgement for adoption performance is that it is good'],
  ])('are known by %s in the type of the words', async (_, heading) => {
    const report = await read(begin().heading('Information about this area').words('Many live here.').words(heading).words('Some wait.'));
    expect(sections(report).map(([, each]) => each)).toEqual(['Information about this area', heading]);
  });

  it('are none where a sentence begins like one', async () => {
    const words = 'The experiences and progress of care leavers are good. They are well prepared.';
    const report = await read(begin().heading('Executive summary').words('Many live here.').words(words));
    expect(sections(report).map(([, each]) => each)).toEqual(['Executive summary']);
  });

  it.each(['areas for improvement of 2012', 'recommendations'])(
    'are none where a sentence goes on overleaf with the words of one: %s',
    async (words) => {
      const pages = begin().heading('Executive summary').words('The council has not met the').next();
      const report = await read(pages.line(0, { x: 71, text: words }).words('Plans are clear.'));
      expect(sections(report).map(([, each]) => each)).toEqual(['Executive summary']);
    },
  );

  it('may follow words without a full stop', async () => {
    const pages = begin()
      .line(0, { x: 71, text: 'Inspection findings', ...strong })
      .numbered(5, 'Plans are late. (Recommendation)');
    const report = await read(
      pages
        .line(54, { x: 71, text: 'The graded judgement for adoption performance is that it is outstanding', ...strong })
        .numbered(6, 'Swift.'),
    );
    expect(sections(report).at(-1)).toEqual([
      'Information about this inspection',
      'The graded judgement for adoption performance is that it is outstanding',
      'adoption',
    ]);
  });

  it('are held against the list of contents', async () => {
    const pages = begin()
      .line(0, { x: 71, text: 'Contents', size: 26, type: 'bold' })
      .line(25, { x: 71, text: 'The local authority', size: 16 })
      .line(25, { x: 85, text: 'The experiences and progress of children who need help', size: 14 })
      .line(17, { x: 85, text: 'and protection', size: 14 }, { x: 500, text: '5', size: 14 })
      .line(25, { x: 85, text: 'Early help', size: 14 }, { x: 500, text: '7', size: 14 });
    expect(said(await read(pages)).filter((doubt) => doubt.includes('contents'))).toEqual([
      'the list of contents names a heading that was not found: Early help',
    ]);
  });

  it('leave a doubt where no section is about a judgement', async () => {
    const { doubts } = await read(sifBody(sifTable(sifFront())));
    expect(doubts.map(({ says }) => says)).toContain('no section was found that is about looked-after-and-permanence, leadership');
  });
});
