import { describe, expect, it } from 'vitest';
import { parseMdxReport } from './parse-report.ts';
import { inspectionFile, problemsAfter, problemsWith, smallText } from '../../../tests/fixtures/small-record.ts';

/* What is wrong with the form of a report file is told with its line, what it is and what would be right. */

const notPlain = '26: <Paragraph> has an attribute that is not plain text. Write attribute="words".';
const noPage = '26: page is missing. It is the page of the official PDF on which the paragraph begins.';
const oneLine = '49: a list item is one line of text. Nothing may stand inside it but lines that begin with "  - ".';

describe('a fault in the form of a report file', () => {
  it.each<[string, string, string, string[]]>([
    [
      'text in a section',
      '<Item anchor',
      'Some words.\n\n<Item anchor',
      ['34: text cannot stand directly in <Improve>. Put it into <Item>.'],
    ],
    [
      'a mark in a section that belongs into another',
      '<Item anchor="i1"',
      '<Paragraph anchor="u1" page="1" themes="plans">\nWords.\n</Paragraph>\n\n<Item anchor="i1"',
      ['34: <Paragraph> cannot stand directly in <Improve>. Put it into <Item>.'],
    ],
    [
      'an attribute without words',
      'anchor="s1" page="1"',
      'anchor="s1" page=" "',
      ['26: page is empty. Give it its words or take it out.', noPage],
    ],
    [
      'an attribute that stands twice',
      'anchor="s1" page="1"',
      'anchor="s1" page="1" page="2"',
      ['26: this <Paragraph> has page twice. Keep one.'],
    ],
    [
      'a second list of what needs to improve',
      '</Improve>',
      '</Improve>\n\n<Improve heading="More to improve">\n\n<Item anchor="i2" page="2" themes="plans">\nPlans.\n</Item>\n\n</Improve>',
      ['40: <Improve> stands once, and there is one on line 32. Put all items into it.'],
    ],
    ['an attribute that is an expression', 'anchor="s1" page="1"', 'anchor="s1" page={1}', [notPlain, noPage]],
    ['an attribute that is spread', 'anchor="s1" page="1"', 'anchor="s1" {...page}', [notPlain, noPage]],
    [
      'a page that only ends as a number',
      'anchor="s1" page="1"',
      'anchor="s1" page="A1"',
      ['26: page "A1" is not a whole number. Write it as printed, e.g. page="5".', noPage],
    ],
    [
      'a number that begins with nought',
      'number="3"',
      'number="03"',
      ['57: number "03" is not a whole number. Write it as printed, e.g. number="5".'],
    ],
    [
      'a paragraph with themes and suggested ones',
      'page="3" themes="workforce"',
      'page="3" themes="workforce" themes_suggested="plans"',
      ['57: this paragraph has themes and suggested themes. Keep themes, or rename themes_suggested to themes to confirm what it says.'],
    ],
    [
      'a number and an anchor',
      'number="3"',
      'number="3" anchor="p4"',
      ['57: this paragraph has a number and an anchor. A printed number gives the anchor: keep number alone.'],
    ],
    [
      'a numbered list',
      '- plans for 12 children',
      '1. plans for 12 children',
      ['49: a paragraph holds text, or a list of items that begin with "- ". A numbered list cannot stand in it.'],
    ],
    ['two paragraphs in an item', '- plans for 12 children', '- plans for 12 children\n\n  and reviews', [oneLine]],
    ['three things in an item', '- plans for 12 children', '- plans\n  - for 12 children\n\n  and reviews', [oneLine]],
    ['an item that begins with a list', '- plans for 12 children', '- - plans for 12 children', [oneLine]],
    ['a numbered list in an item', '- plans for 12 children', '- plans\n  1. for 12 children', [oneLine]],
    [
      'a list of three levels',
      '- plans for 12 children',
      '- plans\n  - for 12\n    - children',
      ['50: an item under an item is one line of text. Nothing may stand inside it.'],
    ],
    [
      'bold words',
      'Families get help',
      'Families **get** help',
      [
        '43: Bold (**…**) cannot stand in the words of a paragraph: they are plain text. Put a \\ before a sign that Markdown takes for its own.',
      ],
    ],
  ])('is told: %s', (_, from, to, told) => {
    expect(problemsAfter(inspectionFile, from, to)).toEqual(told);
  });
});

describe('a report file without words', () => {
  it('is told, where it is new and nothing else would miss them', () => {
    const noWords =
      '1: there are no words after the front matter. Write the paragraphs of the document, in <Introduction>, <Improve> and <Section>.';
    const [frontMatter = ''] = /^---\n[\s\S]*?\n---\n/.exec(smallText(inspectionFile)) ?? [];
    expect(parseMdxReport(frontMatter, `content/${inspectionFile}`).problems.map(({ line, says }) => `${line}: ${says}`)).toEqual([
      noWords,
    ]);
    // A comment is none of the document’s words.
    const asked = parseMdxReport(`${frontMatter}\n{/* check: Is this all? */}\n`, `content/${inspectionFile}`);
    expect(asked.problems.map(({ line, says }) => `${line}: ${says}`)).toEqual([noWords]);
  });
});

describe('a fault among footnotes', () => {
  // The list of what needs to improve names a note. The notes stand last, from line 63 on.
  const named = smallText(inspectionFile).replace('heading="What needs to improve"', 'heading="What needs to improve" notes="n1"');
  const problemsOfNotes = (notes: string) => problemsWith(inspectionFile, `${named.trimEnd()}\n\n<Notes>\n\n${notes}\n\n</Notes>\n`);
  const note = (attributes: string, words = 'Since 2019.') => `<Note ${attributes}>\n${words}\n</Note>`;
  const sound = note('anchor="n1" mark="1" page="1"');

  const oneParagraph = '65: a note is one paragraph of text. Join its lines, and take lists out.';

  it('is none where there is none', () => {
    expect(problemsOfNotes(sound)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      'no note',
      '',
      ['34: note "n1" is not there. Footnotes stand in <Notes>, last.', '63: <Notes> is empty. Give it its footnotes or take it out.'],
    ],
    ['text', `${sound}\n\nWords.`, ['69: text cannot stand directly in <Notes>. Put it into <Note>.']],
    [
      'a paragraph',
      `${sound}\n\n<Paragraph anchor="u1" page="1" themes="plans">\nWords.\n</Paragraph>`,
      ['69: <Paragraph> cannot stand directly in <Notes>. Put it into <Note>.'],
    ],
    ['a note without an anchor', `${sound}\n\n${note('mark="2" page="1"')}`, ['69: this note has no anchor. Write anchor="n1".']],
    ['a note without a mark', note('anchor="n1" page="1"'), ['65: this note has no mark. Write mark="1" as printed.']],
    ['a note with a list', note('anchor="n1" mark="1" page="1"', '- Since 2019.'), [oneParagraph]],
    ['a note of two paragraphs', note('anchor="n1" mark="1" page="1"', 'Since 2019.\n\nAnd 2020.'), [oneParagraph]],
    ['a note without words', '<Note anchor="n1" mark="1" page="1">\n</Note>', [oneParagraph]],
    [
      'a note whose page is no number',
      note('anchor="n1" mark="1" page="one"'),
      [
        '65: page "one" is not a whole number. Write it as printed, e.g. page="5".',
        '65: page is missing. It is the page of the official PDF at whose foot the note stands.',
      ],
    ],
    [
      'a note with an attribute of a paragraph',
      note('anchor="n1" mark="1" page="1" themes="plans"'),
      ['65: <Note> has no attribute "themes". Known: anchor, mark, page, on.'],
    ],
    [
      'notes with an attribute',
      `${sound}\n\n</Notes>\n\n<Notes page="1">\n\n${note('anchor="n2" mark="2" page="1"')}`,
      ['71: <Notes> stands once, and there is one on line 63. Put all footnotes into it.', '71: <Notes> has no attribute "page".'],
    ],
  ])('is told: %s', (_, notes, told) => {
    const file = `content/${inspectionFile} `;
    expect(problemsOfNotes(notes).map((problem) => problem.replace(file, ''))).toEqual(told);
  });
});
