import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { writeCompactPng } from './compact-png.ts';

describe('a compact PNG', () => {
  it('has the pixels that it was given', () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#fff"/><circle cx="9" cy="9" r="7" fill="#1d4fa0"/></svg>';
    const { pixels, width, height } = new Resvg(drawing).render();
    const png = Buffer.from(writeCompactPng(pixels, width, height));
    const shown = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><image width="40" height="30" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
    expect(new Resvg(shown).render().pixels.equals(pixels)).toBe(true);
  });
});
