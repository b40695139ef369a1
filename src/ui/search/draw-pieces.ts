import type { TextPiece } from '../../search/rank/snippet.ts';

/** Pieces of text as nodes, those that matched marked. */
export function drawPieces(pieces: readonly TextPiece[]): Node[] {
  return pieces.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
