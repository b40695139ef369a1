import type { Block } from '../../record/reports/paragraph.ts';
import { escapeWordsToWrite } from './escape-words.ts';

/** Blocks of a paragraph in Markdown: texts and lists with an empty line between them. */
export function writeImportedBlocks(blocks: readonly Block[]): string {
  return joinLists(blocks).map(writeBlock).join('\n\n');
}

function writeBlock(block: Block): string {
  if (block.kind === 'text') return escapeWordsToWrite(block.text);
  return block.items
    .flatMap(({ text, items = [] }) => [`- ${escapeWordsToWrite(text)}`, ...items.map((item) => `  - ${escapeWordsToWrite(item)}`)])
    .join('\n');
}

/** Two lists in a row are one in Markdown; they are written as one. */
function joinLists(blocks: readonly Block[]): Block[] {
  return blocks.reduce<Block[]>((joined, block) => {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list')
      return [...joined.slice(0, -1), { kind: 'list', items: [...last.items, ...block.items] }];
    return [...joined, block];
  }, []);
}
