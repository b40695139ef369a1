import type { ConcordanceLine } from './concordance.ts';

/** How lines are sorted: by document, newest first; or by the words before or after the occurrence, the nearest word first. */
export type ConcordanceOrder = 'document' | 'left' | 'right';

/** The lines in an order. Lines whose words are alike stay as they were. */
export function sortConcordanceLines(lines: readonly ConcordanceLine[], order: ConcordanceOrder): ConcordanceLine[] {
  if (order === 'document') return [...lines];
  const keyed = lines.map((line) => ({ line, key: order === 'left' ? wordsOfText(line.left).reverse() : wordsOfText(line.right) }));
  return keyed.sort((a, b) => compareWordLists(a.key, b.key)).map(({ line }) => line);
}

function wordsOfText(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function compareWordLists(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = (a[at] ?? '').localeCompare(b[at] ?? '', 'en-GB');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
