import { suggestKnownWord } from '../problem.ts';
import { kind } from './kind.ts';

const outer = 'Everything after the front matter stands in <Introduction>, <Improve>, <Section> or <Notes>.';

/** What can be wrong with the form of a report file: what content/README.md teaches as its grammar. */
export const grammarProblems = {
  'grammar/no-front-matter': kind(
    () => 'the front matter is missing.',
    () => 'A report file begins with a line ---, its fields, and a line ---.',
  ),
  'grammar/not-mdx': kind<{ reason: string }>(
    ({ reason }) => `this is not MDX that can be read: ${reason}.`,
    () => '',
  ),
  'grammar/import': kind(
    () => 'import and export are not part of the grammar.',
    () => outer,
  ),
  'grammar/text-outside': kind(
    () => 'text outside a section is not part of the grammar.',
    () => outer,
  ),
  'grammar/misplaced-component': kind<{ name: string }>(
    ({ name }) => `<${name}> cannot stand here.`,
    () => outer,
  ),
  'grammar/misplaced-child': kind<{ child: string; parent: string; wrapper: string }>(
    ({ child, parent }) => `${child} cannot stand directly in <${parent}>.`,
    ({ wrapper }) => `Put it into <${wrapper}>.`,
  ),
  'grammar/empty-notes': kind(
    () => '<Notes> is empty.',
    () => 'Give it its footnotes or take it out.',
  ),
  'grammar/empty-section': kind<{ name: string }>(
    ({ name }) => `<${name}> is empty.`,
    () => 'Give it its paragraphs or take it out.',
  ),
  'grammar/empty-paragraph': kind(
    () => 'this paragraph is empty.',
    () => 'Give it its words or take it out.',
  ),
  'grammar/empty-attribute': kind<{ attribute: string }>(
    ({ attribute }) => `${attribute} is empty.`,
    () => 'Give it its words or take it out.',
  ),
  'grammar/note-lacks': kind<{ field: string; example: string; printed: boolean }>(
    ({ field }) => `this note has no ${field}.`,
    ({ field, example, printed }) => `Write ${field}="${example}"${printed ? ' as printed' : ''}.`,
  ),
  'grammar/note-not-text': kind(
    () => 'a note is one paragraph of text.',
    () => '',
  ),
  'grammar/no-heading': kind<{ name: string }>(
    ({ name }) => `<${name}> has no heading.`,
    () => 'Write heading="…" as the source prints it.',
  ),
  'grammar/number-and-anchor': kind(
    () => 'this paragraph has a number and an anchor.',
    () => 'A printed number gives the anchor: keep number alone.',
  ),
  'grammar/item-without-anchor': kind(
    () => 'this item has no anchor.',
    () => 'Write anchor="i1", "i2" and so on.',
  ),
  'grammar/paragraph-without-place': kind(
    () => 'this paragraph has no number and no anchor.',
    () => 'Write number="5" as printed, or anchor="s1" in the introduction, or anchor="p5" where the source prints no numbers.',
  ),
  'grammar/themes-and-suggested': kind(
    () => 'this paragraph has themes and suggested themes.',
    () => 'Keep themes, or rename themes_suggested to themes to confirm what it says.',
  ),
  'grammar/not-whole': kind<{ name: string; written: string }>(
    ({ name, written }) => `${name} "${written}" is not a whole number.`,
    ({ name }) => `Write it as printed, e.g. ${name}="5".`,
  ),
  'grammar/attribute-not-text': kind<{ name: string }>(
    ({ name }) => `<${name}> has an attribute that is not plain text.`,
    () => 'Write attribute="words".',
  ),
  'grammar/unknown-attribute': kind<{ name: string; attribute: string; known: readonly string[] }>(
    ({ name, attribute }) => `<${name}> has no attribute "${attribute}".`,
    ({ attribute, known }) => suggestKnownWord(attribute, known),
  ),
  'grammar/not-a-block': kind<{ what: string }>(
    () => 'a paragraph holds text, or a list of items that begin with "- ".',
    ({ what }) => `${what} cannot stand in it.`,
  ),
  'grammar/item-under-item': kind(
    () => 'an item under an item is one line of text.',
    () => 'Nothing may stand inside it.',
  ),
  'grammar/list-item': kind(
    () => 'a list item is one line of text.',
    () => 'Nothing may stand inside it but lines that begin with "  - ".',
  ),
  'grammar/not-words': kind<{ what: string }>(
    ({ what }) => `${what} cannot stand in the words of a paragraph: they are plain text.`,
    () => 'Put a \\ before a sign that Markdown takes for its own.',
  ),
};
