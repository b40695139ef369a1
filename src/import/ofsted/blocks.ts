import type { Block } from '../../record/reports/paragraph.ts';
import { joinPdfLines } from '../pdf/join-lines.ts';

/** Adds an item to the list that the blocks end with, or begins one. */
export function addOfstedItem(blocks: Block[], text: string): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list') last.items.push({ text });
  else blocks.push({ kind: 'list', items: [{ text }] });
}

/** Adds an item under the last item of the list that the blocks end with. */
export function addOfstedInnerItem(blocks: Block[], text: string): void {
  const last = blocks.at(-1);
  const item = last?.kind === 'list' ? last.items.at(-1) : undefined;
  if (item) (item.items ??= []).push(text);
  else addOfstedItem(blocks, text);
}

/** Adds a wrapped line to the last words of the blocks. */
export function addOfstedLine(blocks: Block[], text: string): void {
  const last = blocks.at(-1);
  if (!last) blocks.push({ kind: 'text', text });
  else if (last.kind === 'text') last.text = joinPdfLines(last.text, text);
  else {
    const item = last.items.at(-1);
    if (!item) return;
    const inner = item.items;
    if (inner && inner.length > 0) inner[inner.length - 1] = joinPdfLines(inner.at(-1) ?? '', text);
    else item.text = joinPdfLines(item.text, text);
  }
}
