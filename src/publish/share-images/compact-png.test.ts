import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { writeCompactPng, writePngOfDrawing } from './compact-png.ts';

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">${inside}</svg>`;
const ground = '<rect width="40" height="30" fill="#fff"/>';

/** A drawing with a colour of its own in each of `count` places. */
const colourful = (count: number) =>
  svg(
    ground +
      Array.from({ length: count }, (_, index) => {
        const place = `x="${index % 40}" y="${Math.floor(index / 40)}"`;
        return `<rect ${place} width="1" height="1" fill="#${(index * 40_009).toString(16).padStart(6, '0')}"/>`;
      }).join(''),
  );

describe('a compact PNG', () => {
  it.each([
    ['few colours', svg(`${ground}<circle cx="9" cy="9" r="7" fill="#1d4fa0"/>`)],
    ['as many colours as a palette holds', colourful(255)],
    ['more colours than a palette holds', colourful(400)],
  ])('of %s has the pixels that it was given', (_, drawing) => {
    const { pixels, width, height } = new Resvg(drawing).render();
    const png = Buffer.from(writeCompactPng(pixels, width, height));
    const shown = svg(`<image width="40" height="30" href="data:image/png;base64,${png.toString('base64')}"/>`);
    expect(new Resvg(shown).render().pixels.equals(pixels)).toBe(true);
  });

  it('is refused for a drawing without a background', () => {
    const { pixels, width, height } = new Resvg(svg('<circle cx="9" cy="9" r="7" fill="#1d4fa0"/>')).render();
    expect(() => writeCompactPng(pixels, width, height)).toThrow('without a background');
  });

  it('of a drawing gives the memory of its pixels back', () => {
    const { pixels, width, height } = new Resvg(svg(ground)).render();
    const png = writeCompactPng(pixels, width, height);
    expect(pixels.length).toBe(4 * 40 * 30);
    expect(writePngOfDrawing({ pixels, width, height })).toEqual(png);
    expect(pixels.length).toBe(0);
  });
});
