import { crc32, deflateSync } from 'node:zlib';
import type { RenderedImage } from '@resvg/resvg-js';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The most colours that a palette holds. */
const paletteSize = 256;

/** A picture of more colours than this is no drawing. */
const mostColours = 4096;

/** A colour that differs by no more than this, of 255, can stand for another at the edge of a letter, where nobody sees it. */
const nearColour = 24;

/** A chunk of a PNG file: its length, type, content and checksum. */
function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** Memory that pictures use one after the other: new memory for each would make Node collect its garbage after every few. */
const used = { rows: Buffer.alloc(0), places: new Uint16Array(0) };

/** Rows of pixels as PNG has them, each after a zero for "no filter": filters only help photographs. `bytes` is the size of a pixel. */
function emptyRows(width: number, height: number, bytes: number): Buffer {
  const row = 1 + width * bytes;
  if (used.rows.length < row * height) used.rows = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) used.rows[y * row] = 0;
  return used.rows.subarray(0, row * height);
}

/** Whether a row of pixels is the same as the one above it, as most rows of a drawing are. */
function repeatsRowAbove(pixels: Buffer, y: number, bytes: number): boolean {
  return y > 0 && pixels.compare(pixels, (y - 1) * bytes, y * bytes, y * bytes, (y + 1) * bytes) === 0;
}

/** The colours of pixels and how often each occurs, with each pixel as a place among them; undefined if there are too many to be a drawing's. */
function countColours(
  pixels: Buffer,
  colours: Uint32Array,
  width: number,
): { places: Uint16Array; counts: Map<number, number> } | undefined {
  const found = new Map<number, { place: number; count: number }>();
  if (used.places.length < colours.length) used.places = new Uint16Array(colours.length);
  const { places } = used;
  for (let from = 0; from < colours.length; from += width) {
    if (repeatsRowAbove(pixels, from / width, width * 4)) {
      places.copyWithin(from, from - width, from);
      continue;
    }
    for (let at = from, end = from + width; at < end;) {
      const colour = colours[at] ?? 0;
      const start = at;
      // Most pixels are as the one before.
      while (at < end && colours[at] === colour) at += 1;
      const now = found.get(colour) ?? { place: found.size, count: 0 };
      if (now.count === 0) found.set(colour, now);
      if (found.size > mostColours) return undefined;
      now.count += at - start;
      if (at - start === 1) places[start] = now.place;
      else places.fill(now.place, start, at);
    }
  }
  return { places, counts: new Map([...found].map(([colour, { count }]) => [colour, count])) };
}

/** How much two colours differ in red, green or blue, whichever differs most. */
function colourDistance(one: number, other: number): number {
  const red = Math.abs((one & 255) - (other & 255));
  const green = Math.abs(((one >> 8) & 255) - ((other >> 8) & 255));
  return Math.max(red, green, Math.abs(((one >> 16) & 255) - ((other >> 16) & 255)));
}

/** The place in a palette of the colour nearest to one, or -1 if none is near. */
function placeOfNearest(palette: readonly number[], colour: number): number {
  let [nearest, least] = [-1, nearColour + 1];
  for (let place = 0; place < palette.length && least > 1; place += 1) {
    const distance = colourDistance(palette[place] ?? 0, colour);
    if (distance < least) [nearest, least] = [place, distance];
  }
  return nearest;
}

/**
 * The palette for colours and the place in it of each: the most frequent ones, and for the rest, which only letters' edges have, the nearest.
 * Undefined if one of them is near none.
 */
function choosePalette(counts: ReadonlyMap<number, number>): { palette: number[]; placeOf: number[] } | undefined {
  const all = [...counts.keys()];
  if (all.length <= paletteSize) return { palette: all, placeOf: all.map((_, index) => index) };
  const frequent = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, paletteSize)
      .map(([colour]) => colour),
  );
  const palette = all.filter((colour) => frequent.has(colour));
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const placeOf = all.map((colour) => places.get(colour) ?? placeOfNearest(palette, colour));
  return placeOf.includes(-1) ? undefined : { palette, placeOf };
}

/** Pixels as places in a palette, and its colours; undefined if there are too many colours. A drawing has few: its rows take a third of the bytes. */
function indexPixels(pixels: Buffer, colours: Uint32Array, width: number, height: number): { rows: Buffer; palette: number[] } | undefined {
  const counted = countColours(pixels, colours, width);
  const chosen = counted && choosePalette(counted.counts);
  if (!chosen) return undefined;
  const rows = emptyRows(width, height, 1);
  const table = Uint8Array.from(chosen.placeOf);
  for (let from = 0, to = 0; from < colours.length; to += 1) {
    if (repeatsRowAbove(pixels, from / width, width * 4)) {
      rows.copyWithin(to, to - width - 1, to);
      [from, to] = [from + width, to + width];
      continue;
    }
    to += 1;
    for (const end = from + width; from < end; from += 1, to += 1) rows[to] = table[counted.places[from] ?? 0] ?? 0;
    to -= 1;
  }
  return { rows, palette: chosen.palette };
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
 * A PNG file of opaque pixels, given as red, green, blue and alpha. It leaves out alpha, and has a palette where colours are few enough, or
 * where the rarest can take a colour near theirs: a drawing takes half the bytes of the renderer's own file, and a third of its time. Throws if a pixel is not opaque.
 */
export function writeCompactPng(pixels: Buffer, width: number, height: number): Uint8Array<ArrayBuffer> {
  const count = width * height;
  // The renderer's memory itself, where it begins at a whole number of pixels.
  const whole = pixels.byteOffset % 4 === 0 ? pixels : Buffer.from(new Uint8Array(pixels).buffer);
  const colours = new Uint32Array(whole.buffer, whole.byteOffset, count);
  const indexed = indexPixels(whole, colours, width, height);
  if ((indexed?.palette ?? colours).some((colour) => colour >>> 24 !== 255))
    throw new Error('A picture without a background cannot be a compact PNG.');
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each place in the palette, or for each of red, green and blue.
  head.set([8, indexed ? 3 : 2], 8);
  const palette = Buffer.from((indexed?.palette ?? []).flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]));
  const content = deflateSync(indexed?.rows ?? colourRows(pixels, width, height), { level: 5, memLevel: 9 });
  const chunks = [
    chunk('IHDR', head),
    ...(indexed ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', content),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

/**
 * A PNG file of a rendered drawing, which has to be opaque. Its pixels are given back at once: each picture has 6 MB of them, and after every tenth
 * Node would mark its whole heap to see that they are unused.
 */
export function writePngOfDrawing({ pixels, width, height }: Pick<RenderedImage, 'pixels' | 'width' | 'height'>): Uint8Array<ArrayBuffer> {
  const png = writeCompactPng(pixels, width, height);
  (pixels.buffer as ArrayBuffer).transfer(0);
  return png;
}
