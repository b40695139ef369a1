import type { Paragraph as MdParagraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { z } from 'zod';
import type { Block, Paragraph } from '../domain/paragraph.ts';
import type { Report, Section } from '../domain/report.ts';
import { camelKeys } from './camel-keys.ts';
import { suggest, type Problem } from './problem.ts';
import { readYaml, type ReadYaml } from './read-yaml.ts';
import { reportSchema } from './schemas.ts';
import { slug } from './slug.ts';

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
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkMdx);

const attributes = {
  Introduction: [],
  Improve: ['heading'],
  Section: ['part', 'heading', 'judgement'],
  Paragraph: ['number', 'anchor', 'page', 'themes', 'claimed_by'],
  Item: ['anchor', 'page', 'themes', 'claimed_by'],
} as const;

type Component = keyof typeof attributes;
type Outer = 'Introduction' | 'Improve' | 'Section';

const inside: Record<Outer, Component> = { Introduction: 'Paragraph', Improve: 'Item', Section: 'Paragraph' };

/**
 * The one reader of report files: MDX in, the domain's report out. It reads what content/README.md teaches and nothing else;
 * what the file holds beyond that is a problem, never dropped in silence.
 */
export function readReport(text: string, file: string): ReadReport {
  const problems: Problem[] = [];
  const say = (line: number, says: string) => problems.push({ file, line, says });

  const matter = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  if (!matter) {
    say(1, 'the front matter is missing. A report file begins with a line ---, its fields, and a line ---.');
    return { report: undefined, frontMatter: undefined, problems, lineOf: () => 1, sectionLines: [] };
  }
  const yaml = readYaml(reportSchema, matter[1] ?? '', { file, line: 2 });
  problems.push(...yaml.problems);
  const id = file.replace(/^.*?reports\//, '').replace(/\.mdx$/, '');

  let nodes: RootContent[] = [];
  try {
    nodes = parser.parse(text).children;
  } catch (error) {
    const { reason, line } = error as { reason?: string; line?: number };
    say(line ?? 1, `this is not MDX that can be read: ${reason ?? String(error)}.`);
  }
  const body = readBody(nodes, id, yaml.value, say);
  const report = yaml.value && toReport(id, file, yaml.value, body.sections);
  return { report, frontMatter: yaml.value, problems, lineOf: yaml.lineOf, sectionLines: body.lines };
}

function toReport(id: string, file: string, frontMatter: FrontMatter, sections: Section[]): Report {
  const { judgements, claimed_by: claimedBy, ...rest } = frontMatter;
  return {
    ...camelKeys(rest),
    id,
    file,
    judgements: (judgements ?? {}) as Report['judgements'],
    claimedBy: claimedBy ?? slug(frontMatter.source.publisher),
    sections,
  };
}

type Say = (line: number, says: string) => void;

function readBody(nodes: RootContent[], id: string, frontMatter: FrontMatter | undefined, say: Say) {
  const sections: Section[] = [];
  const lines: number[] = [];
  for (const node of nodes) {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'yaml') continue;
    if (node.type !== 'mdxJsxFlowElement') {
      const what = node.type === 'mdxjsEsm' ? 'import and export are' : 'text outside a section is';
      say(line, `${what} not part of the grammar. Everything after the front matter stands in <Introduction>, <Improve> or <Section>.`);
      continue;
    }
    const name = node.name;
    if (name !== 'Introduction' && name !== 'Improve' && name !== 'Section') {
      say(line, `<${name ?? ''}> cannot stand here. Everything after the front matter stands in <Introduction>, <Improve> or <Section>.`);
      continue;
    }
    sections.push(readSection(node, name, id, frontMatter, say));
    lines.push(line);
  }
  return { sections, lines };
}

function readSection(node: MdxJsxFlowElement, name: Outer, report: string, frontMatter: FrontMatter | undefined, say: Say): Section {
  const line = node.position?.start.line ?? 1;
  const given = readAttributes(node, name, say);
  const heading = given.heading ?? null;
  if (name !== 'Introduction' && !heading) say(line, `<${name}> has no heading. Write heading="…" as the source prints it.`);
  const judgement = given.judgement ?? null;
  const section: Section = {
    type: name === 'Introduction' ? 'introduction' : name === 'Improve' ? 'improve' : 'section',
    id: judgement ?? (slug([given.part, heading].filter(Boolean).join(' ')) || name.toLowerCase()),
    heading,
    part: given.part ?? null,
    judgement,
    paragraphs: [],
  };
  const inner = inside[name];
  for (const child of node.children) {
    const at = child.position?.start.line ?? line;
    if (child.type !== 'mdxJsxFlowElement' || child.name !== inner) {
      const what = child.type === 'mdxJsxFlowElement' ? `<${child.name ?? ''}>` : 'text';
      say(at, `${what} cannot stand directly in <${name}>. Put it into <${inner}>.`);
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
  if (given.number && given.anchor)
    say(line, 'this paragraph has a number and an anchor. A printed number gives the anchor: keep number alone.');
  if (!given.number && !given.anchor) {
    say(
      line,
      name === 'Item'
        ? 'this item has no anchor. Write anchor="i1", "i2" and so on.'
        : 'this paragraph has no number and no anchor. Write number="5" as printed, or anchor="s1" in the introduction, or anchor="p5" where the source prints no numbers.',
    );
  }
  const anchor = number !== null ? `p${number}` : (given.anchor ?? '');
  const blocks = readBlocks(node.children, say);
  if (blocks.length === 0) say(line, 'this paragraph is empty. Give it its words or take it out.');
  return {
    id: `${report}/${anchor}`,
    report,
    anchor,
    number,
    section: section.id,
    blocks,
    themes: (given.themes ?? '').split(/\s+/).filter(Boolean),
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
  const known: readonly string[] = attributes[name];
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
    if (node.type === 'list' && !node.ordered) {
      const items = node.children.map((item) => {
        const [first, ...rest] = item.children;
        if (first?.type === 'paragraph' && rest.length === 0) return readWords(first, say);
        say(item.position?.start.line ?? line, 'a list item is one line of text. Nothing may stand inside it.');
        return '';
      });
      return [{ kind: 'list', items }];
    }
    say(line, `a paragraph holds text, or a list of items that begin with "- ". ${nameNode(node.type)} cannot stand in it.`);
    return [];
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
