import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Note } from '../../record/reports/paragraph.ts';
import type { Tell } from '../problems/index.ts';
import { lineOfMdxNode } from './line-of-node.ts';
import { nameOfMdxChild, readMdxAttributes, readMdxWholeNumber } from './read-attributes.ts';
import { readMdxBlocks } from './read-blocks.ts';

/** The footnotes in `<Notes>`. */
export function readMdxNotes(node: MdxJsxFlowElement, tell: Tell): Note[] {
  const line = lineOfMdxNode(node);
  readMdxAttributes(node, 'Notes', tell);
  if (node.children.length === 0) tell(line, 'grammar/empty-notes');
  return node.children.flatMap((child): Note[] => {
    const at = lineOfMdxNode(child);
    if (child.type !== 'mdxJsxFlowElement' || child.name !== 'Note') {
      tell(at, 'grammar/misplaced-child', { child: nameOfMdxChild(child), parent: 'Notes', wrapper: 'Note' });
      return [];
    }
    return [readNote(child, at, tell)];
  });
}

function readNote(node: MdxJsxFlowElement, line: number, tell: Tell): Note {
  const given = readMdxAttributes(node, 'Note', tell);
  if (!given.anchor) tell(line, 'grammar/note-lacks', { field: 'anchor', example: 'n1', printed: false });
  if (!given.mark) tell(line, 'grammar/note-lacks', { field: 'mark', example: '1', printed: true });
  const blocks = readMdxBlocks(node.children, tell);
  if (blocks.length !== 1 || blocks[0]?.kind !== 'text') tell(line, 'grammar/note-not-text');
  const text = blocks[0]?.kind === 'text' ? blocks[0].text : '';
  const page = readMdxWholeNumber(given.page, 'page', line, tell);
  return { anchor: given.anchor ?? '', mark: given.mark ?? '', ...(given.on && { on: given.on }), page, text, line };
}
