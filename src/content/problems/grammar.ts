import { suggestKnownWordInProblem } from './problem.ts';
import { problemKind } from './kind.ts';

const outer = 'Everything after the front matter stands in <Introduction>, <Improve>, <Section> or <Notes>.';

/** What can be wrong with the form of a report file: what content/README.md teaches as its grammar. */
export const grammarProblems = {
  'grammar/no-front-matter': problemKind(
    () => 'the front matter is missing.',
    () => 'A report file begins with a line ---, its fields, and a line ---.',
  ),
  'grammar/not-mdx': problemKind<{ reason: string }>(
    ({ reason }) => `this is not MDX that can be read: ${reason}.`,
    () => 'Close each mark, such as <Paragraph>, with its own, </Paragraph>, and put a \\ before a < or { of the source.',
  ),
  'grammar/import': problemKind(
    () => 'import and export are not part of the grammar.',
    () => outer,
  ),
  'grammar/text-outside': problemKind(
    () => 'text outside a section is not part of the grammar.',
    () => outer,
  ),
  'grammar/misplaced-component': problemKind<{ name: string }>(
    ({ name }) => `<${name}> cannot stand here.`,
    () => outer,
  ),
  'grammar/misplaced-child': problemKind<{ child: string; parent: string; wrapper: string }>(
    ({ child, parent }) => `${child} cannot stand directly in <${parent}>.`,
    ({ wrapper }) => `Put it into <${wrapper}>.`,
  ),
  'grammar/no-words': problemKind(
    () => 'there are no words after the front matter.',
    () => 'Write the paragraphs of the document, in <Introduction>, <Improve> and <Section>.',
  ),
  'grammar/mark-twice': problemKind<{ name: string; earlier: number }>(
    ({ name, earlier }) => `<${name}> stands once, and there is one on line ${earlier}.`,
    ({ name }) => (name === 'Notes' ? 'Put all footnotes into it.' : 'Put all items into it.'),
  ),
  'grammar/attribute-twice': problemKind<{ name: string; attribute: string }>(
    ({ name, attribute }) => `this <${name}> has ${attribute} twice.`,
    () => 'Keep one.',
  ),
  'grammar/empty-notes': problemKind(
    () => '<Notes> is empty.',
    () => 'Give it its footnotes or take it out.',
  ),
  'grammar/empty-section': problemKind<{ name: string }>(
    ({ name }) => `<${name}> is empty.`,
    () => 'Give it its paragraphs or take it out.',
  ),
  'grammar/empty-paragraph': problemKind(
    () => 'this paragraph is empty.',
    () => 'Give it its words or take it out.',
  ),
  'grammar/empty-attribute': problemKind<{ attribute: string }>(
    ({ attribute }) => `${attribute} is empty.`,
    () => 'Give it its words or take it out.',
  ),
  'grammar/note-lacks': problemKind<{ field: string; example: string; printed: boolean }>(
    ({ field }) => `this note has no ${field}.`,
    ({ field, example, printed }) => `Write ${field}="${example}"${printed ? ' as printed' : ''}.`,
  ),
  'grammar/note-not-text': problemKind(
    () => 'a note is one paragraph of text.',
    () => 'Join its lines, and take lists out.',
  ),
  'grammar/no-heading': problemKind<{ name: string }>(
    ({ name }) => `<${name}> has no heading.`,
    () => 'Write heading="…" as the source prints it.',
  ),
  'grammar/number-and-anchor': problemKind(
    () => 'this paragraph has a number and an anchor.',
    () => 'A printed number gives the anchor: keep number alone.',
  ),
  'grammar/item-without-anchor': problemKind(
    () => 'this item has no anchor.',
    () => 'Write anchor="i1", "i2" and so on.',
  ),
  'grammar/paragraph-without-place': problemKind(
    () => 'this paragraph has no number and no anchor.',
    () => 'Write number="5" as printed, or anchor="s1" in the introduction, or anchor="p5" where the source prints no numbers.',
  ),
  'grammar/themes-and-suggested': problemKind(
    () => 'this paragraph has themes and suggested themes.',
    () => 'Keep themes, or rename themes_suggested to themes to confirm what it says.',
  ),
  'grammar/not-whole': problemKind<{ name: string; written: string }>(
    ({ name, written }) => `${name} "${written}" is not a whole number.`,
    ({ name }) => `Write it as printed, e.g. ${name}="5".`,
  ),
  'grammar/attribute-not-text': problemKind<{ name: string }>(
    ({ name }) => `<${name}> has an attribute that is not plain text.`,
    () => 'Write attribute="words".',
  ),
  'grammar/unknown-attribute': problemKind<{ name: string; attribute: string; known: readonly string[] }>(
    ({ name, attribute }) => `<${name}> has no attribute "${attribute}".`,
    ({ attribute, known }) => suggestKnownWordInProblem(attribute, known),
  ),
  'grammar/not-a-block': problemKind<{ what: string }>(
    () => 'a paragraph holds text, or a list of items that begin with "- ".',
    ({ what }) => `${what} cannot stand in it.`,
  ),
  'grammar/item-under-item': problemKind(
    () => 'an item under an item is one line of text.',
    () => 'Nothing may stand inside it.',
  ),
  'grammar/list-item': problemKind(
    () => 'a list item is one line of text.',
    () => 'Nothing may stand inside it but lines that begin with "  - ".',
  ),
  'grammar/not-words': problemKind<{ what: string }>(
    ({ what }) => `${what} cannot stand in the words of a paragraph: they are plain text.`,
    () => 'Put a \\ before a sign that Markdown takes for its own.',
  ),
};
