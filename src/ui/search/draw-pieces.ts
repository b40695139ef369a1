import type { TextPiece } from '../../search/text/snippet.ts';

/** Nodes for pieces of text, with <mark> around those that matched. */
export function drawSearchSnippetPieces(pieces: readonly TextPiece[]): Node[] {
  return pieces.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
