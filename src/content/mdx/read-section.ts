import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Paragraph } from '../../record/reports/paragraph.ts';
import type { Section } from '../../record/reports/report.ts';
import type { AttributesOf } from '../../record/shapes/marks.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import type { Tell } from '../problems/index.ts';
import { lineOfMdxNode } from './line-of-node.ts';
import { nameOfMdxChild, readMdxAttributes, readMdxWholeNumber, splitMdxNames } from './read-attributes.ts';
import { readMdxBlocks } from './read-blocks.ts';

/** What the paragraphs of a report take from it: its id, and its front matter where that could be read. */
export interface ReportDefaults {
  id: string;
  frontMatter: { wording: Paragraph['wording']; claimed_by?: string | undefined; source: { publisher: string } } | undefined;
}

type Outer = 'Introduction' | 'Improve' | 'Section';
type Inner = 'Paragraph' | 'Item';

const inside: Record<Outer, Inner> = { Introduction: 'Paragraph', Improve: 'Item', Section: 'Paragraph' };
const types: Record<Outer, Section['type']> = { Introduction: 'introduction', Improve: 'improve', Section: 'section' };

/** A section with its paragraphs. */
export function readMdxSection(node: MdxJsxFlowElement, name: Outer, defaults: ReportDefaults, tell: Tell): Section {
  const line = lineOfMdxNode(node);
  const given = readMdxAttributes(node, name, tell);
  const heading = given.heading ?? null;
  if (name !== 'Introduction' && !heading) tell(line, 'grammar/no-heading', { name });
  const judgement = given.judgement ?? null;
  const section: Section = {
    type: types[name],
    id: given.anchor ?? judgement ?? (slugInPath([given.part, heading].filter(Boolean).join(' ')) || name.toLowerCase()),
    heading,
    part: given.part ?? null,
    judgement,
    ...(given.notes && { notes: splitMdxNames(given.notes) }),
    paragraphs: [],
  };
  const inner = inside[name];
  for (const child of node.children) {
    const at = lineOfMdxNode(child);
    if (child.type !== 'mdxJsxFlowElement' || child.name !== inner)
      tell(at, 'grammar/misplaced-child', { child: nameOfMdxChild(child), parent: name, wrapper: inner });
    else section.paragraphs.push(readParagraph(child, inner, section, defaults, tell));
  }
  if (section.paragraphs.length === 0) tell(line, 'grammar/empty-section', { name });
  return section;
}

function readParagraph(node: MdxJsxFlowElement, name: Inner, section: Section, defaults: ReportDefaults, tell: Tell): Paragraph {
  const { id: report, frontMatter } = defaults;
  const line = lineOfMdxNode(node);
  const given = readMdxAttributes(node, name, tell);
  const number = readMdxWholeNumber(given.number, 'number', line, tell);
  const page = readMdxWholeNumber(given.page, 'page', line, tell);
  const anchor = readAnchor(given, number, name, line, tell);
  const blocks = readMdxBlocks(node.children, tell);
  if (blocks.length === 0) tell(line, 'grammar/empty-paragraph');
  if (given.themes && given.themes_suggested) tell(line, 'grammar/themes-and-suggested');
  return {
    id: `${report}/${anchor}`,
    report,
    anchor,
    number,
    section: section.id,
    blocks,
    themes: splitMdxNames(given.themes ?? given.themes_suggested),
    ...(given.themes_suggested && !given.themes && { themesSuggested: true as const }),
    ...(given.notes && { notes: splitMdxNames(given.notes) }),
    page,
    wording: frontMatter?.wording ?? 'verbatim',
    claimedBy: given.claimed_by ?? frontMatter?.claimed_by ?? slugInPath(frontMatter?.source.publisher ?? ''),
    line,
  };
}

/** The anchor of a paragraph: a printed number gives it, but for a number that stands again, whose anchor says so: `p57-2`. */
function readAnchor(given: AttributesOf<Inner>, number: number | null, name: Inner, line: number, tell: Tell): string {
  const again = given.number && given.anchor?.startsWith(`p${given.number}-`);
  if (given.number && given.anchor && !again) tell(line, 'grammar/number-and-anchor');
  if (!given.number && !given.anchor) tell(line, name === 'Item' ? 'grammar/item-without-anchor' : 'grammar/paragraph-without-place');
  return number !== null && !again ? `p${number}` : (given.anchor ?? '');
}
