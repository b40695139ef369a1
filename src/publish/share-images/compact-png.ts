import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The most colours that a palette holds. */
const paletteSize = 256;

/** A chunk of a PNG file: its length, type, content and checksum. */
function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** Rows of pixels as PNG has them, each after a zero for "no filter": filters only help photographs. `bytes` is the size of a pixel. */
const emptyRows = (width: number, height: number, bytes: number) => Buffer.alloc(height * (1 + width * bytes));

/** Pixels as places in a palette, and its colours; undefined if there are too many colours. A drawing has few: its rows take a third of the bytes. */
function indexPixels(pixels: Uint32Array, width: number, height: number): { rows: Buffer; palette: number[] } | undefined {
  const places = new Map<number, number>();
  const rows = emptyRows(width, height, 1);
  let [before, place] = [-1, 0];
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 1, to += 1) {
      const colour = pixels[from] ?? 0;
      if (colour !== before) {
        const known = places.get(colour) ?? places.size;
        if (known === paletteSize) return undefined;
        if (known === places.size) places.set(colour, known);
        [before, place] = [colour, known];
      }
      rows[to] = place;
    }
  }
  return { rows, palette: [...places.keys()] };
}

/** Rows of red, green and blue. */
function colourRows(pixels: Buffer, width: number, height: number): Buffer {
  const rows = emptyRows(width, height, 3);
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 4, to += 3) {
      rows[to] = pixels[from] ?? 0;
      rows[to + 1] = pixels[from + 1] ?? 0;
      rows[to + 2] = pixels[from + 2] ?? 0;
    }
  }
  return rows;
}

/**
 * A PNG file of opaque pixels, given as red, green, blue and alpha. It leaves out alpha, and has a palette where colours are few enough: a
 * drawing takes half the bytes of the renderer's own file, and a third of its time. Throws if a pixel is not opaque.
 */
export function writeCompactPng(pixels: Buffer, width: number, height: number): Uint8Array<ArrayBuffer> {
  const count = width * height;
  // The renderer's memory itself, where it begins at a whole number of pixels.
  const whole = pixels.byteOffset % 4 === 0 ? pixels : Buffer.from(new Uint8Array(pixels).buffer);
  const colours = new Uint32Array(whole.buffer, whole.byteOffset, count);
  const indexed = indexPixels(colours, width, height);
  if ((indexed?.palette ?? colours).some((colour) => colour >>> 24 !== 255))
    throw new Error('A picture without a background cannot be a compact PNG.');
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each place in the palette, or for each of red, green and blue.
  head.set([8, indexed ? 3 : 2], 8);
  const palette = Buffer.from((indexed?.palette ?? []).flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]));
  const content = deflateSync(indexed?.rows ?? colourRows(pixels, width, height), { level: 6, memLevel: 9 });
  const chunks = [
    chunk('IHDR', head),
    ...(indexed ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', content),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}
