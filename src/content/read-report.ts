import type { Kind } from '../record/kinds.ts';
import { reportIdOfFile } from '../record/ids.ts';
import type { List, Paragraph as MdParagraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { z } from 'zod';
import type { Block, ListItem, Note, Paragraph } from '../record/paragraph.ts';
import type { Report, Section } from '../record/report.ts';
import { camelKeys } from '../record/camel-keys.ts';
import { suggest, type Problem } from './problem.ts';
import { readYaml, type ReadYaml } from './read-yaml.ts';
import { markAttributes, type Mark } from '../record/shapes/marks.ts';
import { reportSchema } from '../record/shapes/report.ts';
import { slug } from '../record/slug.ts';

/** The front matter of a report file as written. */
export type FrontMatter = z.output<typeof reportSchema>;

/** A report file as read: what could be made of it, every problem found, and the line of each front matter field. */
export interface ReadReport {
  report: Report | undefined;
  frontMatter: FrontMatter | undefined;
  problems: Problem[];
  lineOf: ReadYaml<FrontMatter>['lineOf'];
  /** The lines on which sections begin, in order. */
  sectionLines: number[];
  /** What its comments ask a person to look at before the report counts as checked. */
  open: Problem[];
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkMdx);

type Component = Mark;
type Outer = 'Introduction' | 'Improve' | 'Section';

const inside: Record<Outer, Component> = { Introduction: 'Paragraph', Improve: 'Item', Section: 'Paragraph' };

/**
 * The one reader of report files: MDX in, the record's report out. Their kinds are looked up among `kinds`. It reads what content/README.md teaches and nothing else;
 * what the file holds beyond that is a problem, never dropped in silence.
 */
export function readReport(text: string, file: string, kinds: readonly Kind[] = []): ReadReport {
  const problems: Problem[] = [];
  const open: Problem[] = [];
  const say = (line: number, says: string) => problems.push({ file, line, says });

  const matter = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  if (!matter) {
    say(1, 'the front matter is missing. A report file begins with a line ---, its fields, and a line ---.');
    return { report: undefined, frontMatter: undefined, problems, lineOf: () => 1, sectionLines: [], open };
  }
  const yaml = readYaml(reportSchema, matter[1] ?? '', { file, line: 2 });
  problems.push(...yaml.problems);
  const id = reportIdOfFile(file);

  let nodes: RootContent[] = [];
  try {
    nodes = parser.parse(text).children;
  } catch (error) {
    const { reason, line } = error as { reason?: string; line?: number };
    say(line ?? 1, `this is not MDX that can be read: ${reason ?? String(error)}.`);
  }
  nodes = takeComments(nodes, (line, says) => open.push({ file, line, says }));
  const body = readBody(nodes, id, yaml.value, say);
  const report = yaml.value && toReport(id, file, yaml.value, kinds, body);
  return { report, frontMatter: yaml.value, problems, lineOf: yaml.lineOf, sectionLines: body.lines, open };
}

/** The nodes without the comments that ask something of a person, {/* check: … *\/}, at every depth; each comment is told. */
function takeComments<Node extends RootContent>(nodes: readonly Node[], tell: Say): Node[] {
  return nodes.flatMap((node): Node[] => {
    const asks = node.type === 'mdxFlowExpression' && /^\s*\/\*\s*check:\s*([\s\S]*?)\s*\*\/\s*$/.exec(node.value)?.[1];
    if (asks) {
      tell(node.position?.start.line ?? 1, asks.replace(/\s+/g, ' '));
      return [];
    }
    return node.type === 'mdxJsxFlowElement' ? [{ ...node, children: takeComments(node.children, tell) }] : [node];
  });
}

function toReport(
  id: string,
  file: string,
  frontMatter: FrontMatter,
  kinds: readonly Kind[],
  { sections, notes }: { sections: Section[]; notes: Note[] },
): Report {
  const { judgements = {}, claimed_by: claimedBy, ...rest } = frontMatter;
  const notJudged = Object.keys(judgements).filter((judgement) => judgements[judgement] === 'not-judged');
  return {
    ...camelKeys(rest),
    id,
    file,
    // A kind that is not known is a problem of its own; until it is mended the document counts as one without traits.
    kind: kinds.find((kind) => kind.id === frontMatter.kind) ?? {
      id: frontMatter.kind,
      name: frontMatter.kind,
      graded: false,
      letter: false,
    },
    judgements: Object.fromEntries(Object.entries(judgements).filter(([, grade]) => grade !== 'not-judged')) as Report['judgements'],
    ...(notJudged.length > 0 && { notJudged }),
    claimedBy: claimedBy ?? slug(frontMatter.source.publisher),
    sections,
    ...(notes.length > 0 && { notes }),
  };
}

type Say = (line: number, says: string) => void;

function readBody(nodes: RootContent[], id: string, frontMatter: FrontMatter | undefined, say: Say) {
  const sections: Section[] = [];
  const notes: Note[] = [];
  const lines: number[] = [];
  for (const node of nodes) {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'yaml') continue;
    if (node.type !== 'mdxJsxFlowElement') {
      const what = node.type === 'mdxjsEsm' ? 'import and export are' : 'text outside a section is';
      say(
        line,
        `${what} not part of the grammar. Everything after the front matter stands in <Introduction>, <Improve>, <Section> or <Notes>.`,
      );
      continue;
    }
    const name = node.name;
    if (name === 'Notes') {
      notes.push(...readNotes(node, say));
      continue;
    }
    if (name !== 'Introduction' && name !== 'Improve' && name !== 'Section') {
      say(
        line,
        `<${name ?? ''}> cannot stand here. Everything after the front matter stands in <Introduction>, <Improve>, <Section> or <Notes>.`,
      );
      continue;
    }
    sections.push(readSection(node, name, id, frontMatter, say));
    lines.push(line);
  }
  return { sections, notes, lines };
}

function readNotes(node: MdxJsxFlowElement, say: Say): Note[] {
  const line = node.position?.start.line ?? 1;
  readAttributes(node, 'Notes', say);
  if (node.children.length === 0) say(line, '<Notes> is empty. Give it its footnotes or take it out.');
  return node.children.flatMap((child): Note[] => {
    const at = child.position?.start.line ?? line;
    if (child.type !== 'mdxJsxFlowElement' || child.name !== 'Note') {
      say(at, `${nameChild(child)} cannot stand directly in <Notes>. Put it into <Note>.`);
      return [];
    }
    const given = readAttributes(child, 'Note', say);
    for (const [field, example] of [
      ['anchor', 'n1'],
      ['mark', '1'],
    ] as const) {
      if (!given[field]) say(at, `this note has no ${field}. Write ${field}="${example}"${field === 'mark' ? ' as printed' : ''}.`);
    }
    const blocks = readBlocks(child.children, say);
    if (blocks.length !== 1 || blocks[0]?.kind !== 'text') say(at, 'a note is one paragraph of text.');
    const text = blocks[0]?.kind === 'text' ? blocks[0].text : '';
    return [{ anchor: given.anchor ?? '', mark: given.mark ?? '', page: readWhole(given.page, 'page', at, say), text, line: at }];
  });
}

function nameChild(node: { type: string; name?: string | null }): string {
  return node.type === 'mdxJsxFlowElement' ? `<${node.name ?? ''}>` : 'text';
}

const words = (written: string | undefined) => (written ?? '').split(/\s+/).filter(Boolean);

function readSection(node: MdxJsxFlowElement, name: Outer, report: string, frontMatter: FrontMatter | undefined, say: Say): Section {
  const line = node.position?.start.line ?? 1;
  const given = readAttributes(node, name, say);
  const heading = given.heading ?? null;
  if (name !== 'Introduction' && !heading) say(line, `<${name}> has no heading. Write heading="…" as the source prints it.`);
  const judgement = given.judgement ?? null;
  const section: Section = {
    type: name === 'Introduction' ? 'introduction' : name === 'Improve' ? 'improve' : 'section',
    id: given.anchor ?? judgement ?? (slug([given.part, heading].filter(Boolean).join(' ')) || name.toLowerCase()),
    heading,
    part: given.part ?? null,
    judgement,
    ...(given.notes && { notes: words(given.notes) }),
    paragraphs: [],
  };
  const inner = inside[name];
  for (const child of node.children) {
    const at = child.position?.start.line ?? line;
    if (child.type !== 'mdxJsxFlowElement' || child.name !== inner) {
      say(at, `${nameChild(child)} cannot stand directly in <${name}>. Put it into <${inner}>.`);
      continue;
    }
    section.paragraphs.push(readParagraph(child, inner, section, report, frontMatter, say));
  }
  if (section.paragraphs.length === 0) say(line, `<${name}> is empty. Give it its paragraphs or take it out.`);
  return section;
}

function readParagraph(
  node: MdxJsxFlowElement,
  name: Component,
  section: Section,
  report: string,
  frontMatter: FrontMatter | undefined,
  say: Say,
): Paragraph {
  const line = node.position?.start.line ?? 1;
  const given = readAttributes(node, name, say);
  const number = readWhole(given.number, 'number', line, say);
  const page = readWhole(given.page, 'page', line, say);
  const again = given.number && given.anchor?.startsWith(`p${given.number}-`);
  if (given.number && given.anchor && !again)
    say(line, 'this paragraph has a number and an anchor. A printed number gives the anchor: keep number alone.');
  if (!given.number && !given.anchor) {
    say(
      line,
      name === 'Item'
        ? 'this item has no anchor. Write anchor="i1", "i2" and so on.'
        : 'this paragraph has no number and no anchor. Write number="5" as printed, or anchor="s1" in the introduction, or anchor="p5" where the source prints no numbers.',
    );
  }
  const anchor = number !== null && !again ? `p${number}` : (given.anchor ?? '');
  const blocks = readBlocks(node.children, say);
  if (blocks.length === 0) say(line, 'this paragraph is empty. Give it its words or take it out.');
  if (given.themes && given.themes_suggested)
    say(line, 'this paragraph has themes and suggested themes. Keep themes, or rename themes_suggested to themes to confirm what it says.');
  return {
    id: `${report}/${anchor}`,
    report,
    anchor,
    number,
    section: section.id,
    blocks,
    themes: words(given.themes ?? given.themes_suggested),
    ...(given.themes_suggested && !given.themes && { themesSuggested: true as const }),
    ...(given.notes && { notes: words(given.notes) }),
    page,
    wording: frontMatter?.wording ?? 'verbatim',
    claimedBy: given.claimed_by ?? frontMatter?.claimed_by ?? slug(frontMatter?.source.publisher ?? ''),
    line,
  };
}

function readWhole(written: string | undefined, name: string, line: number, say: Say): number | null {
  if (written === undefined) return null;
  if (/^[1-9]\d*$/.test(written)) return Number(written);
  say(line, `${name} "${written}" is not a whole number. Write it as printed, e.g. ${name}="5".`);
  return null;
}

function readAttributes(node: MdxJsxFlowElement, name: Component, say: Say): Record<string, string | undefined> {
  const known: readonly string[] = markAttributes[name];
  const given: Record<string, string | undefined> = {};
  for (const attribute of node.attributes) {
    const line = attribute.position?.start.line ?? node.position?.start.line ?? 1;
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      say(line, `<${name}> has an attribute that is not plain text. Write attribute="words".`);
    } else if (!known.includes(attribute.name)) {
      say(line, `<${name}> has no attribute "${attribute.name}".${suggest(attribute.name, known)}`);
    } else if (attribute.value.trim() === '') {
      say(line, `${attribute.name} is empty. Give it its words or take it out.`);
    } else {
      given[attribute.name] = attribute.value;
    }
  }
  return given;
}

function readBlocks(nodes: MdxJsxFlowElement['children'], say: Say): Block[] {
  return nodes.flatMap((node): Block[] => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'paragraph') return [{ kind: 'text', text: readWords(node, say) }];
    if (node.type === 'list' && !node.ordered) return [{ kind: 'list', items: readItems(node, say) }];
    say(line, `a paragraph holds text, or a list of items that begin with "- ". ${nameNode(node.type)} cannot stand in it.`);
    return [];
  });
}

function readItems(list: List, say: Say, under = false): ListItem[] {
  return list.children.map((item) => {
    const line = item.position?.start.line ?? list.position?.start.line ?? 1;
    const [first, second, ...rest] = item.children;
    const sub = second?.type === 'list' && !second.ordered && !under ? second : undefined;
    if (first?.type !== 'paragraph' || rest.length > 0 || (second && !sub)) {
      say(
        line,
        under
          ? 'an item under an item is one line of text. Nothing may stand inside it.'
          : 'a list item is one line of text. Nothing may stand inside it but lines that begin with "  - ".',
      );
      return { text: '' };
    }
    const text = readWords(first, say);
    return sub ? { text, items: readItems(sub, say, true).map(({ text }) => text) } : { text };
  });
}

function readWords(paragraph: MdParagraph, say: Say): string {
  return paragraph.children
    .map((child: PhrasingContent) => {
      if (child.type === 'text') return child.value;
      say(
        child.position?.start.line ?? 1,
        `${nameNode(child.type)} cannot stand in the words of a paragraph: they are plain text. Put a \\ before a sign that Markdown takes for its own.`,
      );
      return '';
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

const nodeNames: Record<string, string> = {
  emphasis: 'Emphasis (*…* or _…_)',
  strong: 'Bold (**…**)',
  link: 'A link',
  image: 'An image',
  inlineCode: 'Code (`…`)',
  break: 'A forced line break',
  heading: 'A heading (#)',
  blockquote: 'A quotation (>)',
  code: 'Code',
  list: 'A numbered list',
  thematicBreak: 'A line (---)',
  mdxTextExpression: 'An expression ({…})',
  mdxFlowExpression: 'An expression ({…})',
  mdxJsxTextElement: 'A component',
  mdxJsxFlowElement: 'A component',
};

function nameNode(type: string): string {
  return nodeNames[type] ?? type;
}
