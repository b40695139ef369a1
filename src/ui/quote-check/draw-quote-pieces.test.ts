import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { QuotePiece } from '../../quotes/quote-finding.ts';
import { drawQuotePieces } from './draw-quote-pieces.ts';

beforeAll(() => vi.stubGlobal('document', parseHTML('<!doctype html><body></body>').document));
afterAll(() => void vi.unstubAllGlobals());

function textOf(pieces: QuotePiece[]): string {
  const paragraph = document.createElement('p');
  paragraph.append(...drawQuotePieces(pieces));
  return paragraph.textContent;
}

describe('a quotation compared with the record', () => {
  it('is the record’s words where nothing differs', () => {
    expect(textOf([{ kind: 'same', text: 'Plans drift', quoted: 'plans drift' }])).toBe('Plans drift');
  });

  it('names what only one of them has, for readers who don’t see marks', () => {
    const said = textOf([
      { kind: 'same', text: 'Plans', quoted: 'Plans' },
      { kind: 'left-out', text: ' often', quoted: '' },
      { kind: 'changed', text: ' drift', quoted: ' fail' },
      { kind: 'cut', text: ' and stop', quoted: '' },
    ]);
    expect(said).toContain('only in the record: often');
    expect(said).toContain('only in the record: drift');
    expect(said).toContain('only in the quotation: fail');
    expect(said).toContain('left out at the ellipsis: and stop');
  });
});
