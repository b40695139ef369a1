import type { QuotePiece } from '../../quotes/quote-finding.ts';
import { drawElement } from '../draw-element/draw-element.ts';

const hidden = (words: string) => drawElement('span', { className: 'hidden' }, words);

/** A quotation compared with the record: words that only one of them has are marked, and named for readers who don't see the marks. */
export function drawQuotePieces(pieces: readonly QuotePiece[]): (Node | string)[] {
  return pieces.flatMap(({ kind, text, quoted }) => {
    if (kind === 'same') return [text];
    const leftOut = kind === 'cut' ? ' left out at the ellipsis: ' : ' only in the record: ';
    return [...drawSide('del', text, leftOut, kind), ...drawSide('ins', quoted, ' only in the quotation: ', kind)];
  });
}

function drawSide(name: 'del' | 'ins', words: string, said: string, kind: QuotePiece['kind']): (Node | string)[] {
  const trimmed = words.trim();
  if (trimmed === '') return [];
  const space = /^\s/.test(words) || (name === 'ins' && kind !== 'mark') ? ' ' : '';
  return [space, drawElement(name, { className: `quote-${kind}` }, hidden(said), trimmed, hidden(' – '))];
}
