import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDrafts } from './check.ts';
import { formatProblems } from './problem.ts';
import { readCorpus, type ContentFile } from './read-corpus.ts';

const folder = 'tests/fixtures/content';
const sound: ContentFile[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({ path: `content/${path.relative(folder, file)}`, text: readFileSync(file, 'utf8') }));

const inspection = 'reports/exampleshire/2020-01-ilacs.mdx';
const summary = 'reports/exampleshire/2022-09-self-evaluation.mdx';
const figures = 'figures/exampleshire/2022-09-self-evaluation.yml';

/** The text of one of the sound files. */
function textOf(file: string): string {
  const found = sound.find((each) => each.path === `content/${file}`);
  if (!found) throw new Error(`There is no ${file}.`);
  return found.text;
}

/** The problems, as "line: words", after one thing in one file was changed; problems of other files carry the file too. */
function after(file: string, from: string, to: string): string[] {
  const changed = sound.map((each) => {
    if (each.path !== `content/${file}`) return each;
    if (!each.text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
    return { ...each, text: each.text.replace(from, () => to) };
  });
  return readCorpus(changed).problems.map(
    (problem) => `${problem.file === `content/${file}` ? '' : `${problem.file} `}${problem.line}: ${problem.says}`,
  );
}

/** The problems after a file was added. */
const withFile = (file: string, text: string) =>
  readCorpus([...sound, { path: `content/${file}`, text }]).problems.map(({ file: at, line, says }) => `${at} ${line}: ${says}`);

describe('sound content', () => {
  it('has no problems and becomes a corpus', () => {
    const { corpus, problems } = readCorpus(sound);
    expect(problems).toEqual([]);
    expect(corpus?.reports.map(({ id }) => id)).toEqual(['exampleshire/2022-09-self-evaluation', 'exampleshire/2020-01-ilacs']);
  });

  it('gives the domain its paragraphs, with lists, places and sections', () => {
    const report = readCorpus(sound).corpus?.reports[1];
    expect(report?.sections.map(({ id }) => id)).toEqual(['introduction', 'what-needs-to-improve', 'help-and-protection', 'leaders']);
    expect(report?.sections[2]?.paragraphs[1]).toEqual({
      id: 'exampleshire/2020-01-ilacs/p2',
      report: 'exampleshire/2020-01-ilacs',
      anchor: 'p2',
      number: 2,
      section: 'help-and-protection',
      blocks: [
        { kind: 'text', text: 'Plans are clear. Inspectors looked at:' },
        { kind: 'list', items: [{ text: 'plans for 12 children' }, { text: 'reviews.' }] },
      ],
      themes: ['plans'],
      page: 2,
      wording: 'verbatim',
      claimedBy: 'ofsted',
      line: 46,
    });
  });

  it('reads lists under lists, footnotes, and numbers that the publisher gave twice, began anew or left out', () => {
    const text = textOf(inspection)
      .replace('pages: 4', 'pages: 4\nmissing_numbers: [3]')
      .replace('heading="What needs to improve"', 'heading="What needs to improve" notes="n1"')
      .replace('- plans for 12 children', '- plans\n  - for 12 children\n  - of any age')
      .replace('number="3" page="3"', 'number="4" page="3" notes="n2"')
      .replace(
        /<\/Section>\n*$/,
        `<Paragraph number="4" anchor="p4-2" page="3" themes="plans">
Again.
</Paragraph>

</Section>

<Section heading="The board">

<Paragraph anchor="u1" page="3" themes="plans">
It has no number.
</Paragraph>

<Paragraph number="1" anchor="p1-2" page="3" themes="plans">
Anew.
</Paragraph>

</Section>

<Notes>

<Note anchor="n1" mark="1" page="1">
A framework.
</Note>

<Note anchor="n2" mark="2" page="3">
A year.
</Note>

</Notes>
`,
      );
    const { corpus, problems } = readCorpus(sound.map((each) => (each.path === `content/${inspection}` ? { ...each, text } : each)));
    expect(problems).toEqual([]);
    const report = corpus?.reports[1];
    expect(report?.sections.flatMap(({ paragraphs }) => paragraphs.map(({ anchor }) => anchor))).toEqual([
      's1',
      'i1',
      'p1',
      'p2',
      'p4',
      'p4-2',
      'u1',
      'p1-2',
    ]);
    expect(report?.sections[2]?.paragraphs[1]?.blocks[1]).toEqual({
      kind: 'list',
      items: [{ text: 'plans', items: ['for 12 children', 'of any age'] }, { text: 'reviews.' }],
    });
    expect(report?.notes?.map(({ anchor, mark, page, text }) => [anchor, mark, page, text])).toEqual([
      ['n1', '1', 1, 'A framework.'],
      ['n2', '2', 3, 'A year.'],
    ]);
    expect([report?.sections[1]?.notes, report?.sections[3]?.paragraphs[0]?.notes]).toEqual([['n1'], ['n2']]);
  });

  it('keeps a judgement of which the report says that it was not judged, without a grade', () => {
    const changed = sound.map((each) =>
      each.path === `content/${inspection}` ? { ...each, text: each.text.replace('overall: good', 'overall: not-judged') } : each,
    );
    const { corpus, problems } = readCorpus(changed);
    expect(problems).toEqual([]);
    expect([corpus?.reports[1]?.judgements.overall, corpus?.reports[1]?.notJudged]).toEqual([undefined, ['overall']]);
  });

  it('turns an inspection report into an inspection, among those without a report', () => {
    const inspections = readCorpus(sound).corpus?.inspections.map(({ published, report }) => [published, report]);
    expect(inspections).toEqual([
      ['2020-03-02', 'exampleshire/2020-01-ilacs'],
      ['2024-07-12', undefined],
    ]);
  });
});

describe('a draft', () => {
  const draft = textOf(inspection)
    .replace('checked: "2026-11-22"', 'imported: "2026-11-22"')
    .replace('published: "2020-03-02"\n', '')
    .replaceAll('themes="plans"', 'themes_suggested="plans"')
    .replace('<Introduction>', '{/* check: page 1: two names. “A or B” */}\n\n<Introduction>');
  // Follow-ups lean on reports that were checked.
  const others = sound.filter(({ path }) => !path.endsWith('/follow-ups.yml'));
  const files = others.map((each) => (each.path === `content/${inspection}` ? { ...each, text: draft } : each));

  it('has no problems, and is left out of the corpus', () => {
    const { corpus, problems } = readCorpus(files);
    expect(problems).toEqual([]);
    expect(corpus?.reports.map(({ id }) => id)).toEqual(['exampleshire/2022-09-self-evaluation']);
    expect(corpus?.inspections.map(({ report }) => report)).toEqual([undefined]);
  });

  it('is shown to its editor, with its suggestions marked', () => {
    const report = readCorpus(files, 'content', true).corpus?.reports[1];
    expect([report?.id, report?.imported, report?.checked]).toEqual(['exampleshire/2020-01-ilacs', '2026-11-22', undefined]);
    expect(report?.sections[1]?.paragraphs[0]).toMatchObject({ themes: ['plans'], themesSuggested: true });
    expect(report?.sections[0]?.paragraphs[0]?.themesSuggested).toBeUndefined();
  });

  it('lists what a person still has to settle', () => {
    const { drafts } = readCorpus(files);
    expect(formatDrafts(drafts)).toBe(
      `content/${inspection}: a draft
  2: the day of publication is missing. Add published: "…".
  23: page 1: two names. “A or B”
  35: the themes of 2 paragraphs are suggested, from here on. Read each, mend it, and rename themes_suggested to themes.
1 draft is not published until a person has checked it (see “Add a report” in README.md). npm run dev shows it.`,
    );
  });

  it('with a fault stops nobody else, and is not shown before it is mended', () => {
    const text = draft.replace('themes_suggested="plans"', 'themes_suggested="planes"');
    const read = (showDrafts: boolean) =>
      readCorpus(
        others.map((each) => (each.path === `content/${inspection}` ? { ...each, text } : each)),
        'content',
        showDrafts,
      );
    expect(read(false).problems).toEqual([]);
    expect(read(true).corpus?.reports.map(({ id }) => id)).toEqual(['exampleshire/2022-09-self-evaluation']);
    expect(read(true).drafts[0]?.open.map(({ says }) => says)).toContain(
      'theme "planes" is not known. Did you mean "plans"? Themes stand in content/themes.yml.',
    );
  });

  it('cannot count as checked before all is settled', () => {
    const text = draft.replace('imported:', 'published: "2020-03-02"\nchecked:');
    const changed = others.map((each) => (each.path === `content/${inspection}` ? { ...each, text } : each));
    expect(readCorpus(changed).problems.map(({ line, says }) => `${line}: ${says}`)).toEqual([
      '24: this report counts as checked, and still asks: page 1: two names. “A or B” Settle it and take the comment out, or take checked out.',
      '36: this report counts as checked, and the themes here are only suggested. Confirm them: rename themes_suggested to themes.',
      '48: this report counts as checked, and the themes here are only suggested. Confirm them: rename themes_suggested to themes.',
    ]);
  });

  it('stands in for the row of the same inspection, until it is checked', () => {
    const row = `- authority: exampleshire
  framework: ilacs-2018
  published: "2020-03-02"
  inspected: { from: "2020-01" }
  judgements: { overall: good }
  gap: Only this one was read.
  url: https://example.org/2020
`;
    const withRow = (list: ContentFile[]) =>
      list.map((each) => (each.path === 'content/inspections.yml' ? { ...each, text: each.text + row } : each));
    expect(readCorpus(withRow(files)).problems).toEqual([]);
    expect(readCorpus(withRow(files)).corpus?.inspections.map(({ published }) => published)).toEqual(['2020-03-02', '2024-07-12']);
  });
});

describe('front matter', () => {
  it.each([
    [
      'an unknown field',
      inspection,
      'published: "2020-03-02"',
      'publishd: "2020-03-02"',
      ['8: there is no field "publishd" here. Did you mean "published"?'],
    ],
    [
      'a missing field',
      inspection,
      'title: Inspection of Exampleshire\n',
      '',
      ['2: field "title" is missing. It is the title as printed.'],
    ],
    [
      'an unknown authority',
      inspection,
      'authority: exampleshire',
      'authority: exampelshire',
      ['3: authority "exampelshire" is not known. Did you mean "exampleshire"? Authorities stand in content/authorities.yml.'],
    ],
    [
      'an unknown kind',
      inspection,
      'kind: ilacs',
      'kind: ilac',
      ['4: kind "ilac" is not known. Did you mean "ilacs"? Kinds stand in content/kinds.yml.'],
    ],
    [
      'an unknown grade',
      inspection,
      'leaders: good',
      'leaders: goood',
      ['10: grade "goood" is not known. Did you mean "good"? It is one of: outstanding, good, requires-improvement, inadequate.'],
    ],
    [
      'an unknown judgement',
      inspection,
      '  leaders: good',
      '  leader: good',
      [
        '9: judgement "leaders" has no grade. Inspections under ILACS 2018 have one: read it in the report, never infer it.',
        '10: judgement "leader" is not in the ILACS 2018 framework. Did you mean "leaders"?',
      ],
    ],
    [
      'a judgement of another framework',
      inspection,
      '  in-care-and-care-leavers: requires-improvement',
      '  in-care-and-care-leavers: requires-improvement\n  care-leavers: good',
      [
        '13: judgement "care-leavers" is not in the ILACS 2018 framework. It belongs to SIF (from November 2013 to August 2018), ILACS 2023 (from January 2023 to April 2026), ILACS 2026 (from 27 April 2026). Take it out: a grade that was not given is never inferred.',
      ],
    ],
    [
      'an unknown framework',
      inspection,
      'framework: ilacs-2018',
      'framework: ilacs-2081',
      ['6: framework "ilacs-2081" is not known. Did you mean "ilacs-2018"?'],
    ],
    [
      'reversed dates',
      inspection,
      'from: "2020-01-20", to: "2020-01-31"',
      'from: "2020-01-31", to: "2020-01-20"',
      ['7: the dates are reversed: 2020-01-31 to 2020-01-20. The first day comes first.'],
    ],
    [
      'an impossible date',
      inspection,
      'published: "2020-03-02"',
      'published: "2020-02-30"',
      [
        '8: published "2020-02-30" is not right. It is the day of publication, e.g. "2022-11-25". Written yyyy-mm-dd, yyyy-mm or yyyy, never more exact than the source.',
      ],
    ],
    [
      'publication before the inspection',
      inspection,
      'published: "2020-03-02"',
      'published: "2020-01-25"',
      ['8: published 2020-01-25 is before the end of the inspection, 2020-01-31. One of them is wrong.'],
    ],
    [
      'a date that the file name does not have',
      inspection,
      'from: "2020-01-20"',
      'from: "2019-12-20"',
      ['7: the file name says 2020-01, the document 2019-12. Rename the file or mend the date.'],
    ],
    ['a tab', inspection, 'kind: ilacs', 'kind:\tilacs', ['4: there is a tab here. Write spaces.']],
    [
      'a curly quote as a quotation mark',
      inspection,
      'published: "2020-03-02"',
      'published: “2020-03-02”',
      ['8: a curly quote (“ or ”) opens this value. Write straight quotes (").'],
    ],
    [
      'words quoted without an open licence',
      summary,
      'wording: summary',
      'wording: verbatim',
      ['5: only openly licensed words are given verbatim. Write wording: summary, and the facts in our own words.'],
    ],
    [
      'a summary that does not say whose claims it gives',
      summary,
      'claimed_by: council\n',
      '',
      ['5: field "claimed_by" is missing. A summary says whose claims it gives.'],
    ],
    [
      'a grade on a document that is no inspection',
      summary,
      'dated: "2022-09"',
      'dated: "2022-09"\njudgements: { overall: good }',
      ['8: only an inspection report has judgements. Take it out of a self-evaluation.'],
    ],
  ])('with %s gets a clear problem', (_, file, from, to, expected) => {
    expect(after(file, from, to)).toEqual(expected);
  });

  it('is itself missing', () => {
    expect(after(inspection, '---\ntitle', 'title')).toEqual([
      '1: the front matter is missing. A report file begins with a line ---, its fields, and a line ---.',
    ]);
  });

  it('cannot give an overall grade to fieldwork after April 2026', () => {
    const late = textOf(inspection)
      .replace('ilacs-2018', 'ilacs-2026')
      .replace('from: "2020-01-20", to: "2020-01-31"', 'from: "2026-05-11", to: "2026-05-22"')
      .replace('published: "2020-03-02"', 'published: "2026-07-07"')
      .replace('  in-care-and-care-leavers: requires-improvement', '  in-care: good\n  care-leavers: good');
    expect(withFile('reports/exampleshire/2026-05-ilacs.mdx', late)).toEqual([
      'content/reports/exampleshire/2026-05-ilacs.mdx 14: judgement "overall" is not in the ILACS 2026 framework. It belongs to Before SIF (to October 2013), SIF (from November 2013 to August 2018), ILACS 2018 (from January 2018 to December 2022), ILACS 2023 (from January 2023 to April 2026). Take it out: a grade that was not given is never inferred.',
    ]);
  });

  it('cannot put fieldwork under a framework of another time', () => {
    expect(after(inspection, 'framework: ilacs-2018', 'framework: ilacs-2023')).toContain(
      '6: fieldwork of 20 January 2020 is not under ILACS 2023 (from January 2023 to April 2026). That day is under "ilacs-2018".',
    );
  });
});

describe('the body of a report', () => {
  it.each([
    [
      'a number missing',
      '<Paragraph number="2"',
      '<Paragraph number="4"',
      ['46: paragraphs 2 to 3 are missing: 1 is followed by 4.', '57: paragraph 3 is out of order: it follows 4.'],
    ],
    [
      'a number twice',
      '<Paragraph number="2"',
      '<Paragraph number="1"',
      ['46: paragraph 1 stands twice.', '57: paragraph 2 is missing: 1 is followed by 3.'],
    ],
    [
      'a number that is none',
      '<Paragraph number="2"',
      '<Paragraph number="2a"',
      ['46: number "2a" is not a whole number. Write it as printed, e.g. number="5".'],
    ],
    [
      'no number and no anchor',
      '<Paragraph number="2" ',
      '<Paragraph ',
      [
        '46: this paragraph has no number and no anchor. Write number="5" as printed, or anchor="s1" in the introduction, or anchor="p5" where the source prints no numbers.',
      ],
    ],
    ['an anchor out of turn', 'anchor="i1"', 'anchor="i2"', ['34: anchor i1 is missing: the first here is i2.']],
    ['an anchor of another part', 'anchor="i1"', 'anchor="p1"', ['34: anchor "p1" cannot stand here. The next one here is anchor="i1".']],
    ['no words', 'Families get help early.', '', ['42: this paragraph is empty. Give it its words or take it out.']],
    [
      'no theme',
      'themes="workforce"',
      '',
      ['57: this paragraph has no theme. Give it one to three from content/themes.yml: themes="early-help".'],
    ],
    [
      'an unknown theme',
      'themes="workforce"',
      'themes="workfroce"',
      ['57: theme "workfroce" is not known. Did you mean "workforce"? Themes stand in content/themes.yml.'],
    ],
    [
      'four themes',
      'themes="workforce"',
      'themes="workforce plans neglect early-help"',
      ['57: this paragraph has 4 themes. Keep the three that it is most about.'],
    ],
    [
      'no page',
      'number="3" page="3"',
      'number="3"',
      ['57: page is missing. It is the page of the official PDF on which the paragraph begins.'],
    ],
    ['a page that the PDF does not have', 'page="3"', 'page="5"', ['57: page 5 is not in the official PDF, which has 4 pages.']],
    [
      'a page before the one before',
      'page="3"',
      'page="1"',
      ['57: page 1 comes after page 2. Paragraphs stand in the order of the document.'],
    ],
    [
      'an unknown attribute',
      'page="3"',
      'pagge="3"',
      [
        '57: <Paragraph> has no attribute "pagge". Did you mean "page"?',
        '57: page is missing. It is the page of the official PDF on which the paragraph begins.',
      ],
    ],
    [
      'an attribute that is code',
      'page="3"',
      'page={3}',
      [
        '57: <Paragraph> has an attribute that is not plain text. Write attribute="words".',
        '57: page is missing. It is the page of the official PDF on which the paragraph begins.',
      ],
    ],
    [
      'an unknown component',
      '<Introduction>\n\n<Para',
      '<Intro>\n\n<Para',
      [
        '30: this is not MDX that can be read: Unexpected closing tag `</Introduction>`, expected corresponding closing tag for `<Intro>` (24:1-24:8).',
      ],
    ],
    [
      'words outside a section',
      '<Introduction>',
      'Stray words.\n\n<Introduction>',
      [
        '24: text outside a section is not part of the grammar. Everything after the front matter stands in <Introduction>, <Improve>, <Section> or <Notes>.',
      ],
    ],
    [
      'code',
      '<Introduction>',
      'import thing from "thing"\n\n<Introduction>',
      [
        '24: import and export are not part of the grammar. Everything after the front matter stands in <Introduction>, <Improve>, <Section> or <Notes>.',
      ],
    ],
    [
      'an expression in its words',
      'Caseloads are manageable.',
      'Caseloads are {good}.',
      [
        '58: An expression ({…}) cannot stand in the words of a paragraph: they are plain text. Put a \\ before a sign that Markdown takes for its own.',
      ],
    ],
    [
      'a list three deep',
      '- plans for 12 children',
      '- plans\n  - for 12\n    - children',
      ['50: an item under an item is one line of text. Nothing may stand inside it.'],
    ],
    [
      'a note that is not there',
      'number="2" page="2"',
      'number="2" page="2" notes="n1"',
      ['46: note "n1" is not there. Footnotes stand in <Notes>, last.'],
    ],
    [
      'a note without its mark, its place or its page',
      '<Introduction>',
      '<Notes>\n\n<Note anchor="n2">\nA year.\n</Note>\n\n</Notes>\n\n<Introduction>',
      [
        '26: this note has no mark. Write mark="1" as printed.',
        '26: anchor "n2" cannot stand here. The next one here is anchor="n1".',
        '26: page is missing. It is the page of the official PDF at whose foot the note stands.',
      ],
    ],
    ['a number that stands twice, without saying so', 'number="3"', 'number="2"', ['57: paragraph 2 stands twice.']],
    [
      'an anchor that counts a number wrongly',
      'number="3"',
      'number="2" anchor="p2-3"',
      ['57: paragraph 2 stands here for time 2. Write anchor="p2-2".'],
    ],
    [
      'an unnumbered paragraph in the place of a numbered one',
      'number="3"',
      'anchor="p3"',
      [
        '57: this paragraph has an anchor where the others have printed numbers. Write number="…" as printed, or anchor="u1" where it has none.',
      ],
    ],
    [
      'a comment that asks nothing',
      '<Introduction>',
      '{/* fine */}\n\n<Introduction>',
      [
        '24: text outside a section is not part of the grammar. Everything after the front matter stands in <Introduction>, <Improve>, <Section> or <Notes>.',
      ],
    ],
    [
      'emphasis in its words',
      'Caseloads are manageable.',
      'Caseloads are *manageable*.',
      [
        '58: Emphasis (*…* or _…_) cannot stand in the words of a paragraph: they are plain text. Put a \\ before a sign that Markdown takes for its own.',
      ],
    ],
    [
      'a judgement that its framework lacks',
      'judgement="leaders"',
      'judgement="leader"',
      ['55: judgement "leader" is not in the framework of this report. Did you mean "leaders"?'],
    ],
    [
      'a heading that gives another grade',
      'The impact of leaders: good',
      'The impact of leaders: outstanding',
      ['55: the heading says "outstanding", the front matter "good". Read the report again: one of them is wrong.'],
    ],
    [
      'two sections of one name',
      'judgement="leaders"',
      'judgement="help-and-protection"',
      [
        '55: this section has the same name as the one on line 40, "help-and-protection". Each section has a heading of its own; where the source repeats one, write anchor="help-and-protection-2".',
      ],
    ],
    ['no heading', ' heading="What needs to improve"', '', ['32: <Improve> has no heading. Write heading="…" as the source prints it.']],
    [
      'broken MDX',
      '</Section>',
      '</Sectoin>',
      [
        '53: this is not MDX that can be read: Unexpected closing tag `</Sectoin>`, expected corresponding closing tag for `<Section>` (40:1-40:128).',
      ],
    ],
  ])('with %s gets a clear problem', (_, from, to, expected) => {
    expect(after(inspection, from, to)).toEqual(expected);
  });

  it('twice in two files is a duplicate', () => {
    const text = textOf(inspection);
    expect(withFile('reports/exampleshire/2020-01-ilacs-again.mdx', text)).toContain(
      'content/reports/exampleshire/2020-01-ilacs-again.mdx 1: this report stands in content/reports/exampleshire/2020-01-ilacs.mdx already: the same authority, kind and date. Keep one.',
    );
  });
});

describe('figures', () => {
  it.each([
    ['no unit', '  unit: "%"\n', '', ['1: field "unit" is missing. It is %, count, weeks, GBP, score, rating or another plain word.']],
    [
      'no date',
      '  on: "2022-06"\n',
      '',
      ['1: figure "vacancies-2022-06": its date is missing. Write on: "2022-06", or from: and to: for a period.'],
    ],
    [
      'no source paragraph',
      '  paragraph: p1\n',
      '',
      ['1: field "paragraph" is missing. It is the anchor of the paragraph that states it, e.g. p73.'],
    ],
    [
      'a source paragraph that is not there',
      'paragraph: p1',
      'paragraph: p9',
      ['8: figure "vacancies-2022-06": the report has no paragraph "p9".'],
    ],
    [
      'a value that its paragraph does not state',
      'value: 15.8',
      'value: 18.5',
      ['4: figure "vacancies-2022-06": paragraph p1 does not state 18.5. A figure comes from the words of its paragraph.'],
    ],
    [
      'reversed dates',
      'on: "2022-06"',
      'from: "2022"\n  to: "2021"',
      ['6: figure "vacancies-2022-06": the dates are reversed: 2022 to 2021.'],
    ],
    [
      'an unknown theme',
      'theme: workforce',
      'theme: staff',
      ['3: figure "vacancies-2022-06": theme "staff" is not known. Known: early-help, neglect, plans, workforce.'],
    ],
    ['words for a value', 'value: 15.8', 'value: many', ['4: value "many" is not right. It is the number, e.g. 15.8.']],
  ])('with %s get a clear problem', (_, from, to, expected) => {
    expect(after(figures, from, to)).toEqual(expected);
  });

  it('without their report get a clear problem', () => {
    expect(withFile('figures/exampleshire/2023-01-news.yml', '[]')).toEqual([
      'content/figures/exampleshire/2023-01-news.yml 1: there is no report "exampleshire/2023-01-news" that these figures could come from. Did you mean "exampleshire/2020-01-ilacs"?',
    ]);
  });
});

describe('grades without a report', () => {
  it('that miss a judgement of their framework say why', () => {
    expect(after('inspections.yml', ', overall: good', '')).toEqual([
      '5: overall has no grade. Read it in a source, or say in gap: why there is none here.',
    ]);
  });

  it('cannot stand beside the report of the same inspection', () => {
    expect(after('inspections.yml', 'from: "2024-05-20", to: "2024-05-24"', 'from: "2020-01-20", to: "2020-01-31"')).toContain(
      '1: this inspection stands in content/reports/exampleshire/2020-01-ilacs.mdx already. Keep one.',
    );
  });
});

describe('many problems', () => {
  it('are told all at once, by file and line, with a count', () => {
    const broken = sound.map((file) => ({
      ...file,
      text: file.text.replace('number="2"', 'number="4"').replace('value: 15.8', 'value: 18.5').replace('role: featured', 'role: featurd'),
    }));
    expect(formatProblems(readCorpus(broken).problems)).toBe(
      [
        'content/authorities.yml:8',
        '  role "featurd" is not known. Did you mean "featured"? It is one of: featured, context.',
        'content/figures/exampleshire/2022-09-self-evaluation.yml:4',
        '  figure "vacancies-2022-06": paragraph p1 does not state 18.5. A figure comes from the words of its paragraph.',
        'content/reports/exampleshire/2020-01-ilacs.mdx:46',
        '  paragraphs 2 to 3 are missing: 1 is followed by 4.',
        'content/reports/exampleshire/2020-01-ilacs.mdx:57',
        '  paragraph 3 is out of order: it follows 4.',
        '4 problems in 3 files.',
      ].join('\n'),
    );
  });
});

describe('a glossary', () => {
  const entry =
    '- term: MASH\n  stands_for: safeguarding hub\n  same: [front door]\n  asked: [report a child]\n  theme: neglect\n  about: A team.\n';

  it('may be missing', () => {
    expect(readCorpus(sound).corpus?.glossary).toEqual([]);
  });

  it('becomes part of the corpus', () => {
    expect(readCorpus([...sound, { path: 'content/glossary.yml', text: entry }]).corpus?.glossary).toEqual([
      { term: 'MASH', standsFor: 'safeguarding hub', same: ['front door'], asked: ['report a child'], theme: 'neglect', about: 'A team.' },
    ]);
  });

  it.each([
    [
      'a theme that is not known',
      entry.replace('theme: neglect', 'theme: negelct'),
      ['5: theme "negelct" is not known. Did you mean "neglect"?'],
    ],
    [
      'a term that stands twice',
      `${entry}- term: mash\n  about: A team.\n`,
      ['7: term "mash" stands on line 1 already. Put all its names in one place.'],
    ],
    [
      'a name given twice',
      entry.replace('[report a child]', '[Front Door]'),
      ['4: "Front Door" is given twice for "MASH". Once is enough.'],
    ],
    [
      'a field that is not there',
      entry.replace('same:', 'synonyms:'),
      ['3: there is no field "synonyms" here. Known: term, stands_for, same, asked, theme, about.'],
    ],
    [
      'a list that is none',
      entry.replace('[front door]', 'front door'),
      ['3: same "front door" is not right. It is other names of the same thing, a list, e.g. [front door]. Search finds them both ways.'],
    ],
    [
      'a meaning that is missing',
      entry.replace('  about: A team.\n', ''),
      ['1: field "about" is missing. It is what it means, plainly, in one sentence.'],
    ],
  ])('with %s is told so', (_, text, problems) => {
    expect(withFile('glossary.yml', text)).toEqual(problems.map((problem) => `content/glossary.yml ${problem}`));
  });
});
