import type { List, Paragraph as MdParagraph, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Block, ListItem } from '../../record/reports/paragraph.ts';
import type { Tell } from '../problems/index.ts';
import { lineOfMdxNode } from './line-of-node.ts';

/** The blocks of a paragraph: texts, and lists of at most two levels. */
export function readMdxBlocks(nodes: MdxJsxFlowElement['children'], tell: Tell): Block[] {
  return nodes.flatMap((node): Block[] => {
    const line = lineOfMdxNode(node);
    if (node.type === 'paragraph') return [{ kind: 'text', text: readWords(node, tell) }];
    if (node.type === 'list' && !node.ordered) return [{ kind: 'list', items: readItems(node, tell) }];
    tell(line, 'grammar/not-a-block', { what: nameNode(node.type) });
    return [];
  });
}

function readItems(list: List, tell: Tell, under = false): ListItem[] {
  return list.children.map((item) => {
    const line = lineOfMdxNode(item);
    const [first, second, ...rest] = item.children;
    const sub = second?.type === 'list' && !second.ordered && !under ? second : undefined;
    if (first?.type !== 'paragraph' || rest.length > 0 || (second && !sub)) {
      tell(line, under ? 'grammar/item-under-item' : 'grammar/list-item');
      return { text: '' };
    }
    const text = readWords(first, tell);
    return sub ? { text, items: readItems(sub, tell, true).map(({ text }) => text) } : { text };
  });
}

function readWords(paragraph: MdParagraph, tell: Tell): string {
  return paragraph.children
    .map((child: PhrasingContent) => {
      if (child.type === 'text') return child.value;
      tell(lineOfMdxNode(child), 'grammar/not-words', { what: nameNode(child.type) });
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
