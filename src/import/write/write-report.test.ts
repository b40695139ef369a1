import { describe, expect, it } from 'vitest';
import type { Known } from '../../content/rules/known.ts';
import { applyRulesToReport } from '../../content/rules/check-report.ts';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { readMdxReport } from '../../content/mdx/read-report.ts';
import { reportInCorpus } from '../../record/corpus/corpus.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import type { OfficialReport } from '../ofsted/official-report.ts';
import { madeUpOfstedReport } from '../ofsted/sample-report.ts';
import type { ReportFacts } from './front-matter.ts';
import { UnfiledReport, writeReport } from './write-report.ts';

const corpus = fixtureCorpus();

const { kinds } = corpus;
const known: Known = {
  authorities: ['exampleshire'],
  kinds,
  themes: corpus.themes.map(({ id }) => id),
  claimants: ['ofsted'],
  frameworks: corpus.frameworks,
  judgements: corpus.judgements,
};

const facts = (framework = 'ilacs-2018'): ReportFacts => ({
  authority: 'exampleshire',
  url: 'https://files.ofsted.gov.uk/v1/file/1',
  sha256: 'a'.repeat(64),
  imported: '2026-11-24',
  framework: corpus.frameworks.find(({ id }) => id === framework),
});

const write = (official: OfficialReport) => writeReport(official, facts(official.framework), () => ['plans']);

/** The report as the one reader of report files has it, and every fault in it. */
function readBack(official: OfficialReport) {
  const written = write(official);
  const read = readMdxReport(written.text, `content/reports/${written.id}.mdx`, kinds);
  if (!read.report) throw new Error(read.problems.map(({ says }) => says).join('\n'));
  return { ...written, report: read.report, open: read.open, faults: [...read.problems, ...applyRulesToReport(read, known)] };
}

const anchors = (official: OfficialReport) => paragraphsOf(readBack(official).report).map(({ anchor }) => anchor);

/** The sample with its paragraphs numbered anew. */
function numbered(...numbers: (number | undefined)[]): OfficialReport {
  const official = madeUpOfstedReport();
  official.sections = [
    {
      heading: 'Findings',
      paragraphs: numbers.map((number) => ({
        ...(number !== undefined && { number }),
        page: 2,
        blocks: [{ kind: 'text', text: `Number ${number}.` }],
      })),
    },
  ];
  return official;
}

describe('a report file written from an official PDF', () => {
  it('is filed under its authority, the month of its first day, and its kind', () => {
    expect(write(madeUpOfstedReport()).id).toBe('exampleshire/2020-02-ilacs');
  });

  it('has no fault, and says all that was read', () => {
    const { report, faults, text } = readBack(madeUpOfstedReport());
    expect(faults).toEqual([]);
    expect(report).toMatchObject({
      title: 'Inspection of Exampleshire local authority children’s services',
      framework: 'ilacs-2018',
      inspected: { from: '2020-02-03', to: '2020-02-14' },
      published: '2020-03-20',
      leadInspector: 'Ann Other',
      leadInspectorTitle: 'Her Majesty’s Inspector',
      judgements: { leaders: 'good', 'help-and-protection': 'good', 'in-care-and-care-leavers': 'requires-improvement', overall: 'good' },
      source: { url: 'https://files.ofsted.gov.uk/v1/file/1', sha256: 'a'.repeat(64), pages: 4 },
      imported: '2026-11-24',
    });
    expect(report.sections.map(({ heading }) => heading)).toEqual([
      null,
      'What needs to improve?',
      'The experiences and progress of children who need help and protection: good',
      'The impact of leaders on social work practice with children and families: good',
    ]);
    expect(paragraphsOf(report).map((paragraph) => [paragraph.anchor, paragraph.page, textOfReportParagraph(paragraph)])).toEqual([
      ['s1', 1, 'Early help has improved since 2016.'],
      ['i1', 1, 'The quality of plans, including:\nplans for children in need'],
      ['i2', 1, 'Supervision. (outcome 4, national framework)'],
      ['p1', 2, 'Families get early help soon.'],
      ['p2', 2, 'Inspectors looked at:\nplans\nfor 12 children\nof any age\nreviews.\nAll were multi-agency.'],
      ['p3', 3, 'Caseloads are manageable.'],
    ]);
    expect(report.notes?.map(({ mark, page, text: words }) => [mark, page, words])).toEqual([
      ['1', 1, 'Children’s social care: national framework, 2023.'],
    ]);
    expect(report.sections[1]?.notes).toEqual(['n1']);
    expect(paragraphsOf(report).every(({ themesSuggested }) => themesSuggested)).toBe(true);
    expect(text).toContain('<Paragraph number="1" page="2" themes_suggested="plans">\nFamilies get early help soon.\n</Paragraph>');
  });

  it('quotes the terms of reuse that the PDF prints beside its licence, and says nothing where there are none', () => {
    const printedTerms = 'You may copy this: name its source, and “change” nothing.';
    const { report, faults } = readBack({ ...madeUpOfstedReport(), printedTerms });
    expect([report.source.licence, report.source.printedTerms, faults]).toEqual(['OGL-3.0', printedTerms, []]);
    expect(write(madeUpOfstedReport()).text).not.toContain('printed_terms');
  });

  it('gives a number that stands twice an address of its own', () => {
    expect(anchors(numbered(1, 2, 2, 3)).slice(3)).toEqual(['p1', 'p2', 'p2-2', 'p3']);
    expect(readBack(numbered(1, 2, 2, 3)).faults).toEqual([]);
  });

  it('keeps numbers that begin anew in a later part', () => {
    expect(anchors(numbered(1, 2, 3, 1, 2)).slice(3)).toEqual(['p1', 'p2', 'p3', 'p1-2', 'p2-2']);
    expect(readBack(numbered(1, 2, 3, 1, 2)).faults).toEqual([]);
  });

  it('says which numbers are missing, and asks to look', () => {
    const { report, faults, open } = readBack(numbered(1, 2, 4));
    expect([report.missingNumbers, faults]).toEqual([[3], []]);
    expect(open.map(({ says }) => says)).toEqual([
      'page 2: no paragraph 3 was found. Where the PDF has none, leave missing_numbers as it stands.',
    ]);
  });

  it('addresses paragraphs without a number, among numbered ones and in a report without any', () => {
    expect(anchors(numbered(undefined, 1, undefined)).slice(3)).toEqual(['u1', 'p1', 'u2']);
    expect(anchors(numbered(undefined, undefined)).slice(3)).toEqual(['p1', 'p2']);
    expect(readBack(numbered(undefined, 1, undefined)).faults).toEqual([]);
  });

  it('keeps the numbers of what needs to improve where a report numbers it', () => {
    const official = numbered(3, 4);
    official.improve?.items.forEach((item, index) => (item.number = index + 1));
    expect(anchors(official)).toEqual(['s1', 'p1', 'p2', 'p3', 'p4']);
    expect(readBack(official).faults).toEqual([]);
  });

  it('puts what it is unsure of beside the words, or at the top', () => {
    const official = madeUpOfstedReport();
    official.doubts = [
      { page: 2, says: 'this may be two paragraphs', words: 'Families get early help soon.' },
      { page: 1, says: 'two names stand here', words: 'Ann Other and B Else' },
    ];
    const { text, open, faults } = readBack(official);
    expect(faults).toEqual([]);
    expect(text).toContain('{/* check: page 2: this may be two paragraphs: “Families get early help soon.” */}\n\n<Paragraph number="1"');
    expect(text).toContain('---\n\n{/* check: page 1: two names stand here: “Ann Other and B Else” */}\n\n<Introduction>');
    expect(open.length).toBe(2);
  });

  it('keeps a judgement that was not judged', () => {
    const official = madeUpOfstedReport();
    official.judgements.overall = 'not-judged';
    expect(readBack(official)).toMatchObject({ faults: [], report: { notJudged: ['overall'] } });
  });

  it('never gives a judgement a grade that was not read', () => {
    const official = madeUpOfstedReport();
    delete official.judgements.leaders;
    const { report, faults } = readBack(official);
    expect(report.judgements.leaders).toBeUndefined();
    expect(faults.map(({ says }) => says)).toEqual([
      'judgement "leaders" has no grade. Inspections under ILACS 2018 have one: read it in the report, never infer it.',
    ]);
  });

  it('gives a letter its frame', () => {
    const official: OfficialReport = {
      ...madeUpOfstedReport(),
      kind: reportInCorpus(corpus, 'weirbridge/2021-10-focused-visit').kind,
      judgements: {},
      dated: '2020-03-20',
      letter: {
        to: ['A Director', '1: The Hall'],
        salutation: 'Dear A Director',
        closing: 'Yours sincerely',
        signed: ['Ann Other', 'Her Majesty’s Inspector'],
      },
    };
    delete official.framework;
    const { id, report, faults } = readBack(official);
    expect(faults).toEqual([]);
    expect([id, report.letter]).toEqual(['exampleshire/2020-02-focused-visit', official.letter]);
  });

  it.each([
    ['{process.exit(1)}', 'in a title'],
    ['</Section><script>alert(1)</script>', 'with marks'],
    ['"quotes" & <b>: yes # no', 'with signs of YAML'],
    ['- a list: [x, y]', 'like a list'],
    ['“curly”', 'in quotes'],
    ['*/} {/*', 'that would end a comment'],
  ])('takes %s for words wherever it stands (%s)', (words) => {
    const official = madeUpOfstedReport();
    official.title = words;
    official.leadInspector = words;
    official.printedFor = words;
    official.sections = [
      {
        heading: `${words}: good`,
        judgement: 'leaders',
        part: words,
        paragraphs: [
          {
            number: 1,
            page: 2,
            blocks: [
              { kind: 'text', text: words },
              { kind: 'list', items: [{ text: words, items: [words] }] },
            ],
          },
        ],
      },
    ];
    official.footnotes = [{ mark: '1', page: 1, text: words }];
    official.doubts = [{ page: 2, says: words, words: `${words} and more` }];
    const { report, faults } = readBack(official);
    expect(faults).toEqual([]);
    expect([report.title, report.leadInspector, report.printedFor, report.sections[2]?.part, report.notes?.[0]?.text]).toEqual([
      words,
      words,
      words,
      words,
      words,
    ]);
    expect(textOfReportParagraph(report.sections[2]?.paragraphs[0] ?? { blocks: [] })).toBe(`${words}\n${words}\n${words}`);
  });

  it('is not written where no day or no words could be read', () => {
    const undated = madeUpOfstedReport();
    delete undated.inspected;
    delete undated.published;
    expect(() => write(undated)).toThrow(UnfiledReport);
    expect(() =>
      write({ ...madeUpOfstedReport(), introduction: [], sections: [], improve: { heading: 'x', items: [], after: 0 } }),
    ).toThrow('no paragraph could be read in it.');
  });
});

describe('a heading with nothing under it', () => {
  it('is kept as a paragraph, and a doubt says so', () => {
    const official = madeUpOfstedReport();
    official.sections.splice(1, 0, { heading: 'The board is good.', paragraphs: [] });
    const { report, doubts, faults } = readBack(official);
    expect(paragraphsOf(report).map(textOfReportParagraph)).toContain('The board is good.');
    expect(doubts).toContainEqual({
      page: 2,
      says: 'a heading has nothing under it: its words stand as a paragraph',
      words: 'The board is good.',
    });
    expect(faults).toEqual([]);
  });
});
