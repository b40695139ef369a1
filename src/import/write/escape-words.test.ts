import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { readMdxReport } from '../../content/mdx/read-report.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { escapeAttributeToWrite, escapeCommentToWrite, escapeWordsToWrite } from './escape-words.ts';

const hostile = [
  '{process.exit(1)}',
  'a { b } c {{ d }}',
  '<script>alert(1)</script> and <Paragraph number="2">',
  '</Paragraph></Section>',
  "import fs from 'node:fs'",
  "export const x = 1; export default 'y'",
  'imported goods, exports and imports',
  '*stars* and _lines_ and **more**, __more__',
  '[a link](https://example.org) and ![an image](x.png) and [^1] and [x]: y',
  '`code` and ``` and ~~~',
  '~~~js',
  '```js',
  '# A heading',
  '## 3. A heading',
  '- a list',
  '+ a list',
  '* a list',
  '1. a list',
  '12) a list',
  '2019. The year',
  '> a quotation',
  '---',
  '===',
  '***',
  '| a | table |',
  ':::note',
  'A &amp; B &lt; C &#123; &copy; & D &c; AT&T',
  'a back\\slash, \\{ and \\\\',
  'ends with a backslash\\',
  'two  spaces,\ta tab,\u00a0and a line\nbreak',
  'https://www.gov.uk/x_y_z?a=1&b=2 www.example.org a@example.org',
  '“curly” ‘quotes’ -- and --- and ... and "straight"',
  '$math$ and ==mark== and ^up^ and H~2~O :smile:',
  '<!-- a comment --> and {/* another */}',
  '<?php echo 1 ?> <!DOCTYPE html> <![CDATA[x]]>',
  '◼ a bullet',
  'a\u0000b\u0007c',
];

/** The words as our reader has them, and as another reader of MDX, such as an editor's, has them. */
function readBack(words: string): { ours: string; theirs: string; problems: string[] } {
  const text = `---\ntitle: x\n---\n\n<Introduction>\n\n<Paragraph anchor="s1" themes="x">\n${escapeWordsToWrite(words)}\n</Paragraph>\n\n</Introduction>\n`;
  const { problems } = readMdxReport(text, 'content/reports/a/2020-01-ilacs.mdx');
  const sound = readMdxReport(
    text.replace(
      'title: x',
      `title: x\nauthority: a\nkind: ilacs\nwording: verbatim\nsource: { publisher: O, url: "https://example.org", licence: OGL-3.0, rights: x }`,
    ),
    'content/reports/a/2020-01-ilacs.mdx',
  );
  const collect = (node: { type: string; value?: string; children?: unknown[] }): string =>
    node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map((child) => collect(child as typeof node)).join('');
  const body = text.slice(text.indexOf('<Introduction>'));
  const tree = mdxToMdast(body, { features: { smartPunctuation: false, gfm: false } });
  const kinds = JSON.stringify(tree).match(/"type":"[a-zA-Z]+"/g) ?? [];
  const theirs = collect(tree as never)
    .replace(/\s+/g, ' ')
    .trim();
  return {
    ours: textOfReportParagraph(sound.report?.sections[0]?.paragraphs[0] ?? { blocks: [] }),
    theirs,
    problems: [
      ...problems.map(({ says }) => says).filter((says) => !says.startsWith('field ')),
      ...kinds.filter((kind) => !/"(root|mdxJsxFlowElement|mdxJsxAttribute|paragraph|text)"/.test(kind)),
    ],
  };
}

const plain = (words: string) =>
  words
    .replace(/[\u0000\u0007]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('words of a PDF in a report file', () => {
  it.each(hostile)('come out as they are, as text and never as code: %s', (words) => {
    expect(readBack(words)).toEqual({ ours: plain(words), theirs: plain(words), problems: [] });
  });

  it.each(hostile)('come out as they are in the middle of a paragraph: %s', (words) => {
    expect(readBack(`Inspectors wrote ${words} there`)).toEqual({
      ours: plain(`Inspectors wrote ${words} there`),
      theirs: plain(`Inspectors wrote ${words} there`),
      problems: [],
    });
  });

  it.each(hostile)('come out as they are in a heading: %s', (words) => {
    const text = `---\ntitle: x\n---\n\n<Section heading="${escapeAttributeToWrite(words)}">\n</Section>\n`;
    const tree = mdxToMdast(text.slice(text.indexOf('<Section')), {}) as unknown as { children: { attributes: { value: string }[] }[] };
    expect(tree.children[0]?.attributes.map(({ value }) => value)).toEqual([plain(words)]);
    expect(
      readMdxReport(text, 'x.mdx')
        .problems.map(({ says }) => says)
        .filter((says) => says.startsWith('this is not MDX')),
    ).toEqual([]);
  });

  it.each(hostile)('stay inside a comment: %s', (words) => {
    const comment = `{/* check: page 1: ${escapeCommentToWrite(words)} */}\n`;
    const introduction = '<Introduction>\n\n<Paragraph anchor="s1" themes="x">\nwords\n</Paragraph>\n\n</Introduction>\n';
    const { open, problems } = readMdxReport(`---\ntitle: x\n---\n\n${comment}\n${introduction}`, 'x.mdx');
    expect(open.length).toBe(1);
    expect(problems.filter(({ says }) => !says.startsWith('field '))).toEqual([]);
    const tree = mdxToMdast(comment, {}) as unknown as { children: { type: string }[] };
    expect(tree.children.map(({ type }) => type)).toEqual(['mdxFlowExpression']);
  });
});
