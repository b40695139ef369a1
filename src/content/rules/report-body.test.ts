import { describe, expect, it } from 'vitest';
import { inspectionFile, problemsAfter, problemsWith, smallText } from '../../../tests/fixtures/small-record.ts';

describe('the body of a report', () => {
  it.each([
    [
      'a number missing',
      '<Paragraph number="2"',
      '<Paragraph number="4"',
      [
        '46: paragraphs 2 to 3 are missing: 1 is followed by 4. If the source leaves a number out, say so in missing_numbers.',
        '57: paragraph 3 is out of order: it follows 4. Paragraphs stand in the order of the document.',
      ],
    ],
    [
      'a number twice',
      '<Paragraph number="2"',
      '<Paragraph number="1"',
      [
        '46: paragraph 1 stands twice. Look at the numbers in the source.',
        '57: paragraph 2 is missing: 1 is followed by 3. If the source leaves a number out, say so in missing_numbers.',
      ],
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
    ['an anchor out of turn', 'anchor="i1"', 'anchor="i2"', ['34: anchor i1 is missing: the first here is i2. Anchors of ours run on.']],
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
    [
      'a page that the PDF does not have',
      'page="3"',
      'page="5"',
      ['57: page 5 is not in the official PDF, which has 4 pages. Write the page on which the paragraph begins.'],
    ],
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
        '30: this is not MDX that can be read: Unexpected closing tag `</Introduction>`, expected corresponding closing tag for `<Intro>` (24:1-24:8). Close each mark, such as <Paragraph>, with its own, </Paragraph>, and put a \\ before a < or { of the source.',
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
    [
      'a note on a part that is not there',
      '<Introduction>',
      '<Notes>\n\n<Note anchor="n1" mark="1" page="2" on="This area">\nA year.\n</Note>\n\n</Notes>\n\n<Introduction>',
      [
        '26: this note is on "This area", which is neither the title of the report nor a part of it. Known: Inspection of Exampleshire. A note on the heading of a section or on a paragraph is named there: notes="n1". Take on out.',
      ],
    ],
    [
      'a number that stands twice, without saying so',
      'number="3"',
      'number="2"',
      ['57: paragraph 2 stands twice. Look at the numbers in the source.'],
    ],
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
    ['a heading whose grade ends in a full stop', 'The impact of leaders: good', 'The impact of leaders: Good.', []],
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
        '53: this is not MDX that can be read: Unexpected closing tag `</Sectoin>`, expected corresponding closing tag for `<Section>` (40:1-40:128). Close each mark, such as <Paragraph>, with its own, </Paragraph>, and put a \\ before a < or { of the source.',
      ],
    ],
  ])('with %s gets a clear problem', (_, from, to, expected) => {
    expect(problemsAfter(inspectionFile, from, to)).toEqual(expected);
  });

  it('twice in two files is a duplicate', () => {
    const text = smallText(inspectionFile);
    expect(problemsWith('reports/exampleshire/2020-01-ilacs-again.mdx', text)).toContain(
      'content/reports/exampleshire/2020-01-ilacs-again.mdx 1: this report stands in content/reports/exampleshire/2020-01-ilacs.mdx already: the same authority, kind and date. Keep one.',
    );
  });
});
