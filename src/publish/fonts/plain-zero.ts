/*
 * Our sans serif font draws a zero with a slash through it, and has no feature that leaves the slash out. In running text and in years readers take it for
 * a sign of its own, so we publish the font with a plain zero. The glyph is an outline with two holes, one on either side of the slash. Each hole has one
 * straight side, along the slash. Where the straight side of the second hole lies on that of the first, the two are one hole.
 */

/** A part of a font file: where it begins, and its bytes. */
type Table = (name: string) => number;

/** The points of a glyph, with what is needed to write them back. */
interface Outline {
  /** The numbers of the points that end a contour. */
  ends: number[];
  isOnCurve: boolean[];
  /** Where each coordinate is written, by axis. `bytes` is 0 where it is the same as the one before. */
  axes: Record<'x' | 'y', { values: number[]; places: { at: number; bytes: 0 | 1 | 2 }[] }>;
}

/** A TrueType font, fixed or variable in weight, with a plain zero instead of a slashed one. Throws if its zero is not drawn as described above. */
export function withPlainZero(original: Uint8Array): Uint8Array<ArrayBuffer> {
  const font = Buffer.from(original);
  const table = tablesOf(font);
  const glyph = glyphOf(font, table, '0'.charCodeAt(0));
  const outline = readOutline(font, table('glyf') + offsetIn(font, table, glyph));
  const [first, second] = [1, 2].map((hole) => straightSideOf(outline, hole));
  if (outline.ends.length !== 3 || !first || !second)
    throw new Error('The zero of the font is not an outline with two holes, each with one straight side.');
  // The second hole runs along the slash the other way.
  const moves = new Map([
    [second[0], first[1]],
    [second[1], first[0]],
  ]);
  moveOutline(font, outline, moves);
  if (table('gvar') > 0) moveVariations(font, table, glyph, outline, moves);
  return new Uint8Array(font);
}

function tablesOf(font: Buffer): Table {
  const tables = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + 16 * index;
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  return (name) => tables.get(name) ?? 0;
}

/** The number of the glyph of a character, in the table of characters up to U+FFFF (cmap, format 4). */
function glyphOf(font: Buffer, table: Table, character: number): number {
  const cmap = table('cmap');
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const map = cmap + font.readUInt32BE(cmap + 8 + 8 * index);
    if (font.readUInt16BE(map) !== 4) continue;
    const size = font.readUInt16BE(map + 6);
    for (let at = 0; at < size; at += 2) {
      const start = font.readUInt16BE(map + 16 + size + at);
      if (character > font.readUInt16BE(map + 14 + at) || character < start) continue;
      const offsetAt = map + 16 + 3 * size + at;
      const offset = font.readUInt16BE(offsetAt);
      if (offset > 0) return font.readUInt16BE(offsetAt + offset + 2 * (character - start));
      return (character + font.readInt16BE(map + 16 + 2 * size + at)) & 0xffff;
    }
  }
  throw new Error('The font has no zero.');
}

function offsetIn(font: Buffer, table: Table, glyph: number): number {
  const isLong = font.readInt16BE(table('head') + 50) === 1;
  return isLong ? font.readUInt32BE(table('loca') + 4 * glyph) : 2 * font.readUInt16BE(table('loca') + 2 * glyph);
}

function readOutline(font: Buffer, glyph: number): Outline {
  const ends = Array.from({ length: Math.max(0, font.readInt16BE(glyph)) }, (_, index) => font.readUInt16BE(glyph + 10 + 2 * index));
  let at = glyph + 10 + 2 * ends.length;
  at += 2 + font.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length <= (ends.at(-1) ?? -1)) {
    const flag = font.readUInt8(at++);
    const repeats = flag & 8 ? font.readUInt8(at++) : 0;
    flags.push(...Array<number>(repeats + 1).fill(flag));
  }
  const readAxis = (short: number, same: number) => {
    let value = 0;
    const values: number[] = [];
    const places = flags.map((flag) => {
      const bytes = flag & short ? 1 : flag & same ? 0 : 2;
      if (bytes === 1) value += flag & same ? font.readUInt8(at) : -font.readUInt8(at);
      if (bytes === 2) value += font.readInt16BE(at);
      values.push(value);
      const place = { at, bytes } as const;
      at += bytes;
      return place;
    });
    return { values, places };
  };
  return { ends, isOnCurve: flags.map((flag) => (flag & 1) === 1), axes: { x: readAxis(2, 16), y: readAxis(4, 32) } };
}

/** The two points of the one straight side of a contour; undefined if it has none or several. */
function straightSideOf({ ends, isOnCurve }: Outline, contour: number): [number, number] | undefined {
  const [start, end] = [(ends[contour - 1] ?? -1) + 1, ends[contour] ?? -1];
  const sides = Array.from({ length: end - start + 1 }, (_, index): [number, number] => [
    start + index,
    start + index < end ? start + index + 1 : start,
  ]);
  const straight = sides.filter(([from, to]) => isOnCurve[from] && isOnCurve[to]);
  return straight.length === 1 ? straight[0] : undefined;
}

/** Moves points of an outline to where others are. Coordinates are written as distances from the point before, in as many bytes as they had. */
function moveOutline(font: Buffer, { axes }: Outline, moves: ReadonlyMap<number, number>): void {
  for (const { values, places } of Object.values(axes)) {
    const moved = values.map((value, point) => values[moves.get(point) ?? point] ?? value);
    places.forEach(({ at, bytes }, point) => {
      const [before, after] = [values, moved].map((all) => (all[point] ?? 0) - (all[point - 1] ?? 0)) as [number, number];
      if (before === after) return;
      const isWritable = bytes === 2 || (bytes === 1 && Math.sign(before) === Math.sign(after) && Math.abs(after) < 256);
      if (!isWritable) throw new Error('The zero of the font cannot be changed in the bytes that it has.');
      if (bytes === 2) font.writeInt16BE(after, at);
      else font.writeUInt8(Math.abs(after), at);
    });
  }
}

/** Moves points with weight as others move (table gvar, each point of the glyph with its own change). */
function moveVariations(font: Buffer, table: Table, glyph: number, { isOnCurve }: Outline, moves: ReadonlyMap<number, number>): void {
  const gvar = table('gvar');
  const axes = font.readUInt16BE(gvar + 4);
  const isLong = (font.readUInt16BE(gvar + 14) & 1) === 1;
  const offset = isLong ? font.readUInt32BE(gvar + 20 + 4 * glyph) : 2 * font.readUInt16BE(gvar + 20 + 2 * glyph);
  const start = gvar + font.readUInt32BE(gvar + 16) + offset;
  let head = start + 4;
  // The changes begin with a byte that says that they are for all points.
  let data = start + font.readUInt16BE(start + 2);
  if (font.readUInt8(data) !== 0) throw new Error('The zero of the font varies in some points only.');
  data += 1;
  for (let count = font.readUInt16BE(start) & 0xfff; count > 0; count -= 1) {
    const [size, index] = [font.readUInt16BE(head), font.readUInt16BE(head + 2)];
    if (index & 0x2000) throw new Error('The zero of the font varies in some points only.');
    head += 4 + (index & 0x8000 ? 2 * axes : 0) + (index & 0x4000 ? 4 * axes : 0);
    const places = placesOfChanges(font, data, size);
    // After the points of the glyph come four of its metrics.
    const points = isOnCurve.length + 4;
    for (const [point, other] of moves)
      for (const axis of [0, points]) {
        const [to, from] = [places[axis + point], places[axis + other]];
        if (to !== undefined && from !== undefined) font.writeInt8(font.readInt8(from), to);
        else if (to !== from) throw new Error('The zero of the font cannot be changed in the bytes that it has.');
      }
    data += size;
  }
}

/** Where the changes of all points are written, each in a byte; undefined where there is none. */
function placesOfChanges(font: Buffer, from: number, size: number): (number | undefined)[] {
  const places: (number | undefined)[] = [];
  let at = from;
  while (at < from + size) {
    const run = font.readUInt8(at++);
    if (run & 64 && !(run & 128)) throw new Error('The zero of the font varies by more than a byte.');
    for (let count = (run & 63) + 1; count > 0; count -= 1) places.push(run & 128 ? undefined : at++);
  }
  return places;
}
